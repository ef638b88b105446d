import { expect, test } from 'vitest';
import { centredOn, followed, panned, type Sight, showing, windowOf, zoomed } from './time-window';

const GROWING: Sight = { kind: 'following', length: 'growing' };
const HOUR = 3_600_000;

test('[K5] a young session fills the river, an older one moves along in it', () => {
  expect(windowOf(GROWING, 5_000)).toEqual({ from: 0, to: 60_000 });
  expect(windowOf(GROWING, HOUR)).toEqual({ from: HOUR + 18_000 - 600_000, to: HOUR + 18_000 });
});

test('[K5] looking back stands still while the session goes on, and now returns', () => {
  const back = panned(GROWING, HOUR, -HOUR / 2);
  expect(windowOf(back, HOUR)).toEqual(windowOf(back, HOUR + 60_000));
  expect(windowOf(followed(back, HOUR), HOUR)).toEqual(windowOf(GROWING, HOUR));
  expect(panned(back, HOUR, HOUR).kind).toBe('following');
});

test('nothing lies before the beginning', () => {
  expect(windowOf(panned(GROWING, HOUR, -9 * HOUR), HOUR).from).toBe(0);
  expect(panned(GROWING, 5_000, -1000)).toEqual(GROWING);
});

test('zooming keeps the time under the pointer where it is, and now while it follows', () => {
  const back: Sight = { kind: 'still', from: 600_000, to: 1_200_000 };
  const near = windowOf(zoomed(back, HOUR, 0.5, 750_000), HOUR);
  expect(near).toEqual({ from: 675_000, to: 975_000 });
  expect(zoomed(GROWING, HOUR, 0.5, null)).toEqual({ kind: 'following', length: 300_000 });
  const whole: Sight = { kind: 'following', length: 'whole' };
  expect(zoomed(whole, HOUR, 0.25, 0)).toEqual({ kind: 'still', from: 0, to: HOUR / 4 });
  expect(zoomed(GROWING, HOUR, 1e-9, null)).toMatchObject({ length: 10_000 });
});

test('the whole session is from its beginning to its end', () => {
  const { from, to } = windowOf({ kind: 'following', length: 'whole' }, HOUR);
  expect(from).toBe(0);
  expect(to).toBeGreaterThanOrEqual(HOUR);
});

test('what is in sight stays, and what is not is brought to the middle', () => {
  expect(centredOn(GROWING, HOUR, HOUR)).toBe(GROWING);
  const far = windowOf(centredOn(GROWING, HOUR, HOUR / 2), HOUR);
  expect((far.from + far.to) / 2).toBe(HOUR / 2);
});

test('[K14] a turn that is shown is in sight and wide enough to be seen', () => {
  const hour = 3_600_000;
  const short = { from: 600_000, to: 604_000 };
  const shown = windowOf(showing({ kind: 'following', length: 'whole' }, hour, short), hour);
  expect(shown.from).toBeLessThanOrEqual(short.from);
  expect(shown.to).toBeGreaterThanOrEqual(short.to);
  expect(4_000 / (shown.to - shown.from)).toBeGreaterThan(0.02);
  const near = { kind: 'still', from: 590_000, to: 650_000 } as const;
  expect(showing(near, hour, short), 'what is seen well stays').toEqual(near);
});
