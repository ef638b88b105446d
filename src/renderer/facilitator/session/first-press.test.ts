import { expect, it, vi } from 'vitest';
import { firstPressOnly } from './first-press';

it('[K18] of the presses of a double click the first one goes on, and every key does', () => {
  const goesOn = (detail: number): boolean => {
    const stopPropagation = vi.fn();
    firstPressOnly({ detail, stopPropagation });
    return stopPropagation.mock.calls.length === 0;
  };
  expect([0, 1, 2, 3].map(goesOn)).toEqual([true, true, false, false]);
});
