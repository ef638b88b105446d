import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { decodeSaved, decodeSync, encodeSync, SYNC } from '../../shared/protocol/board-wire';
import { opened } from './live.testkit';

/** A page's board over the relay as a test drives it. */
export class RelayBoard {
  readonly doc = new Y.Doc();
  /** How many content messages of this socket the host says are on disk. */
  saved = 0;
  private sent = 0;
  private readonly waiting = new Set<() => void>();

  private constructor(readonly socket: WebSocket) {
    socket.binaryType = 'nodebuffer';
    socket.on('message', (data) => {
      if (Buffer.isBuffer(data)) this.hear(data);
      for (const wake of this.waiting) wake();
    });
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'relay') this.send(encodeSync(SYNC.update, update));
    });
  }

  static async open(link: string, seat: string): Promise<RelayBoard> {
    const url = `${link.replace('http', 'ws')}board?seat=${encodeURIComponent(seat)}`;
    const board = new RelayBoard(new WebSocket(url));
    await opened(board.socket);
    board.socket.send(encodeSync(SYNC.step1, Y.encodeStateVector(board.doc)));
    return board;
  }

  /** Resolves as soon as the condition holds; looks again after every message. */
  async until(holds: () => boolean): Promise<void> {
    while (!holds()) {
      await new Promise<void>((wake) => {
        const once = (): void => {
          this.waiting.delete(once);
          wake();
        };
        this.waiting.add(once);
      });
    }
  }

  /** Resolves when all that was sent is on the host's disk. */
  allSaved(): Promise<void> {
    return this.until(() => this.sent > 0 && this.saved === this.sent);
  }

  close(): void {
    this.socket.terminate();
  }

  private hear(bytes: Buffer): void {
    const count = decodeSaved(bytes);
    if (count !== null) this.saved = count;
    const message = decodeSync(bytes);
    if (message?.kind === SYNC.step1) {
      this.send(encodeSync(SYNC.step2, Y.encodeStateAsUpdate(this.doc, message.content)));
    } else if (message !== null) Y.applyUpdate(this.doc, message.content, 'relay');
  }

  private send(bytes: Uint8Array): void {
    this.sent += 1;
    this.socket.send(bytes);
  }
}
