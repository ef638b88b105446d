import type { WebSocket } from 'ws';
import * as Y from 'yjs';
import {
  BOARD_MESSAGE,
  decodeSync,
  encodeSaved,
  encodeSync,
  SYNC,
} from '../../shared/protocol/board-wire';
import { WIRE_LIMITS } from '../../shared/protocol/limits';
import type { BoardReplica } from '../board/replica';
import type { Seat } from './access';
import { BoardPresence, type PresenceClient } from './board-presence';
import { type FaultCounts, guardSocket } from './socket-guard';

/** A socket with more than this waiting is too slow: it is closed and syncs anew when it returns. */
const MOST_WAITING_BYTES = 64 * 1024 * 1024;

type Client = {
  readonly socket: WebSocket;
  /** Whether what it sends becomes part of the board: the stage only looks. */
  readonly mayWrite: boolean;
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
  private readonly forward: (update: Uint8Array, origin: unknown) => void;

  /** @param onDiskError told when the disk refused an update; the board itself goes on */
  constructor(
    private readonly replica: BoardReplica,
    private readonly counts: FaultCounts,
    private readonly onDiskError: (error: unknown) => void,
  ) {
    this.forward = (update, origin) => this.broadcast(encodeSync(SYNC.update, update), origin);
    replica.doc.on('update', this.forward);
  }

  /** Takes in a socket that has been let in; `seat` is whose it is. */
  join(socket: WebSocket, seat: Seat): void {
    socket.binaryType = 'nodebuffer';
    const presence = this.presence.join(socket, seat);
    const client: Client = { socket, mayWrite: seat !== 'stage', presence, received: 0, saved: 0 };
    this.clients.add(client);
    socket.on('close', () => this.clients.delete(client));
    guardSocket(socket, WIRE_LIMITS.board, this.counts, {
      read: (bytes, isText) => (isText ? false : this.read(client, bytes)),
    });
    socket.send(encodeSync(SYNC.step1, Y.encodeStateVector(this.replica.doc)));
  }

  /** Stops passing on. */
  dispose(): void {
    this.replica.doc.off('update', this.forward);
    this.presence.dispose();
    this.clients.clear();
  }

  private read(client: Client, bytes: Buffer): boolean {
    if (bytes[0] === BOARD_MESSAGE.awareness) return this.presence.read(client.presence, bytes);
    const message = decodeSync(bytes);
    if (message === null) return false;
    try {
      if (message.kind === SYNC.step1) this.answer(client, message.content);
      else if (client.mayWrite) this.take(client, message.content);
      return true;
    } catch {
      // Yjs throws on bytes that are no update: a malformed message like any other, counted as one.
      return false;
    }
  }

  private answer(client: Client, has: Uint8Array): void {
    client.socket.send(encodeSync(SYNC.step2, Y.encodeStateAsUpdate(this.replica.doc, has)));
  }

  private take(client: Client, update: Uint8Array): void {
    const durable = this.replica.apply(update, client);
    client.received += 1;
    const number = client.received;
    durable.then(() => this.confirm(client, number), this.onDiskError);
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
