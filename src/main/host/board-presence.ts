import type { WebSocket } from 'ws';
import type { Rect } from '../../shared/board/geometry';
import type { Author } from '../../shared/board/place';
import {
  decodePageFrame,
  type OwnPresence,
  seatNumber,
} from '../../shared/protocol/board-presence';
import { WIRE_LIMITS } from '../../shared/protocol/limits';
import { PRESENCE_PACE, presencePause } from '../../shared/protocol/presence-pace';
import type { Seat } from './access';
import type { Line } from './line';
import { type News, PresenceTable } from './presence-table';
import type { ForAll } from './seal/group-seal';

/** A socket with more than this waiting is told nothing until it has caught up. */
export const PRESENCE_WAITING_BYTES = 16 * 1024;

/** What presence needs of a page's line. */
export type PresenceLine = Pick<Line, 'isOpen' | 'waiting' | 'write'> & {
  readonly socket: Pick<WebSocket, 'on' | 'ping'>;
};

type Encoded = News & { readonly sealed: ForAll };

/** One page's board socket, as presence sees it. */
export class PresenceClient {
  /** The version of the table that the page was told last. */
  known = 0;
  /** Before this (monotonic ms) it is told nothing more. */
  notBefore = 0;
  heardAt: number;
  /** What it shows; null until it has said anything. */
  own: OwnPresence | null = null;
  /** Where it leads to; null while it does not. */
  lead: Rect | null = null;
  isSilent = false;

  constructor(
    readonly line: PresenceLine,
    readonly seat: Seat,
    now: number,
  ) {
    this.heardAt = now;
  }
}

/**
 * Who is on the board and where. A page speaks for the seat of its socket and for no other; everybody
 * is told what changed, at a pace that keeps bytes bounded, encoded once for all who know the same.
 */
export class BoardPresence {
  private readonly table = new PresenceTable();
  private readonly clients = new Set<PresenceClient>();
  /** Which socket of a seat spoke last: the seat is where that one is. */
  private readonly holders = new Map<Seat, PresenceClient>();
  private readonly heartbeat: ReturnType<typeof setInterval>;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private toldAt = Number.NEGATIVE_INFINITY;

  /**
   * @param seal makes of a frame what is written to everybody
   * @param now monotonic ms
   */
  constructor(
    private readonly seal: (frame: Uint8Array) => ForAll,
    private readonly now: () => number = () => performance.now(),
  ) {
    this.heartbeat = setInterval(() => this.watch(), WIRE_LIMITS.heartbeatMs);
    this.heartbeat.unref();
  }

  /** Takes in a line that has been let in; it is told who is there. */
  join(line: PresenceLine, seat: Seat): PresenceClient {
    const { socket } = line;
    const client = new PresenceClient(line, seat, this.now());
    this.clients.add(client);
    const heard = () => this.heard(client);
    socket.on('message', heard);
    socket.on('pong', heard);
    socket.on('close', () => {
      this.clients.delete(client);
      this.leave(client);
    });
    this.tellSoon();
    return client;
  }

  /** Reads a frame of a page; false if it is malformed or not the page's to send. */
  read(client: PresenceClient, bytes: Uint8Array): boolean {
    const frame = isShown(client.seat) ? decodePageFrame(bytes) : null;
    if (frame === null) return false;
    if (frame.type === 'own') this.show(client, frame.own);
    else if (client.seat !== 'facilitator') return false;
    else if (frame.type === 'bring') this.table.bring(frame.bring, this.now());
    else this.lead(client, frame.part);
    this.tellSoon();
    return true;
  }

  dispose(): void {
    clearInterval(this.heartbeat);
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    this.clients.clear();
  }

  private show(client: PresenceClient, own: OwnPresence): void {
    client.own = own;
    // A second page of the same person that is not looking does not hide the one that is.
    if (!own.here && this.holders.get(client.seat) !== client) return;
    this.holders.set(client.seat, client);
    if (isShown(client.seat)) this.table.set(seatNumber(client.seat), own);
  }

  private lead(client: PresenceClient, part: Rect | null): void {
    client.lead = part;
    if (part !== null) this.holders.set(client.seat, client);
    if (this.holders.get(client.seat) === client) this.table.lead(part);
  }

  private leave(client: PresenceClient): void {
    if (!isShown(client.seat) || this.holders.get(client.seat) !== client) return;
    this.holders.delete(client.seat);
    this.table.set(seatNumber(client.seat), { here: false, at: null, on: null });
    if (client.seat === 'facilitator') this.table.lead(null);
    this.tellSoon();
  }

  private heard(client: PresenceClient): void {
    client.heardAt = this.now();
    if (!client.isSilent) return;
    client.isSilent = false;
    if (!this.holders.has(client.seat)) {
      if (client.own !== null) this.show(client, client.own);
      if (client.lead !== null) this.lead(client, client.lead);
    }
    this.tellSoon();
  }

  /** A phone that sleeps or was carried away does not close its socket: it only answers no more. */
  private watch(): void {
    const now = this.now();
    for (const client of this.clients) {
      if (now - client.heardAt > WIRE_LIMITS.silentMs && !client.isSilent) {
        client.isSilent = true;
        this.leave(client);
      }
      // Whoever has just been heard need not be asked.
      if (now - client.heardAt > WIRE_LIMITS.heartbeatMs && isFree(client))
        client.line.socket.ping();
    }
  }

  private tellSoon(): void {
    const wait = this.toldAt + PRESENCE_PACE.fastestMs - this.now();
    this.timer ??= setTimeout(() => this.tell(), Math.max(0, wait));
  }

  private tell(): void {
    const now = this.now();
    const { version } = this.table;
    const encoded = new Map<number, Encoded | null>();
    let isBehind = false;
    this.timer = null;
    this.toldAt = now;
    for (const client of this.clients) {
      if (client.known === version || client.isSilent) continue;
      if (now < client.notBefore || !isFree(client)) {
        isBehind = true;
        continue;
      }
      if (!encoded.has(client.known)) encoded.set(client.known, this.encode(client.known, now));
      const news = encoded.get(client.known) ?? null;
      client.known = version;
      if (news === null) continue;
      client.line.write(news.sealed);
      client.notBefore = now + presencePause(news.people, news.bytes.length);
    }
    if (isBehind) this.tellSoon();
  }

  private encode(known: number, now: number): Encoded | null {
    const news = this.table.since(known, now);
    return news === null ? null : { ...news, sealed: this.seal(news.bytes) };
  }
}

/** Who only looks is not shown, nor a co-facilitator, who would be taken for the facilitator. */
function isShown(seat: Seat): seat is Author {
  return seat !== 'stage' && seat !== 'cofacilitator';
}

function isFree({ line }: PresenceClient): boolean {
  return line.isOpen && line.waiting <= PRESENCE_WAITING_BYTES;
}
