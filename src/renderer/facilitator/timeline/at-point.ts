import type { SessionMs } from '../../../shared/session/session';
import type { RiverPlan } from './river-plan';
import type { TimeWindow } from './time-window';
import type { TurnBar } from './turn-bars';

/** What lies under a finger or a pointer. */
export type AtPoint =
  | { readonly kind: 'turn'; readonly bar: TurnBar }
  | {
      readonly kind: 'gap';
      readonly at: SessionMs;
      readonly from: SessionMs;
      readonly to: SessionMs;
    };

/**
 * [K5] What is pressed at `x`, `y` pixels: the nearest bar within `reach`, so that a short turn can be
 * hit, or else the silence there. Null where nothing has been yet, and on the line of times.
 */
export function atPoint(
  river: RiverPlan,
  turns: readonly { readonly from: SessionMs; readonly to: SessionMs }[],
  window: TimeWindow,
  width: number,
  point: { readonly x: number; readonly y: number },
  reach: number,
): AtPoint | null {
  const { x, y } = point;
  if (y > river.rows.debates + reach || x > river.now) return null;
  const near = river.bars
    .map((bar) => ({ bar, away: awayFrom(bar, river.rows.lanes[bar.lane] ?? 0, x, y) }))
    .filter(({ away }) => away.x <= reach)
    .sort((a, b) => a.away.x - b.away.x || a.away.y - b.away.y)[0];
  const under = near !== undefined && near.away.x === 0;
  if (near !== undefined && under) return { kind: 'turn', bar: near.bar };
  const at = window.from + (x / Math.max(1, width)) * (window.to - window.from);
  const gap = gapAt(
    turns,
    at,
    window.from + (river.now / Math.max(1, width)) * (window.to - window.from),
  );
  const pxPerMs = width / Math.max(1, window.to - window.from);
  // A narrow silence between two turns is rather one of them.
  if (near !== undefined && (gap === null || (gap.to - gap.from) * pxPerMs < 3 * reach)) {
    return { kind: 'turn', bar: near.bar };
  }
  return gap === null ? null : { kind: 'gap', at, ...gap };
}

/** The silence around a time, up to `until`; null inside a turn. */
export function gapAt(
  turns: readonly { readonly from: SessionMs; readonly to: SessionMs }[],
  at: SessionMs,
  until: SessionMs,
): { readonly from: SessionMs; readonly to: SessionMs } | null {
  if (at < 0 || at > until || turns.some(({ from, to }) => from <= at && at < to)) return null;
  const before = turns.filter(({ to }) => to <= at).at(-1);
  const after = turns.find(({ from }) => from > at);
  const gap = { from: before?.to ?? 0, to: after?.from ?? until };
  return gap.to > gap.from ? gap : null;
}

function awayFrom(bar: TurnBar, middle: number, x: number, y: number) {
  return { x: Math.max(0, bar.x - x, x - bar.x - bar.width), y: Math.abs(y - middle) };
}
