import type { Rate } from '../../../shared/protocol/limits';

/** Nobody owes more than what flows in within this time (s). */
const LONGEST_S = 60;

/**
 * An allowance of which something too large may be taken at once, and is then owed: what is sent again as a
 * whole gets through in the end, however large it is. Times in monotonic ms.
 */
export class Debt {
  private level: number;
  private last: number;

  constructor(
    private readonly rate: Rate,
    now: number,
  ) {
    this.level = rate.burst;
    this.last = now;
  }

  /** Whether something may be taken now. */
  isFree(now: number): boolean {
    this.flow(now);
    return this.level > 0;
  }

  take(units: number, now: number): void {
    this.flow(now);
    this.level = Math.max(this.level - units, -LONGEST_S * this.rate.perSecond);
  }

  private flow(now: number): void {
    const flowed = (Math.max(0, now - this.last) / 1_000) * this.rate.perSecond;
    this.level = Math.min(this.rate.burst, this.level + flowed);
    this.last = now;
  }
}
