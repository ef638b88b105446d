import { describe, expect, test } from 'vitest';
import { type RingLayout, ringLayout, type Section } from './ring-layout';
import { cellsApart } from './ring-path';

const LAPTOP = { width: 930, height: 540 };
const BOXES = [
  LAPTOP,
  { width: 620, height: 520 },
  { width: 1400, height: 800 },
  // As flat as the lines of a debate leave it on a laptop.
  { width: 992, height: 415 },
];

function groups(people: number, count: number): readonly Section[] {
  return Array.from({ length: count }, (_, group) => ({
    key: `g${group + 1}`,
    members: Array.from({ length: people }, (_, at) => `p${at + 1}`).filter(
      (_, at) => at % count === group,
    ),
  }));
}

const counts = Array.from({ length: 200 }, (_, at) => at + 1);
const some = counts.filter((people) => people % 9 === 1);

function expectApart(layout: RingLayout): void {
  const { seats, chairs, cell, names } = layout;
  const all = [...seats, ...chairs];
  all.forEach((seat, at) => {
    for (const other of all.slice(at + 1)) {
      expect(cellsApart(seat, other, { ...cell, square: names })).toBeGreaterThan(0.99);
    }
  });
}

describe.each(BOXES)('in a box of $width x $height', (box) => {
  test('[K1] no two seats overlap and all are inside, for 1 to 200 people', () => {
    for (const people of box === LAPTOP ? counts : some) {
      const layout = ringLayout(groups(people, 5), box);
      expect(layout.seats).toHaveLength(people);
      const overlapping = layout.seats.some((seat, at) =>
        layout.seats
          .slice(at + 1)
          .some((o) => cellsApart(seat, o, { ...layout.cell, square: layout.names }) < 0.99),
      );
      expect(overlapping, `${people} people`).toBe(false);
      for (const { x, y } of layout.seats) {
        expect(x - layout.cell.width / 2).toBeGreaterThanOrEqual(0);
        expect(x + layout.cell.width / 2).toBeLessThanOrEqual(box.width);
        expect(y - layout.cell.height / 2).toBeGreaterThanOrEqual(0);
        expect(y + layout.cell.height / 2).toBeLessThanOrEqual(box.height);
      }
    }
  }, 30_000);
});

test('[K1] a group sits together: walking round, each is met once', () => {
  for (const people of [3, 12, 36, 60, 150]) {
    const { sectors, seats } = ringLayout(groups(people, 6), LAPTOP);
    const met = seats.map((seat) => seat.section).filter((key, at, all) => key !== all[at - 1]);
    expect(new Set(met).size).toBe(met.length);
    sectors.forEach((sector, at) => {
      expect(sector.to).toBeGreaterThan(sector.from);
      expect(sector.to).toBeLessThanOrEqual(sectors[at + 1]?.from ?? 1);
    });
  }
});

test('[K1] when somebody joins, everybody else keeps their place in the order', () => {
  for (const people of [5, 24, 90]) {
    const before = ringLayout(groups(people, 4), LAPTOP).seats.map((seat) => seat.id);
    const after = ringLayout(groups(people + 1, 4), LAPTOP).seats.map((seat) => seat.id);
    expect(after.filter((id) => before.includes(id))).toEqual(before);
  }
});

test('[K1] one ring with names up to 30 people, several rings without for 150', () => {
  for (const people of [1, 3, 12, 24, 30]) {
    expect(ringLayout(groups(people, 4), LAPTOP)).toMatchObject({ rings: 1, names: true });
  }
  const large = ringLayout(groups(150, 5), LAPTOP);
  expect(large.names).toBe(false);
  expect(large.rings).toBeGreaterThan(1);
  expect(large.size).toBeGreaterThanOrEqual(28);
});

test('[K1] a group nobody came for has one empty chair in its place', () => {
  const layout = ringLayout(
    [
      { key: 'g1', members: ['p1', 'p2'] },
      { key: 'g2', members: [] },
      { key: 'g3', members: ['p3'] },
    ],
    LAPTOP,
  );
  expect(layout.chairs.map((chair) => chair.section)).toEqual(['g2']);
  expect(layout.seats.map((seat) => seat.id)).toEqual(['p1', 'p2', 'p3']);
  expectApart(layout);
});

test('[K1] the table leaves room for who speaks, at every size of the room', () => {
  for (const people of [1, 3, 12, 40, 60, 150]) {
    const { table } = ringLayout(groups(people, 5), LAPTOP);
    expect(LAPTOP.width - 2 * table.x).toBeGreaterThanOrEqual(440);
    expect(LAPTOP.height - 2 * table.y).toBeGreaterThanOrEqual(236);
  }
});
