import { expect, it } from 'vitest';
import { restoreWords } from './restore-words';

const none = { back: 0, gone: 0, changed: 0 };

it('[B102] what it will do is said in figures', () => {
  const cards = { back: 12, gone: 3, changed: 5 };
  expect(restoreWords({ figures: { cards, objects: none, links: none } })).toBe(
    '12 cards come back, 3 go, 5 change.',
  );
  const links = { back: 1, gone: 0, changed: 0 };
  const objects = { back: 0, gone: 1, changed: 2 };
  expect(restoreWords({ figures: { cards: { ...none, gone: 1 }, objects, links } })).toBe(
    '1 card goes; 1 object goes, 2 change; 1 link comes back.',
  );
  expect(restoreWords({ figures: { cards: none, objects: none, links: none } })).toBeNull();
});
