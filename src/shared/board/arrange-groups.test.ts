import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ARRANGINGS, type ArrangeNames, sectionsOf } from './arrange-groups';
import { exampleCard } from './card.testkit';
import { CARD_KIND_LABELS, CARD_KINDS } from './card-kind';
import type { Author } from './place';

const authors = ['p1', 'p2', 'p3', 'facilitator'] as const satisfies readonly Author[];
const someCards = fc
  .array(
    fc.record({
      kind: fc.constantFrom(...CARD_KINDS),
      author: fc.constantFrom(...authors),
      turn: fc.option(fc.integer({ min: 1, max: 40 }).map((n) => `t${n}` as const)),
      nameless: fc.boolean(),
    }),
    { maxLength: 60 },
  )
  .map((cards) => cards.map((card, n) => exampleCard({ id: `c${n}`, ...card })));

const names: ArrangeNames = {
  kind: (kind) => CARD_KIND_LABELS[kind],
  speaker: (author) => author ?? 'No name shown',
  groupOf: (author) => (author === 'p1' || author === 'p2' ? 'north' : null),
  groups: ['south', 'north'],
  group: (group) => group ?? 'No group',
  turns: (turns) => (turns === null ? 'No turn' : turns.join(' to ')),
  votesOf: (id) => Number(id.slice(1)) % 5,
  votes: (most, least) => (most === least ? `${most}` : `${most} to ${least}`),
};

describe('[B68] sections', () => {
  it('hold every card once, never none, in an order that does not depend on how they are given', () => {
    fc.assert(
      fc.property(someCards, fc.constantFrom(...ARRANGINGS), (cards, by) => {
        const sections = sectionsOf(cards, by, names);
        const ids = sections.flatMap((section) => section.cards.map(({ id }) => id));
        expect([...ids].sort()).toEqual(cards.map(({ id }) => id).sort());
        expect(sections.every((section) => section.cards.length > 0)).toBe(true);
        expect(sectionsOf([...cards].reverse(), by, names)).toEqual(sections);
      }),
    );
  });

  it('by speaker and group never tell whose a nameless card is', () => {
    fc.assert(
      fc.property(someCards, fc.constantFrom('speaker' as const, 'group' as const), (cards, by) => {
        const nobody = by === 'speaker' ? names.speaker(null) : names.group(null);
        for (const section of sectionsOf(cards, by, names)) {
          if (section.text === nobody) continue;
          expect(section.cards.some(({ nameless }) => nameless)).toBe(false);
        }
      }),
    );
  });

  it('are few enough to be read: turns and dots are put together with their neighbours', () => {
    const cards = Array.from({ length: 300 }, (_, n) =>
      exampleCard({ id: `c${1000 + n}`, turn: `t${n + 1}` }),
    );
    const sections = sectionsOf(cards, 'time', names);
    expect(sections.length).toBeLessThanOrEqual(12);
    expect(sections[0]?.text).toBe('t1 to t25');
    expect(sections.flatMap((section) => section.cards.map(({ turn }) => turn))).toEqual(
      cards.map(({ turn }) => turn),
    );
  });

  it('by votes go from many dots to none, within a section by their turns', () => {
    const cards = ['c6', 'c3', 'c5', 'c8'].map((id, n) => exampleCard({ id, turn: `t${9 - n}` }));
    const shown = sectionsOf(cards, 'votes', names).map(
      ({ text, cards: own }) => `${text}: ${own.map(({ id }) => id).join(' ')}`,
    );
    expect(shown).toEqual(['3: c8 c3', '1: c6', '0: c5']);
  });
});
