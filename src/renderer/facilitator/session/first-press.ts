import type { MouseEvent } from 'react';

/**
 * [K18] Stops the second press of a double click, for `onClickCapture`: it would act on whoever has come to the
 * place of the first. Keys count no presses, and pass.
 */
export function firstPressOnly(press: Pick<MouseEvent, 'detail' | 'stopPropagation'>): void {
  if (press.detail > 1) press.stopPropagation();
}
