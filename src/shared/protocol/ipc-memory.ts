import { type GenericSchema, null_, object, picklist } from 'valibot';
import type { CarryOver } from '../library/carry-over';
import type { StandingCommitment } from '../library/commitments';
import type { NotHeard } from '../library/not-heard';
import type { LibraryOrder } from '../library/order';
import type { OverTime } from '../library/over-time';
import type { ExpectedPerson } from '../library/read-people';
import type { KnownSeat, Suggestion } from '../library/same-person';
import type { SearchAnswer } from '../library/search';
import { COMMITMENT_STATES } from '../session/commitment';
import { commitmentId } from './ids';
import { sessionId } from './library';
import { lastOfSeries, ofSeries, orderCommand, searchQuery } from './library-order';

/** [W9] What the facilitator's window asks of the library's memory. */
export const MEMORY_REQUESTS = {
  'memory:shelves': null_(),
  'memory:arrange': orderCommand,
  'memory:search': searchQuery,
  'memory:overTime': ofSeries,
  'memory:notHeard': lastOfSeries,
  'memory:people': ofSeries,
  'memory:commitments': ofSeries,
  'memory:settle': object({
    session: sessionId,
    commitment: commitmentId,
    state: picklist(COMMITMENT_STATES),
  }),
  'memory:carry': ofSeries,
  'memory:expected': null_(),
} as const satisfies Record<string, GenericSchema>;

/** What was said of the sessions, as the window shows it. */
export type Shelves = Pick<LibraryOrder, 'series' | 'tags'>;

/** How many sessions are still being read; the answer is without them. */
type Unread = { readonly unread: number };

export type PeopleAnswer = Unread & {
  readonly suggestions: readonly Suggestion[];
  /** Who was said to be one person, by their latest name. */
  readonly same: readonly (readonly KnownSeat[])[];
  readonly groups: readonly (readonly string[])[];
  readonly sameGroups: readonly (readonly string[])[];
};

export type MemoryAnswers = {
  'memory:shelves': Shelves;
  'memory:arrange': Shelves;
  'memory:search': SearchAnswer & Unread & { readonly groups: readonly string[] };
  'memory:overTime': OverTime & Unread;
  'memory:notHeard': NotHeard & Unread;
  'memory:people': PeopleAnswer;
  'memory:commitments': Unread & { readonly commitments: readonly StandingCommitment[] };
  'memory:settle': null;
  /** Null if there was no session of this series yet. */
  'memory:carry': CarryOver | null;
  /** Who is expected at the session that runs. */
  'memory:expected': readonly ExpectedPerson[];
};
