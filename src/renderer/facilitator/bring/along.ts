import type { InferInput } from 'valibot';
import type { CarryOver } from '../../../shared/library/carry-over';
import type { ExpectedPerson } from '../../../shared/library/read-people';
import type { broughtAlong } from '../../../shared/protocol/library-order';
import { addGroup } from '../library/group-names';

/** What the new session brings along, as main is asked to. */
export type Along = InferInput<typeof broughtAlong>;

/** What was found to bring along, and what of it the facilitator takes. */
export type Chosen = {
  readonly series: Along['series'];
  readonly seriesName: string | null;
  readonly carried: CarryOver | null;
  /** Places in the carried lists that are left out. */
  readonly withoutCommitments: ReadonlySet<number>;
  readonly withoutDigressions: ReadonlySet<number>;
  /** Names of those who are in the room without a device. */
  readonly here: ReadonlySet<string>;
  /** Names of those who are not expected after all. */
  readonly withoutPeople: ReadonlySet<string>;
  readonly broughtPeople: readonly ExpectedPerson[];
  readonly cards: Along['cards'];
};

export const NOTHING_CHOSEN: Chosen = {
  series: null,
  seriesName: null,
  carried: null,
  withoutCommitments: new Set(),
  withoutDigressions: new Set(),
  here: new Set(),
  withoutPeople: new Set(),
  broughtPeople: [],
  cards: [],
};

export type ChosenPerson = Along['people'][number];

/** [Y21] Everybody who is expected, those carried over first, nobody twice. */
export function peopleOf(chosen: Chosen): readonly ChosenPerson[] {
  const carried = (chosen.carried?.people ?? []).map(({ name, group, leader, seat }) => {
    return { name, group, leader, seat };
  });
  const names = new Set(carried.map(({ name }) => name));
  const brought = chosen.broughtPeople
    .filter(({ name }) => !names.has(name))
    .map((person) => ({ ...person, seat: null }));
  return [...carried, ...brought].map((person) => {
    return { ...person, here: chosen.here.has(person.name) };
  });
}

/** What main is asked to bring along; undefined if there is nothing. */
export function alongOf(chosen: Chosen): Along | undefined {
  const { carried, withoutCommitments, withoutDigressions, withoutPeople, series, cards } = chosen;
  const commitments = (carried?.commitments ?? [])
    .filter((_, n) => !withoutCommitments.has(n))
    .map(({ session, commitment }) => ({ session, commitment }));
  const digressions = (carried?.digressions ?? []).filter((_, n) => !withoutDigressions.has(n));
  const people = peopleOf(chosen).filter(({ name }) => !withoutPeople.has(name));
  const count = commitments.length + digressions.length + people.length + cards.length;
  if (series === null && count === 0) return undefined;
  return { series, commitments, digressions, people: [...people], cards };
}

/** The groups expected once these people are: theirs follow those that are there. */
export function withGroupsOf(
  people: readonly ExpectedPerson[],
  groups: readonly string[],
): readonly string[] {
  return people.reduce<readonly string[]>((all, { group }) => {
    const added = group === null ? null : addGroup(all, group);
    return added?.ok === true ? added.groups : all;
  }, groups);
}

/** The set with this one in it, or without it if it was. */
export function toggled<T>(set: ReadonlySet<T>, one: T): ReadonlySet<T> {
  const next = new Set(set);
  if (!next.delete(one)) next.add(one);
  return next;
}
