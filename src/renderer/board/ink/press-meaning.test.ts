import { expect, it } from 'vitest';
import { type Hands, pressMeaning } from './press-meaning';

const free: Hands = {
  penDown: false,
  penUsed: false,
  sincePen: Number.POSITIVE_INFINITY,
  fingers: 0,
};
const finger = { pointerType: 'touch', button: 0 };

it.each(['mouse', 'pen', 'touch'])('[B86] the first press of a %s draws', (pointerType) => {
  expect(pressMeaning({ pointerType, button: 0 }, free)).toBe('draw');
});

it('[B86] a second finger moves the plane', () => {
  expect(pressMeaning(finger, { ...free, fingers: 1 })).toBe('move');
});

it('[B86] while a pen draws or was just near, a touch is the palm and does nothing', () => {
  expect(pressMeaning(finger, { ...free, penUsed: true, penDown: true, sincePen: 0 })).toBe(
    'ignore',
  );
  expect(pressMeaning(finger, { ...free, penUsed: true, sincePen: 300 })).toBe('ignore');
});

it('[B86] once there is a pen, a finger alone moves the plane', () => {
  expect(pressMeaning(finger, { ...free, penUsed: true, sincePen: 5_000 })).toBe('move');
});

it('[B86] the other end of a pen rubs out; other buttons are left to the board', () => {
  expect(pressMeaning({ pointerType: 'pen', button: 5 }, free)).toBe('erase');
  expect(pressMeaning({ pointerType: 'mouse', button: 1 }, free)).toBe('pass');
  expect(pressMeaning({ pointerType: 'mouse', button: 2 }, free)).toBe('pass');
});
