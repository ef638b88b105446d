import { expect, it } from 'vitest';
import { announcedWords, deletedWords, reasonWords } from './retention-words';

const on = (month: number, date: number) => new Date(2026, month - 1, date, 9).getTime();
const one = { session: 's', title: 'Late trucks', heldAt: 0, open: 0, on: on(5, 3) };

it('[Y61] what will be deleted is said with its day', () => {
  expect(announcedWords([one])).toBe('1 session will be deleted on 3 May 2026');
  expect(announcedWords([one, one, one])).toBe('3 sessions will be deleted on 3 May 2026');
  expect(announcedWords([one, { ...one, on: on(5, 9) }])).toBe(
    '2 sessions will be deleted, the first on 3 May 2026',
  );
});

it('[Y62] open commitments that would go are said', () => {
  expect(reasonWords([one], 12)).toBe('You keep sessions for 1 year after they were held.');
  expect(reasonWords([one, { ...one, open: 2 }], 18)).toBe(
    'You keep sessions for 18 months after they were held. 2 commitments in them are still open and would be gone, too.',
  );
  expect(reasonWords([{ ...one, open: 1 }], 1)).toContain('1 commitment in it is still open');
});

it('[Y61] what has gone is told', () => {
  expect(deletedWords(['A'], 12)).toBe(
    '“A” was deleted from this laptop and its backups. You keep sessions for 1 year after they were held.',
  );
  expect(deletedWords(['A', 'B', 'C'], null)).toBe(
    '“A” and 2 more were deleted from this laptop and its backups.',
  );
});
