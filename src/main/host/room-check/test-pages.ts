import { WIRE_LIMITS } from '../../../shared/protocol/limits';
import type { TestPage } from '../../../shared/room-check';

/** What is known of a test page, as it becomes known. */
export type Found = { -readonly [K in keyof TestPage]: TestPage[K] };

/** The test pages of a session, by the keys they made up. */
export class TestPages {
  private readonly byKey = new Map<string, Found>();
  private readonly numbers = new Map<string, number>();
  private arrivals = 0;

  /** Begins a page's record, or begins it anew; null when too many are open. */
  begin(key: string, from: Pick<TestPage, 'own' | 'routed'>): Found | null {
    if (!this.byKey.has(key) && !this.hasRoom()) return null;
    const page: Found = {
      number: this.numberOf(key),
      ...from,
      here: true,
      live: 'trying',
      direct: 'unknown',
      candidate: null,
      names: 'unknown',
      roundTripMs: null,
    };
    this.byKey.set(key, page);
    return page;
  }

  /** What was found on another way to the room says nothing any more. */
  forget(): void {
    this.byKey.clear();
  }

  all(): readonly TestPage[] {
    const pages = [...this.byKey.values()].map((page) => ({ ...page }));
    return pages.sort((a, b) => a.number - b.number);
  }

  /** Those that have gone make room for new ones, the oldest first. */
  private hasRoom(): boolean {
    if (this.byKey.size < WIRE_LIMITS.checkPages) return true;
    const gone = [...this.byKey].find(([, { here }]) => !here);
    return gone !== undefined && this.byKey.delete(gone[0]);
  }

  private numberOf(key: string): number {
    if (this.numbers.size > WIRE_LIMITS.checkPages * 4) this.numbers.clear();
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.arrivals += 1;
    this.numbers.set(key, this.arrivals);
    return this.arrivals;
  }
}
