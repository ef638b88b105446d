import * as Y from 'yjs';
import { HOMES, homeCalled } from '../../../shared/board/kept-entry';
import { type Rate, WIRE_LIMITS } from '../../../shared/protocol/limits';
import type { PersonId } from '../../../shared/session/ids';
import { Debt } from './debt';
import type { UpdateWeight } from './update-weight';

/** The board is weighed as a whole at most this often (ms): it takes 20 ms for each MB. */
const WEIGH_MS = 10_000;

export type BoardLimits = {
  readonly boardOfSeat: { readonly entries: Rate; readonly bytes: Rate };
  readonly boardInAll: { readonly entries: number; readonly bytes: number };
};

/** What became of an update: let in, too much of this person for now, or let in though the board is full. */
export type Admission = 'taken' | 'later' | 'full';

/**
 * [H123] How much a person may add to the board in a time, and how much there may be of it in all. What the
 * facilitator and main do is not counted against anybody.
 */
export class BoardBounds {
  private readonly people = new Map<PersonId, { entries: Debt; bytes: Debt }>();
  private entries: number;
  /** At least as heavy as the board is. */
  private bytes: number;
  private weighedAt = Number.NEGATIVE_INFINITY;

  /** @param now monotonic ms */
  constructor(
    private readonly doc: Y.Doc,
    private readonly now: () => number = () => performance.now(),
    private readonly limits: BoardLimits = WIRE_LIMITS,
  ) {
    this.entries = limits.boardInAll.entries;
    this.bytes = limits.boardInAll.bytes;
  }

  /** Whether an update of this person may be taken in now; if it is, it is on their account. */
  admit(person: PersonId, { bytes, entries }: UpdateWeight): Admission {
    const now = this.now();
    const account = this.accountOf(person, now);
    if (!account.bytes.isFree(now) || !account.entries.isFree(now)) return 'later';
    account.bytes.take(bytes, now);
    account.entries.take(entries.length, now);
    this.bytes += bytes;
    this.entries += entries.length;
    return entries.length > 0 && this.isFull() ? 'full' : 'taken';
  }

  /** Looks closely only when what has come since the last look could be too much. */
  private isFull(): boolean {
    const { entries, bytes } = this.limits.boardInAll;
    if (this.entries > entries) {
      this.entries = HOMES.reduce((sum, home) => sum + homeCalled(this.doc, home).size, 0) + 1;
    }
    const now = this.now();
    if (this.bytes > bytes && now - this.weighedAt > WEIGH_MS) {
      this.bytes = Y.encodeStateAsUpdate(this.doc).length;
      this.weighedAt = now;
    }
    return this.entries > entries || this.bytes > bytes;
  }

  private accountOf(person: PersonId, now: number): { entries: Debt; bytes: Debt } {
    const { boardOfSeat } = this.limits;
    const account = this.people.get(person) ?? {
      entries: new Debt(boardOfSeat.entries, now),
      bytes: new Debt(boardOfSeat.bytes, now),
    };
    this.people.set(person, account);
    return account;
  }
}
