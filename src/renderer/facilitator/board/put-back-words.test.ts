import { expect, it } from 'vitest';
import { putBackLine } from './put-back-words';

const label = (person: string) => ({ p1: 'Anna', p2: 'Ben' })[person] ?? 'Cem';

it('[B96] the facilitator’s line names the pages that caused most of it, and how sure that is', () => {
  const one = [{ person: 'p1', own: 1, passedOn: 0 }] as const;
  expect(putBackLine({ session: 's', rule: 'read', people: one }, label)).toBe(
    '1 change on the board was put back (the board is read only): Anna’s page.',
  );
  const many = [
    { person: 'p2', own: 0, passedOn: 9 },
    { person: 'p1', own: 2, passedOn: 1 },
    { person: 'p3', own: 1, passedOn: 0 },
    { person: null, own: 0, passedOn: 1 },
  ] as const;
  expect(putBackLine({ session: 's', rule: 'locked', people: many }, label)).toBe(
    '14 changes on the board were put back (you hold that in place): by way of Ben’s page, Anna’s page and 2 more pages.',
  );
});
