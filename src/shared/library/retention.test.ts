import { expect, it } from 'vitest';
import {
  believe,
  type Held,
  KEEP_FOR_EVER,
  keepFor,
  keptUntil,
  lookAt,
  MOST_AWAY_MS,
  NOTICE_MS,
  type Retention,
  spare,
} from './retention';

const DAY = 24 * 3_600_000;
const day = (year: number, month: number, date: number) => Date.UTC(year, month - 1, date, 9);
const HELD: Held = { session: 'session01', title: 'Late trucks', heldAt: day(2025, 1, 6), open: 0 };
const OVER = day(2026, 1, 6);
const YEAR = keepFor(KEEP_FOR_EVER, 12, day(2025, 6, 1));

/** Looks again and again; gives the last. */
function looks(retention: Retention, sessions: readonly Held[], ...times: readonly number[]) {
  let kept = retention;
  let last = lookAt(kept, sessions, times[0] ?? 0);
  for (const now of times) {
    last = lookAt(kept, sessions, now);
    kept = last.next;
  }
  return last;
}

it('[Y60] sessions are kept for ever, or for so many months after they were held', () => {
  expect(lookAt(KEEP_FOR_EVER, [HELD], day(2099, 1, 1))).toMatchObject({ over: [], announced: [] });
  expect(keptUntil(day(2025, 1, 6), 12)).toBe(OVER);
  expect(keptUntil(day(2025, 1, 31), 1)).toBe(day(2025, 2, 28));
  expect(keptUntil(day(2024, 2, 29), 12)).toBe(day(2025, 2, 28));
  expect(keptUntil(day(2025, 11, 30), 3)).toBe(day(2026, 2, 28));
});

it('[Y61] a session is announced two weeks before its time is over, and goes then', () => {
  const before = looks(YEAR, [HELD], day(2025, 11, 1), OVER - NOTICE_MS - 1);
  expect(before).toMatchObject({ announced: [], over: [] });
  const told = lookAt(before.next, [HELD], OVER - NOTICE_MS);
  expect(told.announced).toEqual([{ ...HELD, on: OVER }]);
  expect(told.over).toEqual([]);
  expect(lookAt(told.next, [HELD], OVER - 1).over).toEqual([]);
  expect(lookAt(told.next, [HELD], OVER)).toMatchObject({ over: [HELD], announced: [] });
});

it('[Y61] whose time is over already is announced first all the same, for two weeks', () => {
  const late = day(2026, 3, 1);
  const told = looks(YEAR, [HELD], day(2025, 11, 1), late);
  expect(told.over).toEqual([]);
  expect(told.announced).toEqual([{ ...HELD, on: late + NOTICE_MS }]);
  expect(lookAt(told.next, [HELD], late + NOTICE_MS - 1).over).toEqual([]);
  expect(lookAt(told.next, [HELD], late + NOTICE_MS).over).toEqual([HELD]);
});

it('[Y62] more open commitments than were announced are announced first', () => {
  const told = looks(YEAR, [HELD], day(2025, 11, 1), OVER - NOTICE_MS);
  const more = { ...HELD, open: 2 };
  const again = lookAt(told.next, [more], OVER);
  expect(again.over).toEqual([]);
  expect(again.announced).toEqual([{ ...more, on: OVER + NOTICE_MS }]);
  const fewer = { ...HELD, open: 1 };
  expect(lookAt(again.next, [fewer], OVER + NOTICE_MS).over).toEqual([fewer]);
});

it('[Y63] while the clock is not to be believed nothing goes and nothing is announced anew', () => {
  const told = looks(YEAR, [HELD], day(2025, 11, 1), OVER - NOTICE_MS);
  const young = { ...HELD, session: 'session02', heldAt: day(2025, 12, 1) };
  for (const wrong of [OVER - NOTICE_MS + MOST_AWAY_MS + 1, day(2036, 1, 1), day(1970, 1, 1)]) {
    const look = looks(told.next, [HELD, young], wrong, wrong + 20 * DAY);
    expect(look.over).toEqual([]);
    expect(look.doubt).toBe(OVER - NOTICE_MS);
    expect(look.announced.map(({ session }) => session)).toEqual([HELD.session]);
    // Set right again, everything is as it was.
    expect(lookAt(look.next, [HELD], OVER)).toMatchObject({ over: [HELD], doubt: null });
  }
});

it('[Y63] a clock that is said to be right counts from there on, and all is announced anew', () => {
  const told = looks(YEAR, [HELD], day(2025, 11, 1), OVER - NOTICE_MS);
  const later = day(2028, 1, 1);
  const look = lookAt(believe(told.next, later), [HELD], later);
  expect(look).toMatchObject({ doubt: null, over: [] });
  expect(look.announced).toEqual([{ ...HELD, on: later + NOTICE_MS }]);
});

it('[Y64] what is kept all the same is neither announced nor deleted', () => {
  const told = looks(YEAR, [HELD], day(2025, 11, 1), OVER - NOTICE_MS);
  const kept = spare(told.next, [HELD.session]);
  expect(lookAt(kept, [HELD], OVER)).toMatchObject({ announced: [], over: [] });
  const again = lookAt({ ...kept, spared: [] }, [HELD], OVER);
  expect(again.announced).toEqual([{ ...HELD, on: OVER + NOTICE_MS }]);
});

it('[Y61] another length of time announces anew, the same one changes nothing', () => {
  const told = looks(YEAR, [HELD], day(2025, 11, 1), OVER - NOTICE_MS);
  expect(keepFor(told.next, 12, OVER)).toBe(told.next);
  const shorter = lookAt(keepFor(told.next, 6, OVER), [HELD], OVER);
  expect(shorter.over).toEqual([]);
  expect(shorter.announced).toEqual([{ ...HELD, on: OVER + NOTICE_MS }]);
});
