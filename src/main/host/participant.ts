import type { WireNotice } from '../../shared/protocol/control';
import type { RoomState } from '../../shared/protocol/room-change';
import type { PersonId } from '../../shared/session/ids';
import type { CameBy } from './door';
import type { Line } from './line';
import type { ForAll } from './seal/group-seal';

/** With more than this waiting a page is told nothing new of the room until it has caught up. */
const BEHIND_BYTES = 64 * 1024;

/** From what address a page's socket came, and by what link. */
export type Came = Pick<CameBy, 'link'> & { readonly address: string };

/** The room whole, as the session's view gives it. */
type Whole = { readonly type: 'room'; readonly now: number; readonly room: RoomState };

const PONG = JSON.stringify({ type: 'pong' } satisfies WireNotice);

/** One page's control socket: whose it is, and what it was told last. */
export class Participant {
  person: PersonId | null = null;
  /** When something was last heard from the page, in monotonic ms. */
  heardAt = performance.now();
  /** Whether it missed news of the room, and has to be told everything when it can take it. */
  isBehind = false;
  /** Whether it came with the token of a seat that was taken away: no other is given to it. */
  isRemoved = false;
  private lastOwn = '';

  /**
   * @param came from where, and by what link
   * @param onSeat told whose page it is, once that is known
   */
  constructor(
    private readonly line: Line,
    readonly came: Came,
    readonly onSeat: (person: PersonId) => void,
  ) {
    line.socket.on('message', () => {
      this.heardAt = performance.now();
    });
  }

  get socket(): Line['socket'] {
    return this.line.socket;
  }

  /** Whether its socket is open. */
  get isThere(): boolean {
    return this.line.isOpen;
  }

  /** Calls back when a page that missed news can be told everything. */
  onCaughtUp(tellAll: () => void): void {
    this.line.onDrained(() => {
      if (!this.isBehind) return;
      this.isBehind = false;
      tellAll();
    });
  }

  tell(notice: WireNotice | Whole): void {
    this.line.tell(JSON.stringify(notice));
  }

  /** Answers a page that asks whether the host is there. */
  pong(): void {
    this.line.tell(PONG);
  }

  /** [H24] Sends news of the room, sealed already: once for everybody. Left out for a page that is behind. */
  tellNews(news: ForAll): void {
    if (this.line.waiting > BEHIND_BYTES) this.isBehind = true;
    if (!this.isBehind) this.line.write(news);
  }

  /** Tells the page about its own seat, unless that is what it was told last. */
  tellOwn(notice: Extract<WireNotice, { type: 'own' }>): void {
    if (this.isBehind) return;
    const text = JSON.stringify(notice);
    if (text === this.lastOwn) return;
    this.lastOwn = text;
    this.line.tell(text);
  }
}
