import { expect, it } from 'vitest';
import { BEGINNING, type Shown, testLines, verdictOf } from './shown';

const shown = (given: Partial<Shown>): Shown => ({ ...BEGINNING, ...given });

it('[H45] says that the phone reaches the laptop for as long as it does', () => {
  expect(verdictOf(BEGINNING)[0]).toBe('This phone reaches the laptop.');
  expect(verdictOf(shown({ live: 'works', direct: 'works' }))).toEqual([
    'This phone reaches the laptop.',
    'Everything works here. The facilitator sees it, too.',
  ]);
  expect(verdictOf(shown({ live: 'works', lost: true }))[0]).toContain('does not answer any more');
  expect(testLines(shown({ lost: true }))[0]?.mark).toBe('fails');
});

it('[H96] a link without its key is called that, and nothing else is said of it', () => {
  const cut = shown({ incomplete: true });
  expect(verdictOf(cut)[0]).toBe('This link is not complete.');
  expect(verdictOf(cut)[1]).toContain('Scan the code again');
  expect(testLines(cut).map(({ id }) => id)).toEqual(['reach']);
});

it('[H45] does not call it a fault that everything goes through the laptop', () => {
  const through = shown({ live: 'works', direct: 'fails', ms: 12 });
  expect(verdictOf(through)[1]).toContain('Everything works');
  expect(testLines(through).map(({ mark }) => mark)).toEqual(['works', 'works', 'fine']);
  expect(testLines(through)[1]?.more).toContain('12 ms');
});

it('[H45] says what to do where the connection is cut', () => {
  const [title, more] = verdictOf(shown({ live: 'fails' }));
  expect(title).toContain('does not stay connected');
  expect(more).toContain('Tell the facilitator');
});
