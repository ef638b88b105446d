import type { RawData, WebSocket } from 'ws';
import type { SocketLimits } from '../../shared/protocol/limits';
import { SEAL_CLOSE } from '../../shared/protocol/seal-close';
import type { Line } from './line';
import { TokenBucket } from './token-bucket';

/** What became of messages that were not let through, over all sockets of a host. */
export type FaultCounts = {
  malformed: number;
  tooMany: number;
  oversized: number;
  /** Not sealed with the key of their socket. */
  unopened: number;
};

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
 * Stands between a line and whoever reads it. A message beyond the rate is dropped and counted;
 * so is one the reader calls malformed; a socket with too many faults is closed. [H97] One that cannot be
 * opened closes it at once: no later one could be.
 */
export function guardSocket(
  line: Line,
  limits: SocketLimits,
  counts: FaultCounts,
  { read, dropped, leftOut }: SocketReader,
): void {
  const { socket } = line;
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
  const hear = (sealed: Buffer, take: SocketReader['read']): void => {
    const opened = line.open(sealed);
    if (opened === null) {
      counts.unopened += 1;
      leftOut?.();
      faults = limits.faults;
      socket.close(SEAL_CLOSE.notOpened, 'not opened');
    } else if (!take(opened.bytes, opened.isText)) fault('malformed');
  };
  // What is wrong with its frames is counted by who listens for errors.
  socket.on('error', () => leftOut?.());
  socket.on('message', (data: RawData) => {
    if (faults >= limits.faults) return;
    const sealed = toBuffer(data);
    const now = performance.now();
    if (messages.take(1, now) && volume.take(sealed.length, now)) {
      hear(sealed, read);
      return;
    }
    if (dropped === undefined) line.skip();
    else {
      hear(sealed, (bytes, isText) => {
        dropped(bytes, isText);
        return true;
      });
    }
    fault('tooMany');
  });
}

/** Without a listener `ws`, which closes the socket itself on a broken or oversized frame, would throw. */
export function listenForErrors(socket: WebSocket, counts: FaultCounts): void {
  socket.on('error', (error: Error & { code?: string }) => {
    const tooBig = error.code === 'WS_ERR_UNSUPPORTED_MESSAGE_LENGTH';
    counts[tooBig ? 'oversized' : 'malformed'] += 1;
    socket.close(tooBig ? MESSAGE_TOO_BIG : POLICY_VIOLATION);
  });
}

export function toBuffer(data: RawData): Buffer {
  if (Array.isArray(data)) return Buffer.concat(data);
  return data instanceof ArrayBuffer ? Buffer.from(data) : data;
}
