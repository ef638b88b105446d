import { expect, it } from 'vitest';
import { trendWords } from './mark-words';
import { datedIndices, scaleOf, WIDTH } from './scale';

it('[Y40] each of five hundred sessions has a place of its own, and is found where it is', () => {
  for (const count of [1, 2, 12, 500]) {
    const scale = scaleOf(count, 40);
    const places = Array.from({ length: count }, (_, n) => scale.x(n));
    expect(new Set(places.map((x) => x.toFixed(3))).size).toBe(count);
    expect(places.map(scale.at)).toEqual(places.map((_, n) => n));
    expect(Math.max(...places)).toBeLessThan(WIDTH);
    expect(scale.at(5)).toBeNull();
  }
});

it('[Y40] dates below the marks do not run into each other', () => {
  for (const left of [42, 126]) {
    for (const count of [0, 1, 2, 3, 12, 500]) {
      const dated = datedIndices(scaleOf(count, left));
      expect(dated.length).toBe(Math.min(count, left > 100 ? 3 : 4));
      expect(new Set(dated).size).toBe(dated.length);
      if (count > 1) expect([dated[0], dated.at(-1)]).toEqual([0, count - 1]);
    }
  }
});

it('[Y41] few sessions are said to be no trend', () => {
  expect(trendWords(2)).toContain('2 sessions: marks, and no trend');
  expect(trendWords(8)).toContain('The line is the middle of five');
});
