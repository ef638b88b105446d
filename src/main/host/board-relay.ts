import type { WebSocket } from 'ws';
import * as Y from 'yjs';
import type { Author } from '../../shared/board/place';
import {
  BOARD_MESSAGE,
  decodeOwn,
  decodeSync,
  encodePutBack,
  encodeSaved,
  encodeSync,
  SYNC,
} from '../../shared/protocol/board-wire';
import { WIRE_LIMITS } from '../../shared/protocol/limits';
import type { PutBackNotice } from '../../shared/protocol/put-back';
import type { PersonId } from '../../shared/session/ids';
import type { BoardKeeping } from '../board/keeper/keep-board';
import type { BoardReplica } from '../board/replica';
import type { Seat } from './access';
import { BoardPresence, type PresenceClient } from './board-presence';
import { type FaultCounts, guardSocket } from './socket-guard';

/** A socket with more than this waiting is too slow: it is closed and syncs anew when it returns. */
const MOST_WAITING_BYTES = 64 * 1024 * 1024;

/** As many words about what was put back wait for a page that is away. */
const MOST_UNTOLD = 10;

export type BoardRelayParts = {
  readonly replica: BoardReplica;
  readonly counts: FaultCounts;
  readonly keeping: Pick<BoardKeeping, 'take'>;
  /** Told when the disk refused an update; the board itself goes on. */
  readonly onDiskError: (error: unknown) => void;
};

type Client = {
  readonly socket: WebSocket;
  /** Who writes on the board by it; nobody by the stage's, which only looks. */
  readonly writes: Author | null;
  readonly presence: PresenceClient;
  received: number;
  saved: number;
};

/**
 * The baseline that always works: every page's board over a WebSocket through main's replica. What
 * a page sends is passed on once, and confirmed to it once it is on disk.
 */
export class BoardRelay {
  private readonly clients = new Set<Client>();
  private readonly presence = new BoardPresence();
  private readonly untold = new Map<Author | null, readonly PutBackNotice[]>();
  private readonly forward: (update: Uint8Array, origin: unknown) => void;

  constructor(private readonly parts: BoardRelayParts) {
    this.forward = (update, origin) => this.broadcast(encodeSync(SYNC.update, update), origin);
    parts.replica.doc.on('update', this.forward);
  }

  /** Takes in a socket that has been let in; `seat` is whose it is. */
  join(socket: WebSocket, seat: Seat): void {
    socket.binaryType = 'nodebuffer';
    const presence = this.presence.join(socket, seat);
    const writes = seat === 'stage' ? null : seat;
    const client: Client = { socket, writes, presence, received: 0, saved: 0 };
    this.clients.add(client);
    for (const notice of this.untold.get(writes) ?? []) socket.send(encodePutBack(notice));
    this.untold.delete(writes);
    socket.on('close', () => this.clients.delete(client));
    guardSocket(socket, WIRE_LIMITS.board, this.parts.counts, {
      read: (bytes, isText) => (isText ? false : this.read(client, bytes)),
    });
    socket.send(encodeSync(SYNC.step1, Y.encodeStateVector(this.parts.replica.doc)));
  }

  /** [B96] Tells somebody's pages what was put back; if there is none now, the next one that comes. */
  tell(person: PersonId, notice: PutBackNotice): void {
    const theirs = [...this.clients].filter(
      ({ writes, socket }) => writes === person && socket.readyState === socket.OPEN,
    );
    for (const { socket } of theirs) socket.send(encodePutBack(notice));
    if (theirs.length > 0) return;
    const untold = this.untold.get(person) ?? [];
    this.untold.set(person, [...untold, notice].slice(-MOST_UNTOLD));
  }

  /** Stops passing on. */
  dispose(): void {
    this.parts.replica.doc.off('update', this.forward);
    this.presence.dispose();
    this.clients.clear();
  }

  private read(client: Client, bytes: Buffer): boolean {
    if (bytes[0] === BOARD_MESSAGE.awareness) return this.presence.read(client.presence, bytes);
    const own = decodeOwn(bytes);
    const message = own === null ? decodeSync(bytes) : { kind: SYNC.update, content: own };
    if (message === null) return false;
    try {
      if (message.kind === SYNC.step1) this.answer(client, message.content);
      else if (client.writes !== null)
        this.take(client, client.writes, own !== null, message.content);
      return true;
    } catch {
      // Yjs throws on bytes that are no update: a malformed message like any other, counted as one.
      return false;
    }
  }

  private answer(client: Client, has: Uint8Array): void {
    client.socket.send(encodeSync(SYNC.step2, Y.encodeStateAsUpdate(this.parts.replica.doc, has)));
  }

  private take(client: Client, from: Author, isOwn: boolean, update: Uint8Array): void {
    const { replica, keeping, onDiskError } = this.parts;
    const durable = keeping.take(from, isOwn, update, () => replica.apply(update, client));
    client.received += 1;
    const number = client.received;
    durable.then(() => this.confirm(client, number), onDiskError);
  }

  private confirm(client: Client, number: number): void {
    client.saved = Math.max(client.saved, number);
    if (client.socket.readyState === client.socket.OPEN) {
      client.socket.send(encodeSaved(client.saved));
    }
  }

  private broadcast(message: Uint8Array, origin: unknown): void {
    for (const client of this.clients) {
      if (client === origin || client.socket.readyState !== client.socket.OPEN) continue;
      if (client.socket.bufferedAmount > MOST_WAITING_BYTES) client.socket.terminate();
      else client.socket.send(message);
    }
  }
}
