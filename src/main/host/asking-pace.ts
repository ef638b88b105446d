import { WIRE_LIMITS } from '../../shared/protocol/limits';
import { TokenBucket } from './token-bucket';

/** [H72] How fast people may ask to be let in, from one address and in all. Times in monotonic ms. */
export class AskingPace {
  private readonly all = new TokenBucket(WIRE_LIMITS.asks, 0);
  private readonly byAddress = new Map<string, TokenBucket>();
  /** When the page of each key was turned away. */
  private readonly away = new Map<string, number>();

  /** Whether one more may ask from there; false takes nothing of what others may. */
  take(address: string, now: number): boolean {
    if (this.byAddress.size > 1_000) this.byAddress.clear();
    const own = this.byAddress.get(address) ?? new TokenBucket(WIRE_LIMITS.asksPerAddress, now);
    this.byAddress.set(address, own);
    return own.take(1, now) && this.all.take(1, now);
  }

  /** [H73] */
  turnedAway(key: string, now: number): void {
    if (this.away.size > 1_000) this.away.clear();
    this.away.set(key, now);
  }

  isTooSoon(key: string, now: number): boolean {
    const at = this.away.get(key);
    return at !== undefined && now - at < WIRE_LIMITS.askAgainMs;
  }
}
