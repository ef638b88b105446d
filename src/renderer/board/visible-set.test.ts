import { describe, expect, it } from 'vitest';
import { DRAW_ALL_UP_TO, drawnCards } from './visible-set';

const row = (count: number) => Array.from({ length: count }, (_, i) => `c${i}`);
const rectOf = (id: string) => ({ x: Number(id.slice(1)) * 260, y: 0, width: 240, height: 120 });
const shown = { x: 0, y: 0, width: 1_000, height: 600 };

describe('drawn cards', () => {
  it('are all of a small board', () => {
    const ids = row(DRAW_ALL_UP_TO);
    expect(drawnCards(ids, rectOf, shown, new Set())).toBe(ids);
  });

  it('are those near the viewport on a large one, in the same order', () => {
    expect(drawnCards(row(1_000), rectOf, shown, new Set())).toEqual(row(6));
  });

  it('include the card that is worked on, wherever it is', () => {
    expect(drawnCards(row(1_000), rectOf, shown, new Set(['c900']))).toContain('c900');
  });
});
