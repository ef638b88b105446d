import type { BranchId, MomentId, TurnId } from '../../../shared/session/ids';
import type { MomentKind } from '../../../shared/session/kinds';
import { kindOf } from '../../../shared/session/moment';
import {
  measuredUntil,
  personOf,
  type Session,
  type SessionMs,
} from '../../../shared/session/session';

/** The part of the session in sight, in milliseconds of its clock. */
export type Span = { readonly from: SessionMs; readonly to: SessionMs };

/** One turn; pixels from the left of the strip. */
export type RiverBar = {
  readonly turn: TurnId;
  readonly x: number;
  readonly width: number;
  /** 0 is the main line, 1 a digression from it, 2 one within that. */
  readonly lane: number;
  /** Place of the first speaker's group in the session, or null for none and for unknown. */
  readonly group: number | null;
  readonly speakers: number;
  readonly runs: boolean;
  readonly label: string;
};

/** A stretch of the course on one line. */
export type Reach = {
  readonly x: number;
  readonly width: number;
  readonly lane: number;
  readonly branch: BranchId | null;
};
export type RiverMark = {
  readonly moment: MomentId;
  readonly kind: MomentKind;
  readonly x: number;
  readonly lane: number;
  readonly words: string;
};
export type Bracket = { readonly x: number; readonly width: number; readonly runs: boolean };
export type RiverTick = { readonly at: SessionMs; readonly x: number };

export type River = {
  readonly bars: readonly RiverBar[];
  readonly reaches: readonly Reach[];
  readonly marks: readonly RiverMark[];
  readonly debates: readonly Bracket[];
  readonly ticks: readonly RiverTick[];
};

const SECOND = 1000;
const STEPS = [10, 30, 60, 120, 300, 600, 1200, 1800, 3600, 7200].map((s) => s * SECOND);
const PX_BETWEEN_TICKS = 90;
/** A bar is at least this wide, so that it can be seen and pressed. */
const LEAST_BAR = 3;

/**
 * [K5] What the strip shows of a span: only what is in sight, so that the eighth hour costs what the
 * first does. `width` in pixels; `now` is the session clock.
 */
export function layoutRiver(session: Session, now: SessionMs, span: Span, width: number): River {
  const until = measuredUntil(session, now);
  const scale = width / Math.max(1, span.to - span.from);
  const x = (at: SessionMs): number => (at - span.from) * scale;
  const lanes = laneOfBranch(session);
  return {
    bars: barsIn(session, until, span, x, (at) => lanes.get(branchAt(session, at)) ?? 0),
    reaches: reachesIn(session, until, span, x, lanes),
    marks: session.moments
      .filter(({ at }) => at >= span.from && at <= span.to)
      .map((moment) => ({
        moment: moment.id,
        kind: kindOf(moment),
        x: x(moment.at),
        lane: lanes.get(moment.branch) ?? 0,
        words: moment.words,
      })),
    debates: session.debates
      .filter(({ from, end }) => from <= span.to && (end?.at ?? until) >= span.from)
      .map(({ from, end }) => ({
        x: x(from),
        width: x(end?.at ?? until) - x(from),
        runs: end === null,
      })),
    ticks: ticksIn(span, x),
  };
}

/** Turns are in the order of time and never overlap, so those in sight are one stretch of the list. */
function barsIn(
  session: Session,
  until: SessionMs,
  span: Span,
  x: (at: SessionMs) => number,
  laneAt: (at: SessionMs) => number,
): readonly RiverBar[] {
  const bars: RiverBar[] = [];
  for (let n = session.turns.length - 1; n >= 0; n -= 1) {
    const turn = session.turns[n];
    if (turn === undefined || (turn.end?.at ?? until) < span.from) break;
    if (turn.from > span.to) continue;
    const people = turn.speakers.map((id) => personOf(session, id));
    const group = people[0]?.group ?? null;
    const place = session.groups.findIndex(({ id }) => id === group);
    bars.push({
      turn: turn.id,
      x: x(turn.from),
      width: Math.max(LEAST_BAR, x(turn.end?.at ?? until) - x(turn.from) - 1),
      lane: laneAt(turn.from),
      group: place < 0 ? null : place,
      speakers: turn.speakers.length,
      runs: turn.end === null,
      label:
        people.length === 0
          ? 'Somebody unknown'
          : people.map((p) => p?.label ?? 'Somebody').join(' and '),
    });
  }
  return bars.reverse();
}

function reachesIn(
  session: Session,
  until: SessionMs,
  span: Span,
  x: (at: SessionMs) => number,
  lanes: ReadonlyMap<BranchId | null, number>,
): readonly Reach[] {
  return session.course.flatMap(({ at, branch }, n) => {
    const end = session.course[n + 1]?.at ?? until;
    if (end < span.from || at > span.to) return [];
    return [{ x: x(at), width: x(end) - x(at), lane: lanes.get(branch) ?? 0, branch }];
  });
}

/** The branch on which the conversation ran at a time. */
function branchAt({ course }: Session, at: SessionMs): BranchId | null {
  return course.findLast((entry) => entry.at <= at)?.branch ?? null;
}

/** How deep each branch lies below the main line. */
function laneOfBranch(session: Session): ReadonlyMap<BranchId | null, number> {
  const lanes = new Map<BranchId | null, number>([[null, 0]]);
  // A branch is always later in the list than the one it left from.
  for (const { id, parent } of session.branches) lanes.set(id, (lanes.get(parent) ?? 0) + 1);
  return lanes;
}

function ticksIn(span: Span, x: (at: SessionMs) => number): readonly RiverTick[] {
  const pixels = x(span.to) - x(span.from);
  const least = ((span.to - span.from) / Math.max(1, pixels)) * PX_BETWEEN_TICKS;
  const step = STEPS.find((candidate) => candidate >= least) ?? 4 * 3600 * SECOND;
  const first = Math.max(0, Math.ceil(span.from / step) * step);
  const ticks: RiverTick[] = [];
  for (let at = first; at <= span.to; at += step) ticks.push({ at, x: x(at) });
  return ticks;
}
