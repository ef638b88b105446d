import { boundsOf, grown, type Point, type Rect, touches } from './geometry';
import { bent, crosses, curve, type Drawn, distanceToLine, pointAt } from './link-curve';
import { wayRound } from './link-detour';
import { portPairs } from './link-sides';

/** How a link is drawn; board units and radians. */
export type LinkRoute = {
  /** SVG path from the one card to the tip at the other. */
  readonly d: string;
  /** The same in straight pieces, for measuring. */
  readonly points: readonly Point[];
  /** Where its label has its middle. */
  readonly middle: Point;
  /** The point of the arrow head, and which way it points. */
  readonly tip: Point;
  readonly angle: number;
  /** All of it, head and stroke included, its label not. */
  readonly bounds: Rect;
};

/** Cards near this rectangle other than the two ends of the link. */
export type Obstacles = (part: Rect) => readonly Rect[];

/** Board units between links of the same two cards, where they leave the card. */
const LANE_GAP = 22;
/** How far, as a share of the way, labels of such links stand apart, and from the middle at most. */
const LABEL_GAP = 0.26;
const LABEL_MOST = 0.36;
/** About the size of a label (board units), and where along the way it is looked for room. */
const LABEL = { width: 92, height: 26 };
const LABEL_STEPS = [0, -0.1, 0.1, -0.2, 0.2, -0.3, 0.3];
/** How far beside the straight way cards are looked at, for a plain curve and for a way round. */
const CORRIDOR = 72;
const WIDE_CORRIDOR = 300;
/** A curve comes no nearer to a card than this. */
const CLEAR = 5;
/** So many plain curves are tried before a way round is looked for. */
const CURVES = 3;
/** A curve this much longer (board units) than the best is no better than a way round. */
const MOST_WORSE = 160;
const STROKE_ROOM = 12;

/**
 * [B67] Draws a link between two cards: a plain curve if one is clear of other cards, else a way
 * round them with round corners, else the best curve all the same. The work is bounded however many
 * cards there are, and the same cards always give the same line. Overlapping cards are linked too.
 * `lane` is 0 for a link by itself, and spreads several between the same cards; see `laneOf`.
 */
export function routeLink(from: Rect, to: Rect, obstacles: Obstacles, lane = 0): LinkRoute {
  const shift = lane * LANE_GAP;
  const pairs = portPairs(from, to, shift);
  const [best] = pairs;
  if (best === undefined) throw new Error('Two cards have sixteen pairs of sides.');
  const both = boundsOf([from, to]) ?? from;
  const others = obstacles(grown(both, CORRIDOR));
  const plain = curve(best.from, best.to);
  const cards = [from, to, ...others];
  if (others.length === 0 || isClear(plain.points, others)) return finish(plain, lane, cards);
  const another = clearCurve(pairs, others);
  if (another !== null) return finish(another, lane, cards);
  const around = obstacles(grown(both, WIDE_CORRIDOR));
  const round = wayRound(from, to, around, shift);
  return finish(round === null ? plain : bent(round.points), lane, [from, to, ...around]);
}

/** How far a point is from a link, in board units. */
export function distanceToRoute(route: LinkRoute, at: Point): number {
  return distanceToLine(route.points, at);
}

/**
 * The lane of a link among those between the same two cards, 0 in the middle of them. Give all
 * links of one card: those to the same other card share, whichever way they point.
 */
export function laneOf(
  link: { readonly id: string; readonly from: string; readonly to: string },
  ofSameCard: readonly { readonly id: string; readonly from: string; readonly to: string }[],
): number {
  const beside = ofSameCard
    .filter(
      ({ from, to }) =>
        (from === link.from && to === link.to) || (from === link.to && to === link.from),
    )
    .map(({ id }) => id)
    .sort();
  const place = beside.indexOf(link.id);
  return place === -1 ? 0 : place - (beside.length - 1) / 2;
}

function clearCurve(pairs: ReturnType<typeof portPairs>, others: readonly Rect[]): Drawn | null {
  const least = pairs[0]?.cost ?? 0;
  for (const pair of pairs.slice(1, CURVES)) {
    if (pair.cost > least + MOST_WORSE) return null;
    const drawn = curve(pair.from, pair.to);
    if (isClear(drawn.points, others)) return drawn;
  }
  return null;
}

function isClear(points: readonly Point[], others: readonly Rect[]): boolean {
  const bounds = boundsOfPoints(points);
  return others.every((other) => {
    const kept = grown(other, CLEAR);
    return (
      !touches(kept, bounds) ||
      points.every((point, i) => {
        const next = points[i + 1];
        return next === undefined || !crosses(point, next, kept);
      })
    );
  });
}

function finish({ points, d }: Drawn, lane: number, cards: readonly Rect[]): LinkRoute {
  const bounds = grown(boundsOfPoints(points), STROKE_ROOM);
  const tip = points.at(-1) ?? bounds;
  const before = points.at(-2) ?? tip;
  return {
    d,
    points,
    middle: labelPlace(points, lane, cards),
    tip,
    angle: Math.atan2(tip.y - before.y, tip.x - before.x),
    bounds,
  };
}

/** The place nearest to the middle of the way at which no card covers the label; else the middle. */
function labelPlace(points: readonly Point[], lane: number, cards: readonly Rect[]): Point {
  const share = 0.5 + Math.max(-LABEL_MOST, Math.min(LABEL_MOST, lane * LABEL_GAP));
  for (const step of LABEL_STEPS) {
    // Labels of links beside each other only part further.
    if (share + step < 0.1 || share + step > 0.9 || step * lane < 0) continue;
    const at = pointAt(points, share + step);
    const label = { x: at.x - LABEL.width / 2, y: at.y - LABEL.height / 2, ...LABEL };
    if (!cards.some((card) => touches(card, label))) return at;
  }
  return pointAt(points, share);
}

function boundsOfPoints(points: readonly Point[]): Rect {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}
