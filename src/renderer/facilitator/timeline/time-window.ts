import type { SessionMs } from '../../../shared/session/session';

/** The part of the session that is in sight; `to` may lie a little after now. */
export type TimeWindow = { readonly from: SessionMs; readonly to: SessionMs };

/** What is looked at: the latest `length` milliseconds, or a time that stands still. */
export type Sight =
  | { readonly kind: 'following'; readonly length: number | 'growing' | 'whole' }
  | ({ readonly kind: 'still' } & TimeWindow);

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const SHORTEST = 10 * SECOND;
/** A young session fills the river as it grows, and then moves along. */
const GROWS_FROM = MINUTE;
const GROWS_TO = 10 * MINUTE;
/** Free room after now, as a part of what is in sight. */
const AHEAD = 0.03;

/** [K5] What is in sight at `until`, the session's latest time. */
export function windowOf(sight: Sight, until: SessionMs): TimeWindow {
  if (sight.kind === 'still') return { from: sight.from, to: sight.to };
  const length = lengthOf(sight.length, until);
  const ahead = sight.length === 'whole' ? 0 : length * AHEAD;
  const to = Math.max(length, until + ahead);
  return { from: Math.max(0, to - length), to };
}

/**
 * Nearer (`factor` under 1) or farther, so that `at` stays where it is in sight; with null the middle
 * does, or now while it follows.
 */
export function zoomed(
  sight: Sight,
  until: SessionMs,
  factor: number,
  at: SessionMs | null,
): Sight {
  const { from, to } = windowOf(sight, until);
  const length = Math.round(Math.min(longest(until), Math.max(SHORTEST, (to - from) * factor)));
  if (at === null && sight.kind === 'following') return { kind: 'following', length };
  const held = at ?? (from + to) / 2;
  const part = (held - from) / (to - from);
  return settled(Math.round(held - part * length), length, until);
}

/** Earlier (below 0) or later by milliseconds; at the end it follows again. */
export function panned(sight: Sight, until: SessionMs, by: number): Sight {
  const { from, to } = windowOf(sight, until);
  if (sight.kind === 'following' && (by >= 0 || from <= 0)) return sight;
  return settled(from + by, to - from, until);
}

/** The same length around a time, or following if that is now. */
export function centredOn(sight: Sight, until: SessionMs, at: SessionMs): Sight {
  const { from, to } = windowOf(sight, until);
  if (from <= at && at <= to) return sight;
  return settled(at - (to - from) / 2, to - from, until);
}

/** A turn this narrow, as a part of what is in sight, is not seen among its neighbours. */
const LEAST_PART = 0.02;
/** What is looked at nearer shows so many times the turn, and at least this long. */
const AROUND = 12;
const LEAST_AROUND = MINUTE;

/** [K14] A turn in sight and wide enough to be seen: nearer only if it has to be, and no nearer than that. */
export function showing(sight: Sight, until: SessionMs, turn: TimeWindow): Sight {
  const { from, to } = windowOf(sight, until);
  const own = turn.to - turn.from;
  const wanted = Math.max(LEAST_AROUND, own * AROUND);
  const isNarrow = own / (to - from) < LEAST_PART && wanted < to - from;
  const isInside = from <= turn.from && turn.to <= to;
  if (!isNarrow && (isInside || own > to - from)) return centredOn(sight, until, turn.from);
  const length = isNarrow ? wanted : to - from;
  return settled(Math.round((turn.from + turn.to - length) / 2), length, until);
}

/** Now again, at the length that was looked at. */
export function followed(sight: Sight, until: SessionMs): Sight {
  const { from, to } = windowOf(sight, until);
  return sight.kind === 'following' ? sight : { kind: 'following', length: to - from };
}

function settled(from: SessionMs, length: number, until: SessionMs): Sight {
  const start = Math.max(0, from);
  const latest = Math.max(0, windowOf({ kind: 'following', length }, until).from);
  if (start >= latest) return { kind: 'following', length };
  return { kind: 'still', from: start, to: start + length };
}

function lengthOf(length: number | 'growing' | 'whole', until: SessionMs): number {
  if (length === 'whole') return Math.max(SHORTEST, until);
  if (length !== 'growing') return length;
  return Math.min(GROWS_TO, Math.max(GROWS_FROM, until * (1 + AHEAD)));
}

function longest(until: SessionMs): number {
  return Math.max(SHORTEST, until * (1 + AHEAD));
}
