import * as Y from 'yjs';
import {
  decodePutBack,
  decodeSaved,
  decodeSync,
  encodeOwn,
  encodeSync,
  SYNC,
} from '../../shared/protocol/board-wire';
import { socketAddress } from '../../shared/protocol/paths';
import type { PutBackNotice } from '../../shared/protocol/put-back';
import { SealedSocket } from '../host/seal/sealed-socket';
import { opened } from './live.testkit';

/** A page's board over the relay as a test drives it. */
export class RelayBoard {
  readonly doc = new Y.Doc();
  /** How many content messages of this socket the host says are on disk. */
  saved = 0;
  private sent = 0;
  private slow: Uint8Array[] | null = null;
  private readonly waiting = new Set<() => void>();

  /** What the host said that it put back of this page's. */
  readonly putBacks: PutBackNotice[] = [];

  /** @param says whether it tells apart, as pages do, what was done here and what is passed on */
  private constructor(
    readonly socket: SealedSocket,
    private readonly says: boolean,
  ) {
    socket.on('message', (data, isBinary) => {
      if (isBinary) this.hear(data);
      for (const wake of this.waiting) wake();
    });
    this.doc.on('update', (update: Uint8Array, origin: unknown, _doc, change: Y.Transaction) => {
      if (origin === 'relay') return;
      this.send(change.local && this.says ? encodeOwn(update) : encodeSync(SYNC.update, update));
    });
  }

  static open(link: string, seat: string, says = true): Promise<RelayBoard> {
    return RelayBoard.openAt(socketAddress(link, 'board', seat), says);
  }

  /** By the whole address of a board socket. */
  static async openAt(address: string, says = true): Promise<RelayBoard> {
    const board = new RelayBoard(new SealedSocket(address), says);
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

  /** How many content messages this socket has sent so far. */
  get sentCount(): number {
    return this.sent;
  }

  /** Resolves when all that was sent is on the host's disk. */
  allSaved(): Promise<void> {
    return this.until(() => this.sent > 0 && this.saved === this.sent);
  }

  /** What is sent from now on waits until `hurry`, as on a slow way to the host. */
  dawdle(): void {
    this.slow = [];
  }

  hurry(): void {
    const late = this.slow ?? [];
    this.slow = null;
    for (const bytes of late) this.send(bytes);
  }

  close(): void {
    this.socket.terminate();
  }

  private hear(bytes: Buffer): void {
    const count = decodeSaved(bytes);
    if (count !== null) this.saved = count;
    const putBack = decodePutBack(bytes);
    if (putBack !== null) this.putBacks.push(putBack);
    const message = decodeSync(bytes);
    if (message?.kind === SYNC.step1) {
      this.send(encodeSync(SYNC.step2, Y.encodeStateAsUpdate(this.doc, message.content)));
    } else if (message !== null) Y.applyUpdate(this.doc, message.content, 'relay');
  }

  private send(bytes: Uint8Array): void {
    if (this.slow !== null) {
      this.slow.push(bytes);
      return;
    }
    this.sent += 1;
    this.socket.send(bytes);
  }
}
