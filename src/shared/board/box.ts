import type { Point, Rect } from './geometry';

/** A card or object as its rectangle on the board (board units). */
export type Box = Rect & { readonly id: string };

/** The middle of a rectangle. */
export function middleOf(rect: Rect): Point {
  return { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
}

/** Whether a point lies in a rectangle, its left and top edge included, the others not. */
export function holds(rect: Rect, { x, y }: Point): boolean {
  return x >= rect.x && x < rect.x + rect.width && y >= rect.y && y < rect.y + rect.height;
}

/** For sorting by id, where nothing else tells two apart. */
export function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id === b.id ? 0 : a.id < b.id ? -1 : 1;
}
