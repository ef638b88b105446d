import type { SessionTrace, TracePerson } from './trace';

const DAY_MS = 24 * 3_600_000;
/** 6 January 2025, 9:00. */
export const FIRST = Date.UTC(2025, 0, 6, 9);

/** A session of which nothing is known but what a test says; the `n`th, held on the `n`th day. */
export function trace(n: number, over: Partial<SessionTrace> = {}): SessionTrace {
  return {
    id: `session${n}`,
    title: `Round table ${n}`,
    question: '',
    openedAt: FIRST + n * DAY_MS,
    durationMs: 3_600_000,
    agreement: '',
    balance: null,
    people: [],
    others: [],
    groups: [],
    leaders: [],
    moments: [],
    debates: [],
    commitments: [],
    cards: [],
    ...over,
  };
}

/** People with these names, in the seats p1, p2, … */
export function people(
  names: readonly string[],
  over: Partial<TracePerson> = {},
): readonly TracePerson[] {
  return names.map((name, n) => ({
    id: `p${n + 1}`,
    label: name,
    name,
    group: null,
    leader: false,
    heard: 'heard',
    ...over,
  }));
}
