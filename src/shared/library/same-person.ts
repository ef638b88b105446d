import { foldText } from '../board/fold-text';
import type { WallMs } from '../session/session';
import { type LibraryOrder, type Seat, seatKey } from './order';
import type { SessionTrace, TracePerson } from './trace';

/** Somebody's seat with what is known of it. */
export type KnownSeat = Seat & {
  readonly label: string;
  readonly group: string | null;
  readonly title: string;
  readonly openedAt: WallMs;
};

/** Seats under one name, of people who may be one. */
export type Suggestion = {
  readonly key: string;
  readonly seats: readonly KnownSeat[];
  /** Nothing speaks against it: a full name, in one group, never twice in one session. */
  readonly isClear: boolean;
};

/** Who is one person, by seat: a number that is the same for all seats of a person. */
export type Identities = ReadonlyMap<string, number>;

export function identitiesOf({ same }: Pick<LibraryOrder, 'same'>): Identities {
  return new Map(same.flatMap((seats, n) => seats.map((seat) => [seatKey(seat), n] as const)));
}

/** [Y10] A name as it is compared: without case, accents, marks and the order of its words. */
export function nameKey(name: string): string {
  const words = foldText(name).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.sort().join(' ');
}

/**
 * [Y10] People of different sessions who may be one person, by their names, the latest first. It merges
 * nobody: that is the facilitator's to say. What they said is different is not proposed again, unless
 * somebody more of that name came.
 */
export function suggestSame(
  traces: readonly SessionTrace[],
  order: Pick<LibraryOrder, 'same' | 'different'>,
): readonly Suggestion[] {
  const identities = identitiesOf(order);
  const different = order.different.map((seats) => new Set(seats.map(seatKey)));
  const byName = new Map<string, KnownSeat[]>();
  for (const trace of traces) {
    for (const person of trace.people) {
      const key = nameKey(person.name);
      if (key === '') continue;
      const seats = byName.get(key);
      const seat = seatOf(trace, person);
      if (seats === undefined) byName.set(key, [seat]);
      else seats.push(seat);
    }
  }
  const suggestions: Suggestion[] = [];
  for (const [key, seats] of [...byName].flatMap(apartInOneSession)) {
    if (!isOpenQuestion(seats, identities)) continue;
    const keys = seats.map(seatKey);
    if (different.some((said) => keys.every((one) => said.has(one)))) continue;
    suggestions.push({ key, seats, isClear: isClear(key, seats) });
  }
  return suggestions.sort((a, b) => latest(b.seats) - latest(a.seats) || (a.key < b.key ? -1 : 1));
}

export function seatOf(trace: SessionTrace, { id, label, group }: TracePerson): KnownSeat {
  const { id: session, title, openedAt } = trace;
  return { session, person: id, label, group, title, openedAt };
}

/**
 * Two of one name in one session are two people: they are told apart by their groups and, if that does not
 * do it, nothing is proposed.
 */
function apartInOneSession([key, seats]: readonly [string, readonly KnownSeat[]]) {
  if (isOnce(seats)) return [[key, seats] as const];
  const byGroup = new Map<string, KnownSeat[]>();
  for (const seat of seats) {
    const group = foldText(seat.group ?? '');
    byGroup.set(group, [...(byGroup.get(group) ?? []), seat]);
  }
  return [...byGroup]
    .filter(([, some]) => isOnce(some))
    .map(([group, some]) => [`${key}, ${group}`, some] as const);
}

function isOnce(seats: readonly KnownSeat[]): boolean {
  return new Set(seats.map(({ session }) => session)).size === seats.length;
}

/** Whether there are two of them who were not said to be one. */
function isOpenQuestion(seats: readonly KnownSeat[], identities: Identities): boolean {
  if (new Set(seats.map(({ session }) => session)).size < 2) return false;
  const [first, ...others] = seats.map((seat) => identities.get(seatKey(seat)));
  return first === undefined || others.some((other) => other !== first);
}

function isClear(key: string, seats: readonly KnownSeat[]): boolean {
  const isFull = (key.split(', ')[0] ?? '').includes(' ');
  const groups = new Set(seats.flatMap(({ group }) => (group === null ? [] : [foldText(group)])));
  return isFull && groups.size < 2;
}

function latest(seats: readonly KnownSeat[]): WallMs {
  return seats.reduce((last, { openedAt }) => Math.max(last, openedAt), 0);
}
