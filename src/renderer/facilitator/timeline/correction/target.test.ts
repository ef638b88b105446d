import { expect, test } from 'vitest';
import { Example } from '../../example.testkit';
import { commandOf, draftOf } from './draft';
import { previewOf } from './preview';
import { offeredIn, roomOf } from './target';

function talk() {
  const example = Example.with('Anna', 'Ben');
  example.ask(10_000, { type: 'giveFloor', to: 'p1' });
  example.ask(20_000, { type: 'releaseFloor' });
  example.ask(30_000, { type: 'giveFloor', to: null });
  example.ask(41_000, { type: 'giveFloor', to: 'p2' });
  return example.session;
}

test('[K6] a turn has the room between its neighbours, and one that runs up to now', () => {
  const session = talk();
  expect(roomOf(session, 't1', 50_000)).toMatchObject({ earliest: 0, end: 20_000, latest: 30_000 });
  expect(roomOf(session, 't2', 50_000)).toMatchObject({ earliest: 20_000, latest: 41_000 });
  expect(roomOf(session, 't3', 50_000)).toMatchObject({ end: 50_000, runs: true, next: null });
  expect(roomOf(session, 't9', 50_000)).toBeNull();
});

test('[K6] where the controls stand at first, every tool but the ones that change nothing would hold', () => {
  const session = talk();
  const room = roomOf(session, 't1', 50_000);
  if (room === null) throw new Error('the turn is there');
  const draft = draftOf(room);
  expect(draft).toMatchObject({ cut: 15_000, addFrom: 20_000, addTo: 30_000 });
  const outcome = (tool: Parameters<typeof commandOf>[0]) => {
    const command = commandOf(tool, draft, room);
    if (command === null) return 'asks';
    const preview = previewOf(session, command, 50_000);
    return preview.ok ? preview.changes : preview.message;
  };
  expect(outcome('reassign')).toBe('asks');
  expect([outcome('split'), outcome('merge'), outcome('add'), outcome('delete')]).toEqual(
    Array.from({ length: 4 }, () => true),
  );
  expect(outcome('trim')).toBe(false);
});

test('a turn that runs has no end to be moved', () => {
  const room = roomOf(talk(), 't3', 50_000);
  if (room === null) throw new Error('the turn is there');
  expect(commandOf('trim', draftOf(room), room)).toMatchObject({ from: 41_000, to: null });
});

test('of a short silence all is offered for a turn, of a long one some around the press', () => {
  expect(offeredIn({ from: 0, to: 40_000 }, 10_000)).toEqual({ from: 0, to: 40_000 });
  expect(offeredIn({ from: 0, to: 600_000 }, 100_000)).toEqual({ from: 85_000, to: 115_000 });
  expect(offeredIn({ from: 0, to: 600_000 }, 1_000)).toEqual({ from: 0, to: 30_000 });
});
