import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { someBoxes } from './box.testkit';
import { inRows, walk } from './walk';

const box = (id: string, x: number, y: number, width = 240, height = 120) => ({
  id,
  x,
  y,
  width,
  height,
});

describe('[B64] the reading order', () => {
  it('holds everything once, whatever the order it is given in', () => {
    fc.assert(
      fc.property(someBoxes(0, 6), someBoxes(0, 30), (areaBoxes, cards) => {
        const areas = areaBoxes.map((area, n) => ({ ...area, id: `a${n}`, z: n % 2 }));
        const steps = walk(areas, cards);
        expect(steps.map(({ id }) => id).sort()).toEqual(
          [...areas, ...cards].map(({ id }) => id).sort(),
        );
        expect(walk([...areas].reverse(), [...cards].reverse())).toEqual(steps);
      }),
    );
  });

  it('reads rows from left to right, though a card of a row hangs a little lower', () => {
    const cards = [box('b', 300, 40), box('a', 0, 10), box('d', 0, 200), box('c', 600, 0)];
    expect(inRows(cards).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('reads an area, its cards, and then the areas in it, before what lies in none', () => {
    const areas = [
      { ...box('out', 0, 0, 1000, 1000), z: 0 },
      { ...box('in', 500, 500, 400, 400), z: 0 },
    ];
    const cards = [box('loose', 1200, 0), box('deep', 520, 600), box('first', 10, 10)];
    expect(walk(areas, cards).map(({ id, depth }) => `${depth} ${id}`)).toEqual([
      '0 out',
      '1 first',
      '1 in',
      '2 deep',
      '0 loose',
    ]);
  });
});
