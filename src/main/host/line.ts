import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import type { Said } from '../../shared/seal/said';
import type { ForAll } from './seal/group-seal';
import type { LineSeal, Opened } from './seal/line-seal';

/**
 * A page's WebSocket and the connection it was made of, sealed. `ws` would frame every message for every
 * page; here one buffer goes to all. That is safe beside what `ws` itself sends, because without
 * compression it writes each frame whole and at once, too.
 */
export class Line {
  constructor(
    readonly socket: WebSocket,
    private readonly wire: Duplex,
    private readonly seal: LineSeal,
  ) {}

  get isOpen(): boolean {
    return this.socket.readyState === this.socket.OPEN && this.wire.writable;
  }

  /** Bytes that wait in this process, because the page does not take them fast enough. */
  get waiting(): number {
    return this.wire.writableLength;
  }

  /** Says something to this page alone; nothing if it is gone. */
  tell(said: Said): void {
    if (this.isOpen) this.wire.write(this.seal.frame(said));
  }

  /** Writes what was sealed for all, and behind it in the same piece what is for this page alone. */
  write(forAll: ForAll, own: Said | null = null): void {
    if (!this.isOpen) return;
    const frames = this.seal.frames(forAll);
    const all = own === null ? frames : [...frames, this.seal.frame(own)];
    const [first] = all;
    if (first !== undefined) this.wire.write(all.length === 1 ? first : Buffer.concat(all));
  }

  /** The next message of the page; null if it cannot be opened. */
  open(sealed: Uint8Array): Opened | null {
    return this.seal.open(sealed);
  }

  /** The next message of the page is not read. */
  skip(): void {
    this.seal.skip();
  }

  /** Calls back whenever everything that waited has gone. */
  onDrained(listener: () => void): void {
    this.wire.on('drain', listener);
  }
}
