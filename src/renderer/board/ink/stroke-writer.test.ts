import { expect, it } from 'vitest';
import { at } from '../../../shared/board/ink.testkit';
import { inkShape } from '../../../shared/board/ink-shape';
import { inkBoard } from './ink.testkit';
import { type StrokeLook, writeStroke } from './stroke-writer';

const look: StrokeLook = { tool: 'pen', tint: 3, stroke: 6 };
const wave = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, n) =>
    at((from + n) * 4, 60 * Math.sin((from + n) / 9)),
  );

it('[B83] a stroke is one object, of whoever drew it and of the running turn, and one step of undo', () => {
  const { session, steps, ink } = inkBoard();
  const ids = writeStroke(session, look).end(wave(0, 80));
  expect(ink()).toMatchObject([
    { id: ids[0], author: 'p1', turn: 't2', tint: 3, stroke: 6, group: null },
  ]);
  expect(steps()).toBe(1);
  session.undo();
  expect(ink()).toEqual([]);
});

it('[B83] a long stroke is written bit by bit, and all the same is one step of undo in the end', () => {
  const { session, steps, ink } = inkBoard();
  writeStroke(session, look).end(wave(0, 10));
  const writer = writeStroke(session, look);
  writer.part(wave(0, 100));
  expect(ink()).toHaveLength(2);
  writer.part(wave(100, 200));
  const ids = writer.end(wave(200, 260));
  expect(ids).toHaveLength(3);
  expect(ink()).toHaveLength(4);
  expect(steps()).toBe(2);
  session.undo();
  expect(ink()).toHaveLength(1);
});

it('[B83] the pieces of a long stroke belong together and follow each other without a gap', () => {
  const { session, ink } = inkBoard();
  const writer = writeStroke(session, look);
  writer.part(wave(0, 100));
  const ids = writer.end(wave(100, 150));
  const [first, second] = ids.map((id) => ink().find((one) => one.id === id));
  if (!first || !second) throw new Error('two pieces are missing');
  expect(first.group).toMatch(/^stroke-/u);
  expect(second.group).toBe(first.group);
  const end = inkShape(first)?.points.at(-1);
  const begin = inkShape(second)?.points[0];
  expect(first.x + (end?.x ?? 0)).toBeCloseTo(second.x + (begin?.x ?? 1), 0);
  expect(first.y + (end?.y ?? 0)).toBeCloseTo(second.y + (begin?.y ?? 1), 0);
});

it('[B83] a stroke that is called off leaves nothing, and takes back nothing else', () => {
  const { session, steps, ink } = inkBoard();
  const [kept] = writeStroke(session, look).end(wave(0, 10));
  const writer = writeStroke(session, look);
  writer.part(wave(0, 100));
  writer.part(wave(100, 200));
  writer.cancel();
  expect(ink().map(({ id }) => id)).toEqual([kept]);
  expect(steps()).toBe(1);
  writeStroke(session, look).cancel();
  expect(ink()).toHaveLength(1);
});
