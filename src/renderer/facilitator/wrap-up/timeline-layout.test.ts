import { expect, test } from 'vitest';
import { Example } from '../example.testkit';
import { layoutTimeline, ticksOf } from './timeline-layout';

test('a turn is a bar in the row of its speaker’s group, as long as its part of the session', () => {
  const example = Example.with('Anna', 'Ben');
  example.ask(0, { type: 'join', name: 'Cem', group: 'g2', via: 'device' });
  example.ask(1000, { type: 'giveFloor', to: 'p3' });
  example.ask(3000, { type: 'giveFloor', to: 'p1' });
  example.ask(4000, { type: 'closeSession' });
  const { lanes, bars } = layoutTimeline(example.session);
  expect(lanes.map((lane) => lane.name)).toEqual(['Staff', 'Customers']);
  expect(bars).toMatchObject([
    { number: 1, speaker: 'Cem', lane: 1, left: 0.25, width: 0.5, ms: 2000 },
    { number: 2, speaker: 'Anna', lane: 0, left: 0.75, width: 0.25, ended: 'closed' },
  ]);
});

test('an expected group nobody came for keeps its row', () => {
  const { lanes } = layoutTimeline(Example.with('Anna').session);
  expect(lanes[1]).toEqual({ name: 'Customers', index: 1, people: 0 });
});

test('people without a group have the last row', () => {
  const example = Example.with('Anna');
  example.ask(0, { type: 'join', name: 'Cem', group: null, via: 'device' });
  example.ask(0, { type: 'giveFloor', to: 'p2' });
  example.ask(10, { type: 'closeSession' });
  const { lanes, bars } = layoutTimeline(example.session);
  expect(lanes.at(-1)).toMatchObject({ name: 'No group', index: null });
  expect(bars[0]?.lane).toBe(2);
});

test('the moments marked along the line are round and at most nine', () => {
  expect(ticksOf(20 * 60_000).map(({ at }) => at / 60_000)).toEqual([0, 5, 10, 15, 20]);
  for (const length of [1, 700, 61_000, 3_600_000, 86_400_000]) {
    expect(ticksOf(length).length).toBeLessThanOrEqual(9);
  }
  expect(ticksOf(0)).toEqual([]);
});

test('a session without a turn or a moment has rows and no bars', () => {
  expect(layoutTimeline(Example.with().session).bars).toEqual([]);
});
