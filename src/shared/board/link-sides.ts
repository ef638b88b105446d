import { holds, middleOf } from './box';
import type { Point, Rect } from './geometry';

/** The sides of a card a link can leave or reach it by. */
export const SIDES = ['right', 'bottom', 'left', 'top'] as const;
export type Side = (typeof SIDES)[number];

/** Where a link meets a card: a point on its edge, and which way is out. */
export type Port = Point & { readonly side: Side; readonly out: Point };

const OUT: Record<Side, Point> = {
  right: { x: 1, y: 0 },
  bottom: { x: 0, y: 1 },
  left: { x: -1, y: 0 },
  top: { x: 0, y: -1 },
};
/** A port keeps to the inner part of its side: near a corner it would look torn off. */
const INNER = 0.3;
/** How far a port may be shifted for several links beside each other. */
const OUTER = 0.42;

/**
 * Where a link to something at `towards` leaves this side: its middle, drawn a little that way, and
 * `shift` board units further along it, for links beside each other.
 */
export function portOf(rect: Rect, side: Side, towards: Point, shift: number): Port {
  const middle = middleOf(rect);
  const out = OUT[side];
  if (out.x !== 0) {
    const y = along(middle.y, rect.height, towards.y, shift);
    return { x: middle.x + (out.x * rect.width) / 2, y, side, out };
  }
  const x = along(middle.x, rect.width, towards.x, shift);
  return { x, y: middle.y + (out.y * rect.height) / 2, side, out };
}

/** A pair of ports, and how good a plain curve between them would look; less is better. */
export type PortPair = { readonly from: Port; readonly to: Port; readonly cost: number };

/** All ways to leave one card and reach the other, the best first; of equals the first in `SIDES`. */
export function portPairs(from: Rect, to: Rect, shift: number): readonly PortPair[] {
  const [a, b] = [middleOf(from), middleOf(to)];
  const starts = SIDES.map((side) => portOf(from, side, b, shift));
  const ends = SIDES.map((side) => portOf(to, side, a, shift));
  return starts
    .flatMap((start) =>
      ends.map((end) => ({ from: start, to: end, cost: cost(start, end, from, to) })),
    )
    .sort((p, q) => p.cost - q.cost);
}

/** Its length, more where it would have to turn back, and much more where a port lies under the other card. */
function cost(start: Port, end: Port, from: Rect, to: Rect): number {
  const [dx, dy] = [end.x - start.x, end.y - start.y];
  const ahead = dx * start.out.x + dy * start.out.y;
  const arriving = -(dx * end.out.x + dy * end.out.y);
  const across = start.out.x === end.out.x || start.out.x === -end.out.x ? 0 : ACROSS;
  const hidden = (holds(to, start) ? HIDDEN : 0) + (holds(from, end) ? HIDDEN : 0);
  return Math.hypot(dx, dy) + turningBack(ahead) + turningBack(arriving) + across + hidden;
}

/** Rather straight through opposite sides than round a corner, if it is nearly as short. */
const ACROSS = 40;
const HIDDEN = 10_000;
/** A curve needs some room before it may bend. */
const ROOM = 24;

function turningBack(ahead: number): number {
  return ahead >= ROOM ? 0 : 60 + 3 * (ROOM - ahead);
}

function along(middle: number, extent: number, towards: number, shift: number): number {
  const drawn = clamp((towards - middle) * 0.25, extent * INNER);
  return middle + clamp(drawn + shift, extent * OUTER);
}

function clamp(value: number, most: number): number {
  return Math.min(most, Math.max(-most, value));
}
