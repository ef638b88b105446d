import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Box } from './box';
import { someBoxes } from './box.testkit';
import { nearest } from './nearest';

const DIRECTIONS = ['left', 'right', 'up', 'down'] as const;

describe('[B63] walking from card to card', () => {
  it('reaches every card from every other', () => {
    fc.assert(
      fc.property(someBoxes(1, 30), (boxes) => {
        for (const from of boxes) expect(reached(boxes, from.id).size).toBe(boxes.length);
      }),
    );
  });

  it('reaches a card in the middle of four at the same distance', () => {
    const at = (id: string, x: number, y: number) => ({ id, x, y, width: 1, height: 1 });
    const boxes = [at('a', 0, 0), at('b', 2, 0), at('c', 2, 2), at('d', 0, 2), at('e', 1, 1)];
    for (const { id } of boxes) expect(reached(boxes, id).size).toBe(5);
  });

  it('goes the way of the key, and nowhere where nothing is', () => {
    fc.assert(
      fc.property(someBoxes(2, 20), fc.constantFrom(...DIRECTIONS), (boxes, direction) => {
        const to = nearest(boxes, 'c0', direction);
        const [from, there] = ['c0', to].map((id) => boxes.find((box) => box.id === id));
        if (from === undefined || there === undefined) return;
        const dx = there.x + there.width / 2 - from.x - from.width / 2;
        const dy = there.y + there.height / 2 - from.y - from.height / 2;
        if (dx === 0 && dy === 0) return;
        const ahead = { left: -dx, right: dx, up: -dy, down: dy }[direction];
        expect(ahead).toBeGreaterThan(0);
        expect(Math.abs(dx) + Math.abs(dy)).toBeLessThanOrEqual(2 * ahead);
      }),
    );
    expect(nearest([{ id: 'a', x: 0, y: 0, width: 1, height: 1 }], 'a', 'left')).toBeNull();
    expect(nearest([], 'a', 'left')).toBeNull();
  });

  it('does not depend on the order of the cards', () => {
    fc.assert(
      fc.property(someBoxes(2, 20), fc.constantFrom(...DIRECTIONS), (boxes, direction) => {
        expect(nearest([...boxes].reverse(), 'c0', direction)).toBe(
          nearest(boxes, 'c0', direction),
        );
      }),
    );
  });
});

function reached(boxes: readonly Box[], from: string): ReadonlySet<string> {
  const seen = new Set([from]);
  for (const id of seen) {
    for (const direction of DIRECTIONS) {
      const next = nearest(boxes, id, direction);
      if (next !== null) seen.add(next);
    }
  }
  return seen;
}
