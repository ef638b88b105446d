import type { RawData, WebSocket } from 'ws';
import type { SocketLimits } from '../../shared/protocol/limits';
import { TokenBucket } from './token-bucket';

/** What became of messages that were not let through, over all sockets of a host. */
export type FaultCounts = { malformed: number; tooMany: number; oversized: number };

const POLICY_VIOLATION = 1008;
const MESSAGE_TOO_BIG = 1009;

/** Who reads a socket. Neither function may throw for what peers can send. */
export type SocketReader = {
  /** Says whether the message was well formed. */
  readonly read: (bytes: Buffer, isText: boolean) => boolean;
  /** A message came too fast and was not read. */
  readonly dropped?: (bytes: Buffer, isText: boolean) => void;
  /** A message was left out, for whatever reason. */
  readonly leftOut?: () => void;
};

/**
 * Stands between a socket and whoever reads it. A message beyond the rate is dropped and counted;
 * so is one the reader calls malformed; a socket with too many faults is closed.
 */
export function guardSocket(
  socket: WebSocket,
  limits: SocketLimits,
  counts: FaultCounts,
  { read, dropped, leftOut }: SocketReader,
): void {
  const start = performance.now();
  const messages = new TokenBucket(limits.messages, start);
  const volume = new TokenBucket(limits.bytes, start);
  let faults = 0;
  const fault = (kind: keyof FaultCounts): void => {
    counts[kind] += 1;
    leftOut?.();
    faults += 1;
    if (faults === limits.faults) socket.close(POLICY_VIOLATION, 'too many faults');
  };
  socket.on('message', (data: RawData, isBinary: boolean) => {
    if (faults >= limits.faults) return;
    const bytes = toBuffer(data);
    const now = performance.now();
    if (!messages.take(1, now) || !volume.take(bytes.length, now)) {
      dropped?.(bytes, !isBinary);
      fault('tooMany');
    } else if (!read(bytes, !isBinary)) fault('malformed');
  });
  // ws closes the socket itself on a broken or oversized frame; without a listener it would throw.
  socket.on('error', (error: Error & { code?: string }) => {
    const tooBig = error.code === 'WS_ERR_UNSUPPORTED_MESSAGE_LENGTH';
    counts[tooBig ? 'oversized' : 'malformed'] += 1;
    leftOut?.();
    socket.close(tooBig ? MESSAGE_TOO_BIG : POLICY_VIOLATION);
  });
}

function toBuffer(data: RawData): Buffer {
  if (Array.isArray(data)) return Buffer.concat(data);
  return data instanceof ArrayBuffer ? Buffer.from(data) : data;
}
