import { expect, it } from 'vitest';
import { heavyLine, pausedLine, takenOffLine } from './heavy-words';

const report = { session: 's1', person: 'p1', leftOut: 0, entries: 0, bytes: 0 } as const;

it('[K46] the line says what makes somebody stand out, with figures, and what became of it', () => {
  expect([
    heavyLine({ ...report, leftOut: 1_240, entries: 600 }, 'Ben'),
    heavyLine({ ...report, leftOut: 3, entries: 640, bytes: 40 * 1024 * 1024 }, 'Ben'),
    heavyLine({ ...report, bytes: 40 * 1024 * 1024 }, 'Ben'),
    pausedLine('Ben'),
    takenOffLine(0, 'Ben'),
    takenOffLine(1, 'Ben'),
    takenOffLine(1_240, 'Ben'),
  ]).toEqual([
    'Ben’s page sends far more than others; 1,240 messages were left out.',
    'Ben’s page adds far more to the board than others: 640 things in 10 minutes.',
    'Ben’s page adds far more to the board than others: 40 MB in 10 minutes.',
    'What Ben writes and asks for is paused. They see everything, and can speak when you give them the floor.',
    'Nothing of Ben is on the board.',
    'One thing of Ben went off the board. Undo on the board takes it back.',
    '1,240 things of Ben went off the board. Undo on the board takes it back.',
  ]);
});
