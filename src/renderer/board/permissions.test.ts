import { expect, it } from 'vitest';
import { mayChange, permissionsOf } from './permissions';

const card = { isCard: true, locked: false };
const area = { isCard: false, locked: false };

it('the facilitator changes everything, whatever the rules', () => {
  const own = permissionsOf('facilitator', 'read');
  for (const entry of [card, area]) expect(mayChange(own, { ...entry, locked: true })).toBe(true);
});

it.each([
  ['all', true, true],
  ['cards', true, false],
  ['read', false, false],
] as const)(
  'where participants may %s, they change cards: %s, other things: %s',
  (may, cards, objects) => {
    const own = permissionsOf('p1', may);
    expect([mayChange(own, card), mayChange(own, area)]).toEqual([cards, objects]);
    for (const entry of [card, area])
      expect(mayChange(own, { ...entry, locked: true })).toBe(false);
  },
);
