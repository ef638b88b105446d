import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { someRect } from './box.testkit';
import { grown, type Rect, touches } from './geometry';
import { crosses } from './link-curve';
import { distanceToRoute, laneOf, routeLink } from './link-route';

const lane = fc.constantFrom(-1, -0.5, 0, 0.5, 1);
const none = () => [];
const among = (rects: readonly Rect[]) => (part: Rect) =>
  rects.filter((rect) => touches(rect, part));

/** Cards as on a tidy board: rows and columns with gaps, some places empty. */
const tidyBoard = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 })), {
    minLength: 2,
    maxLength: 30,
    selector: ([column, row]) => column * 7 + row,
  })
  .map((places) =>
    places.map(([column, row]) => ({ x: column * 264, y: row * 150, width: 240, height: 126 })),
  );

describe('[B67] a link', () => {
  it('goes from the edge of one card to the edge of the other, whatever lies between', () => {
    fc.assert(
      fc.property(
        someRect,
        someRect,
        fc.array(someRect, { maxLength: 20 }),
        lane,
        (from, to, others, at) => {
          const route = routeLink(from, to, among(others), at);
          expect(onEdge(from, route.points[0])).toBe(true);
          expect(onEdge(to, route.tip)).toBe(true);
          expect(route.d).not.toContain('NaN');
          expect(Number.isFinite(route.angle)).toBe(true);
          expect(distanceToRoute(route, route.middle)).toBeLessThan(0.01);
          for (const point of route.points) {
            expect(touches({ ...point, width: 0, height: 0 }, route.bounds)).toBe(true);
          }
        },
      ),
    );
  });

  it('goes round every card of a tidy board', () => {
    fc.assert(
      fc.property(tidyBoard, (rects) => {
        const [from, to, ...others] = rects;
        if (from === undefined || to === undefined) return;
        const { points } = routeLink(from, to, among(others));
        const through = others.filter((other) =>
          points.some((point, n) => {
            const next = points[n + 1];
            return next !== undefined && crosses(point, next, other);
          }),
        );
        expect(through).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('looks only at cards near it, a bounded number of times', () => {
    fc.assert(
      fc.property(someRect, someRect, fc.array(someRect, { maxLength: 60 }), (from, to, others) => {
        let asked = 0;
        routeLink(from, to, (part) => {
          asked += 1;
          return among(others)(part);
        });
        expect(asked).toBeLessThanOrEqual(2);
      }),
    );
  });

  it('is the same line for the same cards, in whatever order they are found', () => {
    fc.assert(
      fc.property(tidyBoard, (rects) => {
        const [from, to, ...others] = rects;
        if (from === undefined || to === undefined) return;
        const back = [...others].reverse();
        expect(routeLink(from, to, among(back)).d).toBe(routeLink(from, to, among(others)).d);
      }),
    );
  });

  it('between the same two cards stands apart from the others, whichever way they point', () => {
    const links = [
      { id: 'x', from: 'a', to: 'b' },
      { id: 'y', from: 'b', to: 'a' },
      { id: 'z', from: 'a', to: 'c' },
    ];
    const lanes = links.map((link) => laneOf(link, links));
    expect(lanes).toEqual([-0.5, 0.5, 0]);
    const [a, b] = [
      { x: 0, y: 0, width: 240, height: 120 },
      { x: 500, y: 30, width: 240, height: 120 },
    ];
    const there = routeLink(a, b, none, -0.5);
    const back = routeLink(b, a, none, 0.5);
    expect(distanceToRoute(there, back.middle)).toBeGreaterThan(10);
    expect(distanceToRoute(back, there.middle)).toBeGreaterThan(10);
  });

  it('changes little where a card is moved little and nothing is in the way', () => {
    const from = { x: 0, y: 0, width: 240, height: 120 };
    for (let x = 400; x < 900; x += 1) {
      const before = routeLink(from, { x, y: 40, width: 240, height: 120 }, none);
      const after = routeLink(from, { x: x + 1, y: 40, width: 240, height: 120 }, none);
      expect(distanceToRoute(before, after.middle)).toBeLessThan(2);
    }
  });
});

function onEdge(
  rect: Rect,
  point: { readonly x: number; readonly y: number } | undefined,
): boolean {
  if (point === undefined) return false;
  const at = { ...point, width: 0, height: 0 };
  return touches(at, grown(rect, 0.01)) && !touches(at, grown(rect, -0.01));
}
