import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const tokens: string = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
type Theme = 'light' | 'dark';
const THEMES: readonly Theme[] = ['light', 'dark'];
const KINDS = ['digression', 'debate', 'argument', 'collaboration', 'celebration', 'setback'];
const SOFT = [...KINDS, 'question', 'commitment'];
const TONES = ['accent', 'danger', 'positive', 'warning', 'info'];
const GROUPS = [0, 1, 2, 3, 4, 5, 6, 7].map((index) => `group-${index}`);

const pairs = [...tokens.matchAll(/--h-([\w-]+): light-dark\((#\w{6}), (#\w{6})\);/g)];
const colours = new Map(pairs.map((pair) => [pair[1], { light: pair[2], dark: pair[3] }]));

function luminance(name: string, theme: Theme): number {
  const hex = colours.get(name)?.[theme];
  if (!hex) throw new Error(`no colour token ${name}`);
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string, theme: Theme): number {
  const [low = 0, high = 0] = [luminance(one, theme), luminance(other, theme)].sort(
    (a, b) => a - b,
  );
  return (high + 0.05) / (low + 0.05);
}

const GROUNDS = ['surface', 'raised', 'sunken', 'hover'];
const TEXT: readonly (readonly [string, string])[] = [
  ...['ink', 'ink-muted'].flatMap((ink) => GROUNDS.map((ground) => [ink, ground] as const)),
  ...['accent', 'danger', 'positive', 'warning'].flatMap((ink) =>
    ['surface', 'raised'].map((ground) => [ink, ground] as const),
  ),
  ['accent-ink', 'accent'],
  ['accent-ink', 'accent-hover'],
  ['danger-ink', 'danger-fill'],
  ['danger-ink', 'danger-fill-hover'],
  ...TONES.map((tone) => [`${tone}-soft-ink`, `${tone}-soft`] as const),
  ...SOFT.map((kind) => [`${kind}-ink`, `${kind}-soft`] as const),
  ...SOFT.map((kind) => [`${kind}-ink`, 'raised'] as const),
  ...GROUPS.map((group) => ['group-ink', group] as const),
];
const GRAPHICS: readonly (readonly [string, string])[] = [
  ...['focus', 'line-strong', 'accent'].flatMap((edge) =>
    ['surface', 'raised', 'sunken'].map((ground) => [edge, ground] as const),
  ),
  ...GROUPS.flatMap((group) => ['surface', 'raised'].map((ground) => [group, ground] as const)),
];

describe.each(THEMES)('in the %s theme', (theme) => {
  it.each(TEXT)('text %s on %s reaches 4.5 to 1', (ink, ground) => {
    expect(contrast(ink, ground, theme)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(GRAPHICS)('the edge or mark %s on %s reaches 3 to 1', (mark, ground) => {
    expect(contrast(mark, ground, theme)).toBeGreaterThanOrEqual(3);
  });
});
