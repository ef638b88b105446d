import type { Outcome } from '../session/debate';
import { MOMENT_KINDS, type MomentKind } from '../session/kinds';
import type { WallMs } from '../session/session';
import type { Coverage } from '../voice/coverage';
import type { GroupCalled } from './same-group';
import type { SessionTrace } from './trace';

/** One session as a mark in the pictures. */
export type SessionMark = {
  readonly id: string;
  readonly title: string;
  readonly openedAt: WallMs;
  readonly balance: number | null;
  /** The leaders' part of the time that they and others talked while they were there; null without leaders. */
  readonly leadersShare: number | null;
  readonly came: number;
  /** How many of those who came had no turn, named or not. */
  readonly unheard: number;
  /** By the rows of `OverTime.groups`; null where the group was neither expected nor there. */
  readonly coverage: readonly (Coverage | null)[];
  /** How many moments of each kind, in the order of `MOMENT_KINDS`. */
  readonly mix: readonly number[];
  readonly debates: Readonly<Record<Outcome, number>>;
  readonly commitments: Readonly<Record<'open' | 'kept' | 'dropped' | 'carried', number>>;
};

/** A series as it went, the earliest session first. */
export type OverTime = {
  readonly groups: readonly string[];
  readonly marks: readonly SessionMark[];
};

/** [Y40] Every session as a mark, in the order they were held. It compares, and ranks nobody. */
export function overTime(traces: readonly SessionTrace[], called: GroupCalled): OverTime {
  const inOrder = traces.toSorted((a, b) => a.openedAt - b.openedAt);
  const groups = [...new Set(inOrder.flatMap((one) => one.groups.map(({ name }) => called(name))))];
  return { groups, marks: inOrder.map((trace) => markOf(trace, groups, called)) };
}

function markOf(trace: SessionTrace, groups: readonly string[], called: GroupCalled): SessionMark {
  const own = sum(trace.leaders.map(({ ownMs }) => ownMs));
  const all = own + sum(trace.leaders.map(({ othersMs }) => othersMs));
  const best = new Map<string, Coverage>();
  for (const { name, coverage } of trace.groups) {
    const known = best.get(called(name));
    if (known === undefined || RANK[coverage] > RANK[known]) best.set(called(name), coverage);
  }
  const count = (state: 'open' | 'kept' | 'dropped' | 'carried') =>
    trace.commitments.filter((one) => one.state === state).length;
  const ended = (outcome: Outcome) => trace.debates.filter((one) => one === outcome).length;
  return {
    id: trace.id,
    title: trace.title,
    openedAt: trace.openedAt,
    balance: trace.balance,
    leadersShare: all > 0 ? own / all : null,
    came: trace.people.length + sum(trace.others.map(({ came }) => came)),
    unheard:
      trace.people.filter(({ heard }) => heard !== 'heard').length +
      sum(trace.others.map(({ unheard }) => unheard)),
    coverage: groups.map((name) => best.get(name) ?? null),
    mix: MOMENT_KINDS.map((kind) => kindCount(trace, kind)),
    debates: {
      open: ended('open'),
      agreed: ended('agreed'),
      collaboration: ended('collaboration'),
    },
    commitments: {
      open: count('open'),
      kept: count('kept'),
      dropped: count('dropped'),
      carried: count('carried'),
    },
  };
}

/** From where several groups are one, the one that was heard most counts. */
const RANK: Record<Coverage, number> = { emptyChair: 0, unheard: 1, inWriting: 2, heard: 3 };

function kindCount(trace: SessionTrace, kind: MomentKind): number {
  return trace.moments.filter((moment) => moment.kind === kind).length;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
