import { expect, test } from 'vitest';
import { consoleKey, type KeyPlace, type Pressed, placeOf } from './keys';

const press = (key: string, held: Partial<Pressed> = {}): Pressed => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  repeat: false,
  ...held,
});

test('[K9] space ends a turn, except where it presses a button or is typed', () => {
  expect(consoleKey(press(' '), 'page')).toBe('endOrNext');
  expect(consoleKey(press(' '), 'board')).toBe('endOrNext');
  for (const place of ['button', 'field', 'dialog', 'boardButton'] satisfies KeyPlace[]) {
    expect(consoleKey(press(' '), place)).toBeNull();
  }
});

test('[K9] nothing happens while somebody types or a dialog is open', () => {
  for (const key of ['n', 'u', 'j', '/', '?', ' ', 'ArrowRight']) {
    expect(consoleKey(press(key), 'field')).toBeNull();
    expect(consoleKey(press(key), 'dialog')).toBeNull();
  }
});

test('[K9] ctrl or cmd Z takes back the floor, but on the board it is the board’s', () => {
  expect(consoleKey(press('z', { ctrlKey: true }), 'page')).toBe('undo');
  expect(consoleKey(press('z', { metaKey: true }), 'button')).toBe('undo');
  expect(consoleKey(press('z', { ctrlKey: true }), 'board')).toBeNull();
  expect(consoleKey(press('u'), 'board')).toBe('undo');
});

test('[K9] capital letters mean the same; a key held down means nothing more', () => {
  expect(consoleKey(press('N'), 'page')).toBe('next');
  expect(consoleKey(press('n', { repeat: true }), 'page')).toBeNull();
  expect(consoleKey(press('n', { ctrlKey: true }), 'page')).toBeNull();
});

test('[K9] the arrow moves cards on the board and the queue elsewhere', () => {
  expect(consoleKey(press('ArrowRight'), 'page')).toBe('next');
  expect(consoleKey(press('ArrowRight'), 'board')).toBeNull();
});

test('[K9] a place is the nearest thing that needs its keys', () => {
  const inside = (...matching: string[]) => ({
    closest: (selector: string) =>
      // Only whether something matches is looked at, never what.
      matching.some((m) => selector.includes(m)) ? ({} as Element) : null,
  });
  expect(placeOf(inside('textarea', 'data-own-keys'))).toBe('field');
  expect(placeOf(inside('button', 'data-own-keys'))).toBe('boardButton');
  expect(placeOf(inside('data-own-keys'))).toBe('board');
  expect(placeOf(inside('button'))).toBe('button');
  expect(placeOf(inside())).toBe('page');
  expect(placeOf(null)).toBe('page');
});
