import type { PersonId } from '../session/ids';

/** Somebody's seat in one session. No name: that stays in the session alone. */
export type Seat = { readonly session: string; readonly person: PersonId };

/** Sessions that belong together: "weekly with vendors". A session is in one at most. */
export type Series = {
  readonly id: string;
  readonly name: string;
  readonly sessions: readonly string[];
};

/** What the facilitator has said of sessions, people and groups; nothing in it is worked out. */
export type LibraryOrder = {
  readonly series: readonly Series[];
  readonly tags: readonly { readonly session: string; readonly tags: readonly string[] }[];
  /** Each is the seats of one person. */
  readonly same: readonly (readonly Seat[])[];
  /** Seats of people who have a name in common and are not one person. */
  readonly different: readonly (readonly Seat[])[];
  /** Each is the names of one group; the last is what it is called. */
  readonly sameGroups: readonly (readonly string[])[];
};

export const NO_ORDER: LibraryOrder = {
  series: [],
  tags: [],
  same: [],
  different: [],
  sameGroups: [],
};

/** What the facilitator can say of them. */
export type OrderCommand =
  /** `id` is null for a new series, which gets `newId`. */
  | { readonly type: 'nameSeries'; readonly id: string; readonly name: string }
  | { readonly type: 'endSeries'; readonly id: string }
  /** `series` is null to take it out of the one it is in. */
  | {
      readonly type: 'putInSeries';
      readonly sessions: readonly string[];
      readonly series: string | null;
    }
  | { readonly type: 'tag'; readonly session: string; readonly tags: readonly string[] }
  | { readonly type: 'samePerson'; readonly seats: readonly (readonly Seat[])[] }
  | { readonly type: 'apart'; readonly seat: Seat }
  | { readonly type: 'different'; readonly seats: readonly Seat[] }
  | { readonly type: 'sameGroup'; readonly names: readonly string[] }
  | { readonly type: 'groupApart'; readonly name: string };

/** The same as a text, to compare and to look up by. */
export function seatKey({ session, person }: Seat): string {
  return `${session} ${person}`;
}
