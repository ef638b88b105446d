import type { HeavyReport } from '../../../shared/protocol/heavy';
import { WIRE_LIMITS } from '../../../shared/protocol/limits';
import type { PersonId } from '../../../shared/session/ids';

/** What one person did lately, in two halves of the time that counts. */
type Lately = { entries: number; bytes: number };
type Account = { leftOut: number; now: Lately; before: Lately; namedAt: number };

export type HeavyLimits = {
  readonly [K in keyof typeof WIRE_LIMITS.heavy]: number;
};

/** Who adds as many times as much as the next one stands out; a crowd that pastes together does not. */
const STANDS_OUT = 4;

const nothing = (): Lately => ({ entries: 0, bytes: 0 });
const sum = (a: Lately, b: Lately): Lately => ({
  entries: a.entries + b.entries,
  bytes: a.bytes + b.bytes,
});

/**
 * [H125] How much everybody sends, and who stands out: by what had to be left out, or by what they add to the
 * board while nobody else adds nearly as much. Somebody who was named is named again when it has doubled.
 */
export class Weights {
  private readonly accounts = new Map<PersonId, Account>();
  private turnedAt: number;

  /**
   * @param now monotonic ms
   * @param name told who stands out, once for each doubling
   */
  constructor(
    private readonly name: (heavy: Omit<HeavyReport, 'session'>) => void,
    private readonly now: () => number = () => performance.now(),
    private readonly limits: HeavyLimits = WIRE_LIMITS.heavy,
  ) {
    this.turnedAt = now();
  }

  /** A message of this person's page was left out. */
  leftOut(person: PersonId): void {
    const account = this.accountOf(person);
    account.leftOut += 1;
    this.judge(person, account);
  }

  /** This person's page brought something onto the board. */
  added(person: PersonId, { entries, bytes }: Lately): void {
    this.turn();
    const account = this.accountOf(person);
    account.now = sum(account.now, { entries, bytes });
    this.judge(person, account);
  }

  private judge(person: PersonId, account: Account): void {
    const lately = sum(account.now, account.before);
    const weight = this.weightOf(account.leftOut, lately);
    if (weight < 1 || weight < 2 * account.namedAt) return;
    if (account.leftOut < this.limits.leftOut && !this.standsOut(person, weight)) return;
    account.namedAt = weight;
    this.name({ person, leftOut: account.leftOut, ...lately });
  }

  /** 1 is as much as gets somebody named. */
  private weightOf(leftOut: number, { entries, bytes }: Lately): number {
    const { limits } = this;
    return Math.max(leftOut / limits.leftOut, entries / limits.entries, bytes / limits.bytes);
  }

  private standsOut(person: PersonId, weight: number): boolean {
    for (const [other, { now, before }] of this.accounts) {
      if (other !== person && this.weightOf(0, sum(now, before)) * STANDS_OUT > weight)
        return false;
    }
    return true;
  }

  /** What was added longer ago counts no more. */
  private turn(): void {
    const now = this.now();
    const halves = Math.floor((now - this.turnedAt) / (this.limits.withinMs / 2));
    if (halves < 1) return;
    this.turnedAt = now;
    for (const account of this.accounts.values()) {
      account.before = halves === 1 ? account.now : nothing();
      account.now = nothing();
    }
  }

  private accountOf(person: PersonId): Account {
    const account = this.accounts.get(person) ?? {
      leftOut: 0,
      now: nothing(),
      before: nothing(),
      namedAt: 0,
    };
    this.accounts.set(person, account);
    return account;
  }
}
