import * as Y from 'yjs';
import type { Author } from '../../shared/board/place';
import {
  BOARD_MESSAGE,
  decodeOwn,
  decodeSync,
  encodePutBack,
  encodeSync,
  SYNC,
} from '../../shared/protocol/board-wire';
import { WIRE_LIMITS } from '../../shared/protocol/limits';
import type { BoardPage } from '../../shared/protocol/paths';
import type { PutBackNotice } from '../../shared/protocol/put-back';
import type { PersonId } from '../../shared/session/ids';
import type { BoardKeeping } from '../board/keeper/keep-board';
import type { BoardReplica } from '../board/replica';
import type { Seat } from './access';
import { BoardAdmission } from './board-admission';
import { BoardOutbox } from './board-outbox';
import { BoardPresence, type PresenceClient } from './board-presence';
import { BoardState } from './board-state';
import type { Weights } from './bounds/weights';
import type { Line } from './line';
import { type ForAll, type GroupSeal, inOrder } from './seal/group-seal';
import { type FaultCounts, guardSocket } from './socket-guard';

/** So long (ms) after it let go of something the host asks all pages what they have. */
const ASK_AGAIN_MS = 2_000;
/** The state vector of an empty document. */
const NOTHING = Y.encodeStateVector(new Y.Doc());

/** The close code of a host that takes no more for now (RFC 6455's registry). */
const TRY_AGAIN_LATER = 1013;

/** As many words about what was put back wait for a page that is away. */
const MOST_UNTOLD = 10;

export type BoardRelayParts = {
  readonly replica: BoardReplica;
  readonly counts: FaultCounts;
  readonly group: GroupSeal;
  readonly keeping: Pick<BoardKeeping, 'take'>;
  readonly weights: Pick<Weights, 'leftOut' | 'added'>;
  readonly isQuiet: (person: PersonId) => boolean;
  /** Told when the disk refused an update; the board itself goes on. */
  readonly onDiskError: (error: unknown) => void;
};

type Client = {
  readonly line: Line;
  readonly outbox: BoardOutbox;
  /** Who writes on the board by it; nobody by the stage's, which only looks. */
  readonly writes: Author | null;
  readonly presence: PresenceClient;
  received: number;
};

/** An update to pass on, and whose it was. */
type News = { readonly sealed: ForAll; readonly by: unknown };

/**
 * The baseline that always works: every page's board over a WebSocket through main's replica. What
 * a page sends is passed on once, and confirmed to it once it is on disk. Whatever comes in one turn of
 * the event loop goes to each page as one write.
 */
export class BoardRelay {
  private readonly clients = new Set<Client>();
  private readonly presence: BoardPresence;
  private readonly untold = new Map<Author | null, readonly PutBackNotice[]>();
  private readonly state: BoardState;
  private readonly admission: BoardAdmission;
  private readonly forward: (update: Uint8Array, origin: unknown) => void;
  private news: News[] = [];
  /** Pages of which something is on disk that they were not told. */
  private confirmed = new Set<Client>();
  private flushing: NodeJS.Immediate | null = null;
  private asking: NodeJS.Timeout | null = null;

  constructor(private readonly parts: BoardRelayParts) {
    const { group } = parts;
    this.presence = new BoardPresence((bytes) => group.seal(bytes));
    this.state = new BoardState(parts.replica.doc, group);
    this.admission = new BoardAdmission({
      ...parts,
      tellFull: (person, count, words) =>
        this.tell(person, { type: 'putBack', rule: 'full', count, words: [...words] }),
    });
    this.forward = (update, by) => this.passOn(group.seal(encodeSync(SYNC.update, update)), by);
    parts.replica.doc.on('update', this.forward);
    parts.replica.onLetGo = () => this.askAll();
  }

  /** Takes in the line of a page that has been let in; `seat` is whose it is. */
  join(line: Line, seat: Seat, page: BoardPage): void {
    const { socket } = line;
    socket.binaryType = 'nodebuffer';
    const presence = this.presence.join(line, seat);
    const outbox = new BoardOutbox(line, this.state, page.unpacks);
    const writes = authorOf(seat);
    const client: Client = { line, outbox, writes, presence, received: 0 };
    this.clients.add(client);
    for (const notice of this.untold.get(writes) ?? []) line.tell(encodePutBack(notice));
    this.untold.delete(writes);
    socket.on('close', () => this.clients.delete(client));
    const { parts } = this;
    guardSocket(line, WIRE_LIMITS.board, parts.counts, {
      read: (bytes, isText) => (isText ? false : this.read(client, bytes)),
      leftOut: () => {
        if (writes !== null && writes !== 'facilitator') parts.weights.leftOut(writes);
      },
    });
    line.tell(encodeSync(SYNC.step1, this.state.vector()));
    if (page.isNew) outbox.ask(NOTHING);
  }

  /** [B96] Tells somebody's pages what was put back; if there is none now, the next one that comes. */
  tell(person: PersonId, notice: PutBackNotice): void {
    // The word does not arrive before what it is about.
    this.flush();
    const theirs = [...this.clients].filter(({ writes, line }) => writes === person && line.isOpen);
    for (const { line } of theirs) line.tell(encodePutBack(notice));
    if (theirs.length > 0) return;
    const untold = this.untold.get(person) ?? [];
    this.untold.set(person, [...untold, notice].slice(-MOST_UNTOLD));
  }

  /** [H124] Closes somebody's sockets: their pages come back, and begin anew with what they have. */
  dismiss(person: PersonId): void {
    for (const { writes, line } of this.clients) {
      if (writes === person) line.socket.close(TRY_AGAIN_LATER, 'paused, or not any more');
    }
  }

  /** [H78] Closes the board of somebody whose seat is gone, at once: nothing more of them is taken. */
  remove(person: PersonId): void {
    for (const client of this.clients) {
      if (client.writes !== person) continue;
      this.clients.delete(client);
      client.line.socket.terminate();
    }
    this.untold.delete(person);
  }

  /** Stops passing on. */
  dispose(): void {
    this.parts.replica.doc.off('update', this.forward);
    if (this.asking !== null) clearTimeout(this.asking);
    this.presence.dispose();
    this.flush();
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
    Y.decodeStateVector(has);
    client.outbox.ask(has);
  }

  private take(client: Client, from: Author, isOwn: boolean, update: Uint8Array): void {
    // What still comes by a socket that is being closed builds on what was left out.
    if (!client.line.isOpen) return;
    const admitted = this.admission.admit(from, update, isOwn, () =>
      this.takeIn(client, from, isOwn, update),
    );
    if (admitted === 'taken') return;
    this.parts.counts.tooMany += 1;
    // [H123] Nothing builds on what was left out: the page comes back by itself and sends all of it again.
    if (admitted === 'later') client.line.socket.close(TRY_AGAIN_LATER, 'too much for now');
  }

  private takeIn(client: Client, from: Author, isOwn: boolean, update: Uint8Array): void {
    const { replica, keeping, onDiskError } = this.parts;
    const { pendingStructs, pendingDs } = replica.doc.store;
    // [H33] What has waited for this and comes out with it is somebody else's: news to the sender as well.
    const by = pendingStructs === null && pendingDs === null ? client : null;
    const durable = keeping.take(from, isOwn, update, () => replica.apply(update, by));
    client.received += 1;
    const number = client.received;
    durable.then(() => this.confirm(client, number), onDiskError);
  }

  private confirm(client: Client, number: number): void {
    client.outbox.confirm(number);
    this.confirmed.add(client);
    this.flushSoon();
  }

  /** [R9] What pages have and the host let go of comes again; once in a while, whoever makes that necessary. */
  private askAll(): void {
    this.asking ??= setTimeout(() => {
      this.asking = null;
      const question = this.parts.group.seal(encodeSync(SYNC.step1, this.state.vector()));
      for (const { line } of this.clients) line.write(question);
    }, ASK_AGAIN_MS).unref();
  }

  private passOn(sealed: ForAll, by: unknown): void {
    this.state.changed(sealed);
    this.news.push({ sealed, by });
    this.flushSoon();
  }

  private flushSoon(): void {
    this.flushing ??= setImmediate(() => this.flush());
  }

  private flush(): void {
    if (this.flushing === null) return;
    clearImmediate(this.flushing);
    this.flushing = null;
    const { news, confirmed } = this;
    this.news = [];
    this.confirmed = new Set();
    if (news.length === 0) {
      for (const { outbox } of confirmed) outbox.send(null);
      return;
    }
    const all = joined(news);
    const authors = new Set(news.map(({ by }) => by));
    for (const client of this.clients) {
      // Nobody is told what they said themselves.
      const isAuthor = authors.has(client);
      client.outbox.send(isAuthor ? joined(news.filter(({ by }) => by !== client)) : all);
    }
  }
}

function joined(news: readonly News[]): ForAll | null {
  return news.length === 0 ? null : inOrder(news.map(({ sealed }) => sealed));
}

/** Who writes from a seat: a co-facilitator does so as the facilitator, and nobody from the stage's. */
function authorOf(seat: Seat): Author | null {
  if (seat === 'cofacilitator') return 'facilitator';
  return seat === 'stage' ? null : seat;
}
