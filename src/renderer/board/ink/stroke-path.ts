import { getStroke } from 'perfect-freehand';
import type { InkPoint } from '../../../shared/board/ink-points';
import { inkShape } from '../../../shared/board/ink-shape';
import type { InkObject, InkTool } from '../../../shared/board/object';

/** Board units: points are brought this close together before the outline is made, whatever was left out. */
const STEP = 3;
const MOST_STEPS = 12_000;
const ROUNDS = 2;
/** The outline drops the last three units of any line as trembling: a tick of two becomes a blob. So it sees no less than this. */
const LEAST_LENGTH = 60;

const paths = new WeakMap<InkObject, string>();

/** [B82] The outline of a stroke as SVG path data from the object's top left corner; '' if unreadable. Kept per object. */
export function strokePath(object: InkObject): string {
  const known = paths.get(object);
  if (known !== undefined) return known;
  const shape = inkShape(object);
  const path = shape === null ? '' : outlineOf(shape.points, shape.stroke, object.tool);
  paths.set(object, path);
  return path;
}

/**
 * The outline of a line of this width (board units): a pen's swells with pressure, a highlighter's does not.
 * Sharp corners part it into legs that overlap in a round joint: the library rounds them unevenly.
 */
export function outlineOf(points: readonly InkPoint[], stroke: number, tool: InkTool): string {
  const isPen = tool === 'pen';
  const legs = legsOf(points);
  return legs
    .map((leg, index) => {
      const line = smoothed(resampled(leg));
      const scale = scaleFor(line);
      const outline = getStroke(
        line.map(({ x, y, pressure }) => ({ x: x * scale, y: y * scale, pressure })),
        {
          size: stroke * scale,
          thinning: isPen ? 0.5 : 0,
          smoothing: 0.5,
          // Points are smoothed when they are drawn, and what is kept is exact.
          streamline: 0,
          simulatePressure: false,
          last: true,
          // Flat ends lie beside each other where a long highlighter stroke is cut.
          start: { cap: isPen || index > 0 },
          end: { cap: isPen || index < legs.length - 1 },
        },
      );
      return pathThrough(outline.map(([x, y]) => [x / scale, y / scale]));
    })
    .join('');
}

/** The line itself, without its width: for pressing on it. */
export function middleLine(object: InkObject): string {
  const [first, ...rest] = inkShape(object)?.points ?? [];
  if (first === undefined) return '';
  // A dot needs a length, or nothing of it can be pressed.
  const dot = rest.length === 0 ? 'h0.1' : '';
  return `M${pair(first)}${dot}${rest.map((point) => `L${pair(point)}`).join('')}`;
}

/** How many times larger a line has to be for its outline to be made well; 1 if it is long enough. A dot is pulled by one unit. */
function scaleFor(line: readonly InkPoint[]): number {
  const length = lengthOf(line);
  return length > 0 ? Math.max(1, LEAST_LENGTH / length) : LEAST_LENGTH;
}

function lengthOf(line: readonly InkPoint[]): number {
  let length = 0;
  for (const [index, { x, y }] of line.entries()) {
    const before = line[index - 1];
    if (before !== undefined) length += Math.hypot(x - before.x, y - before.y);
  }
  return length;
}

/** More points on the same straight lines: the outline is made for points as close as a pointer sends them. */
function resampled(points: readonly InkPoint[]): readonly InkPoint[] {
  const step = Math.max(STEP, lengthOf(points) / MOST_STEPS);
  return points.flatMap((to, index) => {
    const from = points[index - 1];
    if (from === undefined) return [to];
    const count = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / step));
    return Array.from({ length: count }, (_, n) => mixed(from, to, (n + 1) / count));
  });
}

/** Rounds the slight bends that simplifying has left; ends stay. */
function smoothed(points: readonly InkPoint[]): readonly InkPoint[] {
  let line = points;
  for (let round = 0; round < ROUNDS; round += 1) {
    line = line.map((point, index) => {
      const before = line[index - 1];
      const after = line[index + 1];
      return before && after ? mixed(point, mixed(before, after, 0.5), 0.5) : point;
    });
  }
  return line;
}

/** The stretches between sharp corners; each begins where the one before ends. */
function legsOf(points: readonly InkPoint[]): readonly (readonly InkPoint[])[] {
  const legs: InkPoint[][] = [];
  let leg: InkPoint[] = [];
  for (const [index, point] of points.entries()) {
    leg.push(point);
    const [before, after] = [points[index - 1], points[index + 1]];
    if (before === undefined || after === undefined || !turns(before, point, after)) continue;
    legs.push(leg);
    leg = [point];
  }
  return leg.length > 0 ? [...legs, leg] : legs;
}

/** Whether the line turns by more than 75 degrees here. */
function turns(before: InkPoint, { x, y }: InkPoint, after: InkPoint): boolean {
  const [ax, ay, bx, by] = [x - before.x, y - before.y, after.x - x, after.y - y];
  return ax * bx + ay * by < 0.25 * Math.hypot(ax, ay) * Math.hypot(bx, by);
}

function mixed(from: InkPoint, to: InkPoint, share: number): InkPoint {
  return {
    x: from.x + (to.x - from.x) * share,
    y: from.y + (to.y - from.y) * share,
    pressure: from.pressure + (to.pressure - from.pressure) * share,
  };
}

/** A closed curve that bends at every point of the outline and never has a corner. */
function pathThrough(outline: readonly (readonly [number, number])[]): string {
  const [first] = outline;
  if (first === undefined) return '';
  const parts = outline.map(([x, y], index) => {
    const [nextX, nextY] = outline[index + 1] ?? first;
    return `${short(x)} ${short(y)} ${short((x + nextX) / 2)} ${short((y + nextY) / 2)}`;
  });
  return `M${short(first[0])} ${short(first[1])}Q${parts.join(' ')}Z`;
}

function pair({ x, y }: InkPoint): string {
  return `${short(x)} ${short(y)}`;
}

function short(value: number): string {
  return String(Math.round(value * 100) / 100);
}
