import { expect, it } from 'vitest';
import { parse } from '../../shared/protocol/parse';
import { sessionEvent } from '../../shared/protocol/session-events';
import { runningDebate } from '../../shared/session/debate';
import { foldAll } from '../../shared/session/fold';
import { runningTurn } from '../../shared/session/session';
import { cast } from './cast';
import { writePast } from './past';
import { seededRandom } from './random';

const WALL = 1_700_000_000_000;
const pastOf = (people: number) => writePast('demoabcd', cast(people), seededRandom(7), WALL);

it.each([3, 12, 60, 150])('[E4] the demonstration of %i people has everything to look at', (n) => {
  const { events, at } = pastOf(n);
  const session = foldAll(events);
  if (session === null) throw new Error('nothing was opened');
  expect(session.people.filter(({ role }) => role === 'participant')).toHaveLength(n);
  expect(new Set(session.people.map(({ label }) => label)).size).toBe(n + 1);
  expect(session.lastAt).toBeLessThanOrEqual(at);
  expect(runningTurn(session)).toBeDefined();
  expect(runningDebate(session)?.sides).toHaveLength(2);
  expect(session.debates.some(({ end }) => end?.outcome === 'collaboration')).toBe(true);
  expect(session.branches.map(({ state }) => state).sort()).toEqual(['parked', 'returned']);
  expect(session.people.some(({ heard, counted }) => counted && heard.turns === 0)).toBe(true);
  expect(session.people.some(({ leader }) => leader)).toBe(true);
  expect(session.queue.length).toBeGreaterThan(n > 3 ? 3 : 0);
  expect({ way: session.way, order: session.order }).toEqual({ way: 'queue', order: 'quietest' });
  for (const event of events) expect(parse(sessionEvent, event).ok).toBe(true);
});

it('[E4] the same seed gives the same demonstration', () => {
  expect(pastOf(12)).toEqual(pastOf(12));
});
