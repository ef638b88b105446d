import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaAtPoint, carriedBy, membership } from './area-members';
import { holds, middleOf } from './box';
import { someBoxes } from './box.testkit';

const someAreas = someBoxes(0, 8).map((boxes) =>
  boxes.map((box, n) => ({ ...box, id: `a${n}`, width: box.width * 3, z: n % 3 })),
);

describe('[B62] what belongs to an area', () => {
  it('is what has its middle there, and on no area above', () => {
    fc.assert(
      fc.property(someAreas, someBoxes(0, 30), (areas, cards) => {
        const owners = membership(areas, cards);
        for (const card of cards) {
          const holders = areas.filter((area) => holds(area, middleOf(card)));
          const owner = holders.find(({ id }) => id === owners.get(card.id));
          expect(owner === undefined).toBe(holders.length === 0);
          for (const other of holders) expect(other.z).toBeLessThanOrEqual(owner?.z ?? 0);
          expect(areaAtPoint(areas, middleOf(card))).toBe(owner?.id ?? null);
        }
      }),
    );
  });

  it('no two areas carry each other', () => {
    fc.assert(
      fc.property(someAreas, (areas) => {
        for (const { id } of areas) {
          for (const carried of carriedBy(new Set([id]), areas, [])) {
            expect(carriedBy(new Set([carried]), areas, []).has(id)).toBe(false);
          }
        }
      }),
    );
  });

  it('is carried with what lies in areas within, and stays where it is in the area', () => {
    const areas = [
      { id: 'out', x: 0, y: 0, width: 1000, height: 1000, z: 0 },
      { id: 'in', x: 100, y: 100, width: 300, height: 300, z: 0 },
    ];
    const cards = [
      { id: 'deep', x: 150, y: 150, width: 100, height: 100 },
      { id: 'edge', x: 960, y: 0, width: 240, height: 100 },
      { id: 'shallow', x: 600, y: 600, width: 240, height: 100 },
    ];
    expect([...carriedBy(new Set(['out']), areas, cards)].sort()).toEqual([
      'deep',
      'in',
      'shallow',
    ]);
    expect([...carriedBy(new Set(['in']), areas, cards)]).toEqual(['deep']);
    expect(carriedBy(new Set(), areas, cards).size).toBe(0);
  });
});
