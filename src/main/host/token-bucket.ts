import type { Rate } from '../../shared/protocol/limits';

/** Lets `burst` units through at once and `perSecond` in the long run. Times in monotonic ms. */
export class TokenBucket {
  private level: number;
  private last: number;

  constructor(
    private readonly rate: Rate,
    now: number,
  ) {
    this.level = rate.burst;
    this.last = now;
  }

  /** Takes `units` if they are there; false, taking nothing, if not. */
  take(units: number, now: number): boolean {
    const refill = (Math.max(0, now - this.last) / 1_000) * this.rate.perSecond;
    this.level = Math.min(this.rate.burst, this.level + refill);
    this.last = now;
    if (this.level < units) return false;
    this.level -= units;
    return true;
  }
}
