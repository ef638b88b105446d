import type { Point } from '../../../shared/board/geometry';

/** A point of the page as screen pixels from the top left corner of an element. */
export function within(element: HTMLElement | null, clientX: number, clientY: number): Point {
  const box = element?.getBoundingClientRect();
  return { x: clientX - (box?.left ?? 0), y: clientY - (box?.top ?? 0) };
}
