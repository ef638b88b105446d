import { expect, it } from 'vitest';
import { at } from '../../../shared/board/ink.testkit';
import { addObject } from '../../../shared/board/object-operations';
import { setLocked } from '../../../shared/board/place-operations';
import { startEraser } from './eraser-gesture';
import { inkBoard } from './ink.testkit';
import { writeStroke } from './stroke-writer';

const sample = (x: number, y: number) => ({ x, y, time: 0, pressure: null });

function board() {
  const made = inkBoard();
  const marked = new Set<string>();
  const line = (y: number) =>
    writeStroke(made.session, { tool: 'pen', tint: 0, stroke: 4 }).end([at(0, y), at(200, y)])[0] ??
    '';
  const erase = (x: number, y: number) =>
    startEraser(
      made.session,
      made,
      6,
      (id, on) => (on ? marked.add(id) : marked.delete(id)),
      sample(x, y),
    );
  return { ...made, marked, line, erase };
}

it('[B84] strokes touched on the way fade, and go in one step of undo when the pointer goes up', () => {
  const { session, line, erase, marked, ink, steps } = board();
  const [first, second, third] = [line(0), line(100), line(400)];
  const gesture = erase(50, -50);
  gesture.move([sample(50, 40), sample(60, 150)]);
  expect([...marked].sort()).toEqual([first, second].sort());
  expect(ink()).toHaveLength(3);
  gesture.end();
  expect(ink().map(({ id }) => id)).toEqual([third]);
  expect(steps()).toBe(4);
  session.undo();
  expect(ink()).toHaveLength(3);
});

it('[B84] called off, nothing is gone and nothing stays faded', () => {
  const { line, erase, marked, ink, steps } = board();
  line(0);
  const gesture = erase(50, 0);
  expect(marked.size).toBe(1);
  gesture.cancel();
  expect([marked.size, ink().length, steps()]).toEqual([0, 1, 1]);
});

it('[B84] rubbing beside everything is no step of undo', () => {
  const { line, erase, steps } = board();
  line(0);
  erase(50, 80).end();
  expect(steps()).toBe(1);
});

it('[B84] what is locked stays, and so does what is no ink', () => {
  const { session, line, erase, ink } = board();
  const locked = line(0);
  session.step((doc, origin) => {
    setLocked(doc, [locked], true, origin);
    const area = {
      type: 'area',
      size: { width: 300, height: 100 },
      name: 'Ideas',
      tint: 1,
    } as const;
    addObject(doc, { ...area, id: 'a1', x: -50, y: -50, author: 'p1', turn: null }, origin);
  });
  erase(50, 0).end();
  expect(ink()).toHaveLength(1);
  expect(session.objects.ids()).toHaveLength(2);
});

it('[B84] one touched piece takes the whole of a long stroke', () => {
  const { session, erase, ink } = board();
  const writer = writeStroke(session, { tool: 'pen', tint: 0, stroke: 4 });
  writer.part([at(0, 0), at(300, 0)]);
  writer.end([at(300, 0), at(300, 300)]);
  erase(300, 200).end();
  expect(ink()).toEqual([]);
});
