import { boundsOf, type Rect, touches } from '../../../shared/board/geometry';
import type { BoardView } from '../board-view';

type Landing = Pick<BoardView, 'lifted' | 'index' | 'rectOf'>;

/** Where something is shown in this window: where it would land while it is moved, else where it lies. */
export function landedRect({ lifted, rectOf }: Omit<Landing, 'index'>, id: string): Rect | null {
  return lifted.get()?.get(id) ?? rectOf(id);
}

/** The ids of what is shown in a part of the board, in no order. */
export function landedWithin({ lifted, index }: Landing, part: Rect): readonly string[] {
  const moved = lifted.get();
  const lying = index.within(part);
  if (moved === null) return lying;
  const landing = [...moved].filter(([, rect]) => touches(rect, part)).map(([id]) => id);
  return [...lying.filter((id) => !moved.has(id)), ...landing];
}

/** A rectangle round everything, where it lies and where it would land; null for an empty board. */
export function landedBounds({ lifted, index }: Landing): Rect | null {
  const moved = lifted.get();
  const lying = index.bounds();
  if (moved === null || lying === null) return lying;
  return boundsOf([lying, ...moved.values()]);
}

/** Whether something would land elsewhere that is not among these elements: the picture has to show it. */
export function landsBeside({ lifted }: Pick<Landing, 'lifted'>, elements: ReadonlySet<string>) {
  const moved = lifted.get();
  return moved !== null && [...moved.keys()].some((id) => !elements.has(id));
}
