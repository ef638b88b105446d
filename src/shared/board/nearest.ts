import { type Box, byId, middleOf } from './box';

export type WalkDirection = 'left' | 'right' | 'up' | 'down';

/**
 * [B63] The box that an arrow key goes to from `from`: of those whose middle lies in that quarter
 * of the board, the one with the shortest way along the axes; of equals the one turned clockwise
 * most; null where that quarter is empty.
 *
 * Why every box can be reached from every other: let R be the way along the axes from here to the
 * wanted box. The nearest in its quarter is no farther than R from it, and equally far only a
 * bounded number of times in a row, as quarters own one of their borders each and ties are broken
 * the same way round. Boxes on the very same middle are a chain by their ids: left and right walk it.
 */
export function nearest(
  boxes: readonly Box[],
  from: string,
  direction: WalkDirection,
): string | null {
  const here = boxes.find(({ id }) => id === from);
  if (here === undefined) return null;
  const { x, y } = middleOf(here);
  const stack: Box[] = [];
  let best: Candidate | null = null;
  for (const box of boxes) {
    const middle = middleOf(box);
    const [dx, dy] = [middle.x - x, middle.y - y];
    if (dx === 0 && dy === 0) {
      stack.push(box);
      continue;
    }
    const [ahead, aside] = turned(dx, dy, direction);
    if (ahead <= 0 || aside <= -ahead || aside > ahead) continue;
    const candidate = { id: box.id, way: ahead + Math.abs(aside), aside };
    if (best === null || isBetter(candidate, best)) best = candidate;
  }
  return inStack(stack, from, direction) ?? best?.id ?? null;
}

type Candidate = { readonly id: string; readonly way: number; readonly aside: number };

function isBetter(a: Candidate, b: Candidate): boolean {
  if (a.way !== b.way) return a.way < b.way;
  return a.aside === b.aside ? a.id < b.id : a.aside > b.aside;
}

/** The same way with the direction ahead: how far ahead, and how far aside (clockwise is more). */
function turned(dx: number, dy: number, direction: WalkDirection): readonly [number, number] {
  switch (direction) {
    case 'right':
      return [dx, dy];
    case 'down':
      return [dy, -dx];
    case 'left':
      return [-dx, -dy];
    case 'up':
      return [-dy, dx];
  }
}

function inStack(stack: Box[], from: string, direction: WalkDirection): string | null {
  if (stack.length < 2 || direction === 'up' || direction === 'down') return null;
  stack.sort(byId);
  const place = stack.findIndex(({ id }) => id === from);
  return stack[place + (direction === 'right' ? 1 : -1)]?.id ?? null;
}
