import type { CommitmentId } from '../session/ids';
import { openCommitments } from './commitments';
import { type Day, nextTitle } from './next-title';
import { type LibraryOrder, type Seat, seatKey } from './order';
import { identitiesOf } from './same-person';
import type { SessionTrace } from './trace';

export type CarriedCommitment = {
  readonly session: string;
  readonly commitment: CommitmentId;
  readonly what: string;
  readonly who: string | null;
  readonly by: string | null;
  readonly isDue: boolean;
};

export type CarriedPerson = {
  readonly seat: Seat;
  readonly name: string;
  readonly group: string | null;
  readonly leader: boolean;
};

/** [Y21] What the next session of a series begins with, unless the facilitator leaves it out. */
export type CarryOver = {
  readonly from: { readonly id: string; readonly title: string; readonly openedAt: number };
  readonly title: string;
  readonly question: string;
  /** The groups that were expected; who came without an expected group adds none. */
  readonly groups: readonly string[];
  readonly commitments: readonly CarriedCommitment[];
  /** The words of the digressions that the last session parked. */
  readonly digressions: readonly string[];
  readonly people: readonly CarriedPerson[];
};

/**
 * [Y21] From the last session of a series; null if there was none. Commitments are those of all its
 * sessions that are still open, the due ones first.
 *
 * @param series its sessions, in any order
 * @param dayOf the day of a time (ms since 1970) where the facilitator is
 */
export function carryOver(
  series: readonly SessionTrace[],
  order: Pick<LibraryOrder, 'same'>,
  now: number,
  dayOf: (wall: number) => Day,
): CarryOver | null {
  const last = series.toSorted((a, b) => a.openedAt - b.openedAt).at(-1);
  if (last === undefined) return null;
  const today = dayOf(now);
  return {
    from: { id: last.id, title: last.title, openedAt: last.openedAt },
    title: nextTitle(last.title, dayOf(last.openedAt), today),
    question: last.question,
    groups: last.groups.map(({ name }) => name),
    commitments: openCommitments(series, today).map(
      ({ session, commitment, what, who, by, isDue }) => {
        return { session, commitment, what, who, by, isDue };
      },
    ),
    digressions: last.moments
      .filter(({ parked, words }) => parked && words.trim() !== '')
      .map(({ words }) => words),
    people: peopleOf(last, order),
  };
}

function peopleOf(last: SessionTrace, order: Pick<LibraryOrder, 'same'>): readonly CarriedPerson[] {
  const identities = identitiesOf(order);
  const seen = new Set<number>();
  return last.people.flatMap(({ id, name, group, leader }) => {
    const seat = { session: last.id, person: id };
    const identity = identities.get(seatKey(seat));
    // Somebody who had two seats is expected once.
    if (identity !== undefined && seen.has(identity)) return [];
    if (identity !== undefined) seen.add(identity);
    return [{ seat, name, group, leader }];
  });
}
