import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Outline, outlineOf } from './outline';
import { cardAt, someContent } from './outline.testkit';
import { OUTLINE_GROUPINGS } from './outline-parts';

const area = (id: string, x: number, y: number, width = 600, height = 600) => ({
  id,
  x,
  y,
  width,
  height,
  z: 0,
});

/** The outline as lines: indented, with what each is. */
function lines({ rows }: Outline): readonly string[] {
  return rows.map((row) => {
    const what =
      row.type === 'part'
        ? row.part.by === 'area'
          ? row.part.id
          : JSON.stringify(Object.values(row.part))
        : row.type === 'ink'
          ? `${row.ids.length} strokes`
          : row.type === 'again'
            ? `(${row.id})`
            : row.id;
    return `${'  '.repeat(row.level - 1)}${what}`;
  });
}

describe('[B110] the outline', () => {
  const groupings = fc.constantFrom(...OUTLINE_GROUPINGS);

  it('shows every entry in full exactly once, and knows in which row', () => {
    fc.assert(
      fc.property(someContent, groupings, (content, grouping) => {
        const { rows, rowOf } = outlineOf(content, grouping);
        const shown = rows.flatMap((row) => {
          if (row.type === 'ink') return row.ids;
          if (row.type === 'entry') return [row.id];
          return row.type === 'part' && row.part.by === 'area' ? [row.part.id] : [];
        });
        const areas = grouping === 'areas' ? content.areas.map(({ id }) => id) : [];
        const all = [...areas, ...content.entries.map(({ box }) => box.id)];
        expect([...shown].sort()).toEqual(all.sort());
        for (const id of all) {
          const row = rows[rowOf.get(id) ?? -1];
          expect(row?.type === 'ink' ? row.ids : JSON.stringify(row)).toContain(id);
        }
        expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
      }),
    );
  });

  it('is the same whatever the order it is told in', () => {
    fc.assert(
      fc.property(someContent, groupings, (content, grouping) => {
        const turned = {
          areas: [...content.areas].reverse(),
          entries: [...content.entries].reverse(),
          links: [...content.links].reverse(),
        };
        expect(outlineOf(turned, grouping).rows).toEqual(outlineOf(content, grouping).rows);
      }),
    );
  });

  it('goes down by one step at a time, and begins at the top', () => {
    fc.assert(
      fc.property(someContent, groupings, (content, grouping) => {
        let before = 0;
        for (const { level } of outlineOf(content, grouping).rows) {
          expect(level).toBeGreaterThanOrEqual(1);
          expect(level).toBeLessThanOrEqual(before + 1);
          before = level;
        }
      }),
    );
  });

  it('reads areas with what is in them, then what lies outside', () => {
    const content = {
      areas: [area('heard', 0, 0), area('later', 300, 300, 280, 280), area('empty', 2000, 0)],
      entries: [
        cardAt('loose', 1200, 0),
        cardAt('deep', 310, 400),
        cardAt('first', 10, 10),
        cardAt('stroke', 50, 200, { type: 'ink' }),
        cardAt('stroke 2', 60, 200, { type: 'ink' }),
        cardAt('broken', 1200, 300, { type: 'unreadable' }),
      ],
      links: [],
    };
    expect(lines(outlineOf(content, 'areas'))).toEqual([
      'heard',
      '  first',
      '  2 strokes',
      '  later',
      '    deep',
      'empty',
      '["outside"]',
      '  loose',
      '  broken',
    ]);
  });

  it('has no heading where there are no areas', () => {
    const content = { areas: [], entries: [cardAt('b', 0, 300), cardAt('a', 0, 0)], links: [] };
    expect(lines(outlineOf(content, 'areas'))).toEqual(['a', 'b']);
  });

  it('holds a thread of 5,000 cards, one after the other', () => {
    const entries = Array.from({ length: 5_000 }, (_, n) => cardAt(`c${n}`, 0, n * 150));
    const links = entries.slice(1).map(({ box }, n) => ({
      id: `l${n}`,
      from: box.id,
      to: `c${n}`,
      meaning: 'answers' as const,
    }));
    const { rows } = outlineOf({ areas: [], entries, links }, 'areas');
    expect(rows).toHaveLength(5_000);
    expect(rows.at(-1)?.level).toBe(5_000);
  });
});

describe('[B112] other ways to put it together', () => {
  const entries = [
    cardAt('a', 0, 0, { kind: 'setback', turn: 't12', author: 'p2' }),
    cardAt('b', 0, 200, { kind: 'debate', turn: 't2', author: null }),
    cardAt('c', 0, 400, { kind: 'setback', turn: null, author: 'facilitator' }),
    cardAt('d', 0, 600, { type: 'text', kind: null, turn: 't2', author: 'p10' }),
  ];
  const content = { areas: [area('all', -100, -100, 900, 900)], entries, links: [] };
  it.each([
    ['kind', '["kind","debate"] b | ["kind","setback"] a c | ["kind",null] d'],
    ['time', '["time","t2"] b d | ["time","t12"] a | ["time",null] c'],
    [
      'speaker',
      '["speaker","facilitator"] c | ["speaker","p2"] a | ["speaker","p10"] d | ["speaker",null] b',
    ],
  ] as const)('by %s', (grouping, expected) => {
    const told = lines(outlineOf(content, grouping)).join('|');
    expect(told.replaceAll('|  ', ' ').replaceAll('|', ' | ')).toBe(expected);
  });
});
