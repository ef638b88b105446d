import { expect, it } from 'vitest';
import {
  FEW,
  LEAST_DRAWN_ZOOM,
  LEAST_READ_ZOOM,
  MOST_DRAWN,
  nextDrawn,
  wantedEntries,
} from './drawn-set';

const size = { width: 1000, height: 600 };
const view = (zoom: number) => ({ camera: { x: 0, y: 0, zoom }, size });
const many = (count: number) => Array.from({ length: count }, (_, n) => `c${n}`);
const none = new Set<string>();

it('draws as elements what is near the view, and what must be there wherever it is', () => {
  const { ids, far } = wantedEntries(view(1), () => ['a', 'b'], new Set(['far away']));
  expect([...ids]).toEqual(['a', 'b', 'far away']);
  expect(far).toBe(false);
});

it('looks beyond the edges as long as that is not too much', () => {
  const within = (part: { readonly width: number }) =>
    part.width > size.width ? many(MOST_DRAWN + 1) : ['inside'];
  expect([...wantedEntries(view(1), within, none).ids]).toEqual(['inside']);
});

it('stands back for the cheap drawing when too much is in sight, or too small', () => {
  const crowd = many(MOST_DRAWN + 1);
  expect(wantedEntries(view(1), () => crowd, new Set(['held']))).toEqual({
    ids: new Set(['held']),
    far: true,
  });
  expect(wantedEntries(view(LEAST_DRAWN_ZOOM / 2), () => ['a'], none)).toEqual({
    ids: none,
    far: true,
  });
});

it('draws only a few as elements where their words are too small to read', () => {
  const small = LEAST_READ_ZOOM * 0.9;
  expect(wantedEntries(view(small), () => many(FEW), none).far).toBe(false);
  expect(wantedEntries(view(small), () => many(FEW + 1), none).far).toBe(true);
});

it('lets some go and some come at a time, those in sight first', () => {
  const wanted = new Set(['a', 'b', 'c', 'd']);
  const inSight = (id: string) => id === 'd';
  const few = { come: 2, go: 1 };
  const first = nextDrawn(new Set(['a', 'old', 'older']), wanted, inSight, few);
  expect([...first]).toEqual(['a', 'older', 'd', 'b']);
  expect([...nextDrawn(first, wanted, inSight, few)]).toEqual(['a', 'd', 'b', 'c']);
});
