import type { MouseEvent } from 'react';
import type { PersonId } from '../../../shared/session/ids';

/** Whose seat was pressed or pointed at, or null. */
export function seatOf(target: EventTarget): PersonId | null {
  const seat = target instanceof Element ? target.closest('[data-seat]') : null;
  const id = seat?.getAttribute('data-seat') ?? null;
  // Written by Seat from a person's id.
  return id === null ? null : (id as PersonId);
}

/** Whether it is the card of a seat. */
export function inCard(target: EventTarget): boolean {
  return target instanceof Element && target.closest('.f-seat-card') !== null;
}

/** A click that came from a finger; what is not a pointer event came from the keyboard. */
export function byTouch({ nativeEvent }: MouseEvent): boolean {
  return nativeEvent instanceof PointerEvent && nativeEvent.pointerType === 'touch';
}

/** Moves the focus to what the first of the selectors finds, or else the next. */
export function focusIn(frame: HTMLElement | null, ...selectors: readonly string[]): void {
  const found = selectors.map((selector) => frame?.querySelector<HTMLElement>(selector));
  found.find((element) => element != null)?.focus();
}
