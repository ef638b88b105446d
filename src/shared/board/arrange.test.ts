import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ArrangedCard, type ArrangedSection, arrange } from './arrange';
import { HEADING_HEIGHT } from './arrange-block';
import { boundsOf, type Rect, touches } from './geometry';

const someCard = fc.record({
  x: fc.integer({ min: -2000, max: 2000 }),
  y: fc.integer({ min: -2000, max: 2000 }),
  width: fc.oneof({ weight: 5, arbitrary: fc.constant(240) }, fc.integer({ min: 32, max: 900 })),
  height: fc.integer({ min: 80, max: 420 }),
  locked: fc.oneof({ weight: 6, arbitrary: fc.constant(false) }, fc.boolean()),
});

const someSections: fc.Arbitrary<readonly ArrangedSection[]> = fc
  .array(fc.array(someCard, { maxLength: 14 }), { minLength: 1, maxLength: 9 })
  .map((all) =>
    all.map((cards, n) => ({
      text: `Section ${n}`,
      cards: cards.map((card, k) => ({ id: `c${n}-${k}`, ...card })),
    })),
  );

describe('[B68] arranging', () => {
  it('places every card that is not locked once, and no two cards overlap, locked ones included', () => {
    fc.assert(
      fc.property(someSections, (sections) => {
        const cards = sections.flatMap((section) => section.cards);
        const { places } = arrange(sections);
        const free = cards.filter(({ locked }) => !locked);
        expect([...places.keys()].sort()).toEqual(free.map(({ id }) => id).sort());
        const after: Rect[] = cards.map((card) => ({ ...card, ...places.get(card.id) }));
        for (const [n, rect] of after.entries()) {
          if (cards[n]?.locked === true) continue;
          expect(after.some((other, k) => k !== n && touches(rect, other))).toBe(false);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('covers no heading, and nothing that is fixed', () => {
    const fixed = fc.array(
      fc.record({
        x: fc.integer({ min: -2000, max: 2000 }),
        y: fc.integer({ min: -2000, max: 2000 }),
        width: fc.integer({ min: 20, max: 1500 }),
        height: fc.integer({ min: 20, max: 1500 }),
      }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(someSections, fixed, (sections, rects) => {
        const { places, headings } = arrange(sections, rects);
        const cards = sections.flatMap((section) => section.cards);
        const covers: Rect[] = headings.map((h) => ({ ...h, height: HEADING_HEIGHT - 24 }));
        for (const card of cards) {
          const at = places.get(card.id);
          if (at === undefined) continue;
          const rect = { ...card, ...at };
          expect([...covers, ...rects].some((other) => touches(rect, other))).toBe(false);
        }
        for (const cover of covers) {
          expect(rects.some((other) => touches(cover, other))).toBe(false);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('is the same every time, has a heading for each section with cards, and whole places', () => {
    fc.assert(
      fc.property(someSections, (sections) => {
        const proposal = arrange(sections);
        expect(arrange(sections)).toEqual(proposal);
        const shown = sections.filter(({ cards }) => cards.some(({ locked }) => !locked));
        expect(proposal.headings.map(({ text }) => text)).toEqual(shown.map(({ text }) => text));
        for (const { x, y } of proposal.places.values()) {
          expect(Number.isInteger(x) && Number.isInteger(y)).toBe(true);
        }
      }),
    );
  });

  it.each([3, 12, 40, 200, 1000, 5000])(
    'has the shape of a screen with %i cards, where they were',
    (count) => {
      for (const sectionCount of [1, 4, 7]) {
        const sections = boardOf(count, sectionCount);
        const { bounds } = arrange(sections);
        const shape = bounds.width / bounds.height;
        expect(shape).toBeGreaterThan(count < 20 ? 0.7 : 1);
        expect(shape).toBeLessThan(count < 20 ? 8 : 2.6);
        const before = boundsOf(sections.flatMap(({ cards }) => cards));
        if (before === null) continue;
        expect(bounds.x + bounds.width / 2).toBeCloseTo(before.x + before.width / 2, -1);
        expect(bounds.y + bounds.height / 2).toBeCloseTo(before.y + before.height / 2, -1);
      }
    },
  );

  it('proposes nothing where there is nothing to move', () => {
    expect(arrange([]).places.size).toBe(0);
    const locked = { id: 'a', x: 0, y: 0, width: 240, height: 100, locked: true };
    expect(arrange([{ text: 'A', cards: [locked] }]).headings).toEqual([]);
  });
});

/** Cards of many heights, unevenly many in each section. */
function boardOf(count: number, sectionCount: number): readonly ArrangedSection[] {
  const sections: { text: string; cards: ArrangedCard[] }[] = Array.from(
    { length: sectionCount },
    (_, n) => ({ text: `Section ${n}`, cards: [] }),
  );
  for (let n = 0; n < count; n += 1) {
    sections[(n * n) % sectionCount]?.cards.push({
      id: `c${n}`,
      x: (n % 37) * 260 + 5000,
      y: Math.floor(n / 37) * 190 - 3000,
      width: 240,
      height: 107 + (n % 7) * 23,
      locked: false,
    });
  }
  return sections;
}
