import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';

const TEXT = 0x81;
const BINARY = 0x82;

/**
 * A whole WebSocket message from the host, ready for the wire: one unmasked frame (RFC 6455, 5.2). Made
 * once, it is written to everybody as it is; text is given as its UTF-8 bytes.
 */
export function frameOf(payload: Uint8Array | string): Buffer {
  const bytes = typeof payload === 'string' ? Buffer.from(payload) : payload;
  const { length } = bytes;
  const header = length < 126 ? 2 : length < 65_536 ? 4 : 10;
  const frame = Buffer.allocUnsafe(header + length);
  frame[0] = typeof payload === 'string' ? TEXT : BINARY;
  if (header === 2) frame[1] = length;
  else if (header === 4) {
    frame[1] = 126;
    frame.writeUInt16BE(length, 2);
  } else {
    frame[1] = 127;
    frame.writeBigUInt64BE(BigInt(length), 2);
  }
  frame.set(bytes, header);
  return frame;
}

/**
 * A page's WebSocket and the connection it was made of. `ws` would frame every message for every
 * page; here one buffer goes to all. That is safe beside what `ws` itself sends, because without
 * compression it writes each frame whole and at once, too.
 */
export class Line {
  constructor(
    readonly socket: WebSocket,
    private readonly wire: Duplex,
  ) {}

  get isOpen(): boolean {
    return this.socket.readyState === this.socket.OPEN && this.wire.writable;
  }

  /** Bytes that wait in this process, because the page does not take them fast enough. */
  get waiting(): number {
    return this.wire.writableLength;
  }

  /** Writes whole frames; nothing if the page is gone. */
  write(frames: Uint8Array): void {
    if (this.isOpen) this.wire.write(frames);
  }

  /** Calls back whenever everything that waited has gone. */
  onDrained(listener: () => void): void {
    this.wire.on('drain', listener);
  }
}
