import { expect, it } from 'vitest';
import type { RoomDebate } from '../../shared/session/views';
import { FELT_MS, feltFor } from './celebration-view';
import { sidesNow } from './debate-view';

it('a celebration is felt for a moment, also by a page that wakes up in it, and not again', () => {
  const celebration = { id: 'm1', words: '', at: 1_000 } as const;
  expect(feltFor(celebration, 1_000)).toBe(FELT_MS);
  expect(feltFor(celebration, 2_000)).toBe(FELT_MS - 1_000);
  expect(feltFor(celebration, 1_000 + FELT_MS)).toBe(0);
  expect(feltFor(null, 1_000)).toBe(0);
});

it('the clock of the side that speaks runs on, the other stands still', () => {
  const debate: RoomDebate = {
    id: 'd1',
    words: '',
    from: 0,
    outcome: null,
    sides: [
      { name: 'For', people: ['p1'], ms: 5_000, speakingSince: null },
      { name: 'Against', people: [], ms: 4_000, speakingSince: 20_000 },
    ],
  };
  expect(sidesNow(debate, 26_000)).toMatchObject([
    { letter: 'A', ms: 5_000, speaks: false, part: 0.5, people: 1 },
    { letter: 'B', ms: 10_000, speaks: true, part: 1, people: 0 },
  ]);
});
