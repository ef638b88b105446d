import { expect, test } from 'vitest';
import { Example } from '../../example.testkit';
import { previewBars, previewOf, previewWindow } from './preview';
import { retyped, typedTime } from './typed-time';

function talk(): Example {
  const example = Example.with('Anna', 'Ben');
  example.ask(10_000, { type: 'giveFloor', to: 'p1' });
  example.ask(20_000, { type: 'releaseFloor' });
  example.ask(30_000, { type: 'giveFloor', to: 'p2' });
  example.ask(40_000, { type: 'releaseFloor' });
  return example;
}

test('[K6] what a correction would do is shown by the rules that decide it, and nothing is done', () => {
  const { session } = talk();
  const preview = previewOf(session, { type: 'splitTurn', turn: 't1', cut: 14_000 }, 50_000);
  if (!preview.ok) throw new Error(preview.message);
  expect(preview.session.turns.map(({ from }) => from)).toEqual([10_000, 14_000, 30_000]);
  expect(session.turns).toHaveLength(2);
  const window = { from: 0, to: 50_000 };
  expect(previewBars(preview.session, window, 500, 50_000).map(({ x }) => x)).toEqual([
    100, 140, 300,
  ]);
});

test('[K6] what would be refused says why', () => {
  const { session } = talk();
  const into = { type: 'addTurn', speaker: 'p1', from: 35_000, to: 45_000 } as const;
  expect(previewOf(session, into, 50_000)).toEqual({
    ok: false,
    message: 'Somebody else has the floor in that time. Choose a time of silence.',
  });
  expect(previewOf(session, { type: 'reassignTurn', turn: 't1', to: 'p1' }, 50_000)).toMatchObject({
    ok: true,
    changes: false,
  });
});

test('what is around a correction is in sight with it, within the session', () => {
  expect(previewWindow(10_000, 20_000, 60_000)).toEqual({ from: 6_000, to: 24_000 });
  expect(previewWindow(1_000, 2_000, 3_000)).toEqual({ from: 0, to: 3_000 });
});

test('a time may be typed with hours, minutes, seconds and parts of one', () => {
  expect(typedTime('4:10')).toBe(250_000);
  expect(typedTime(' 1:04:10 ')).toBe(3_850_000);
  expect(typedTime('12.5')).toBe(12_500);
  for (const wrong of ['', 'now', '4:70', '1:70:00', '-1']) expect(typedTime(wrong)).toBeNull();
});

test('a time that was shown and not changed stays exact', () => {
  expect(retyped('00:10', 10_400)).toBe(10_400);
  expect(retyped('00:11', 10_400)).toBe(11_000);
  expect(retyped('00:10.0', 10_400)).toBe(10_000);
});
