import fc from 'fast-check';
import type { AreaBox } from './area-members';
import { someBoxes } from './box.testkit';
import { CARD_KINDS } from './card-kind';
import { LINK_MEANINGS } from './link-meaning';
import type { OutlineContent } from './outline';
import type { OutlineEntry } from './outline-parts';

/** Any board: areas over each other, every sort of entry, links of any shape, circles included. */
export const someContent: fc.Arbitrary<OutlineContent> = fc
  .record({
    areaBoxes: someBoxes(0, 5),
    boxes: someBoxes(0, 24),
    seeds: fc.array(fc.nat(), { minLength: 24, maxLength: 24 }),
    ends: fc.array(fc.tuple(fc.nat(30), fc.nat(30), fc.constantFrom(...LINK_MEANINGS)), {
      maxLength: 40,
    }),
  })
  .map(({ areaBoxes, boxes, seeds, ends }) => {
    const areas: AreaBox[] = areaBoxes.map((box, n) => ({ ...box, id: `a${n}`, z: n % 3 }));
    const entries = boxes.map((box, n) => entryOf(box, seeds[n] ?? 0));
    const links = ends.map(([from, to, meaning], n) => ({
      id: `l${n}`,
      from: `c${from}`,
      to: `c${to}`,
      meaning,
    }));
    return { areas, entries, links };
  });

function entryOf(box: OutlineEntry['box'], seed: number): OutlineEntry {
  const sorts = ['card', 'card', 'card', 'text', 'image', 'ink', 'unreadable'] as const;
  const type = sorts[seed % sorts.length] ?? 'card';
  const author = seed % 5 === 0 ? null : seed % 5 === 1 ? 'facilitator' : (`p${seed % 5}` as const);
  return {
    box,
    type,
    kind: type === 'card' ? (CARD_KINDS[seed % CARD_KINDS.length] ?? null) : null,
    turn: seed % 3 === 0 ? null : `t${(seed % 12) + 1}`,
    author,
  };
}

/** A card of the outline at a place, with whatever matters to the test told. */
export function cardAt(
  id: string,
  x: number,
  y: number,
  over: Partial<OutlineEntry> = {},
): OutlineEntry {
  return {
    box: { id, x, y, width: 240, height: 120 },
    type: 'card',
    kind: 'question',
    turn: null,
    author: 'p1',
    ...over,
  };
}
