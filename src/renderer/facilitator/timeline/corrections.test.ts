import { expect, it } from 'vitest';
import { Example } from '../../../shared/session/examples.testkit';
import { middleOf, roomOf, spanWords, speakersWords } from './corrections';

it('[K6] a turn has the room between its neighbours, and no more', () => {
  const example = Example.with('Anna', 'Ben');
  example.ask(10_000, { type: 'giveFloor', to: 'p1' });
  example.ask(20_000, { type: 'releaseFloor' });
  example.ask(30_000, { type: 'giveFloor', to: null });
  example.ask(41_000, { type: 'giveFloor', to: 'p2' });
  const { session } = example;
  expect(roomOf(session, 50_000, 't1')).toMatchObject({ earliest: 0, latest: 30_000, end: 20_000 });
  const unknown = roomOf(session, 50_000, 't2');
  expect(unknown).toMatchObject({ earliest: 20_000, latest: 41_000, runs: false });
  expect(roomOf(session, 50_000, 't3')).toMatchObject({
    earliest: 41_000,
    end: 50_000,
    runs: true,
  });
  expect(roomOf(session, 50_000, 't9')).toBeNull();
  if (unknown === null) throw new Error('the turn is there');
  expect(middleOf(unknown)).toBe(36_000);
  expect(speakersWords(session, unknown.turn)).toBe('Somebody unknown');
  expect(spanWords(30_000, 41_000)).toBe('00:30 to 00:41 (11 s)');
});
