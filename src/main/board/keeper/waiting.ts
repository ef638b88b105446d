import type { Author } from '../../../shared/board/place';
import { type At, keyOf } from './touched';

/** Something on the board that broke a rule, unless it turns out to be the facilitator's doing. */
export type Waiting = {
  readonly at: At;
  /** When it is looked at again (monotonic ms). */
  readonly due: number;
  /** Whose socket brought it, and whether that page says that it did it itself. */
  readonly from: Author | null;
  readonly isOwn: boolean;
  /** A link that went together with a card that is to come back. */
  readonly withCard: boolean;
};

/** The facilitator's own word can come this much later than somebody else's page passes it on. */
export const SETTLE_MS = 300;
/** An entry that is fought over is put back after twice as long each time, up to this many times. */
const MOST_DOUBLINGS = 5;
const CALM_AFTER_MS = 60_000;
const MOST_STRIKES = 5_000;

/** What waits to be put back, and how long: [B97] a fight over an entry slows down. */
export class WaitingRoom {
  private readonly waiting = new Map<string, Waiting>();
  private readonly strikes = new Map<string, { count: number; at: number }>();

  has(at: At): boolean {
    return this.waiting.has(keyOf(at));
  }

  get isEmpty(): boolean {
    return this.waiting.size === 0;
  }

  /** Lets something wait; what waits already keeps its time. */
  add(what: Omit<Waiting, 'due'>, now: number): void {
    const key = keyOf(what.at);
    if (this.waiting.has(key)) return;
    const strike = this.strikes.get(key);
    const count = strike === undefined || now - strike.at > CALM_AFTER_MS ? 0 : strike.count;
    const due = now + SETTLE_MS * 2 ** Math.min(count, MOST_DOUBLINGS);
    this.waiting.set(key, { ...what, due });
  }

  delete(at: At): void {
    this.waiting.delete(keyOf(at));
  }

  /** At most so many that are due, in the order they came. */
  due(now: number, most = Number.POSITIVE_INFINITY): readonly Waiting[] {
    const due: Waiting[] = [];
    for (const one of this.waiting.values()) {
      if (one.due <= now) due.push(one);
      if (due.length === most) break;
    }
    return due;
  }

  /** Notes that an entry had to be put back. */
  strike(at: At, now: number): void {
    const key = keyOf(at);
    const before = this.strikes.get(key);
    const isCalm = before === undefined || now - before.at > CALM_AFTER_MS;
    this.strikes.delete(key);
    this.strikes.set(key, { count: isCalm ? 1 : before.count + 1, at: now });
    if (this.strikes.size <= MOST_STRIKES) return;
    for (const oldest of this.strikes.keys()) {
      this.strikes.delete(oldest);
      return;
    }
  }
}
