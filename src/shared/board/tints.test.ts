import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { TINTS } from './object';
import { MARKER_SHARE, TINT_LIST } from './tints';

type Theme = 'light' | 'dark';
type Rgb = readonly [number, number, number];

const css = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const tokens = css('../../renderer/ui/tokens.css');
const GROUNDS = ['surface', 'raised', 'sunken'];
const CARDS = [
  'digression',
  'debate',
  'argument',
  'collaboration',
  'celebration',
  'setback',
  'question',
  'commitment',
].map((kind) => `${kind}-soft`);

function rgb(hex: string): Rgb {
  const part = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  return [part(1), part(3), part(5)];
}

function token(name: string, theme: Theme): Rgb {
  const found = tokens.match(new RegExp(`--h-${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`, 'u'));
  const hex = found?.[theme === 'light' ? 1 : 2];
  if (hex === undefined) throw new Error(`no token ${name}`);
  return rgb(hex);
}

function contrast(one: Rgb, other: Rgb): number {
  const luminance = (colour: Rgb) => {
    const [r = 0, g = 0, b = 0] = colour.map((part) =>
      part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** What the highlighter makes of a colour below it. */
function marked(below: Rgb, marker: Rgb, theme: Theme): Rgb {
  const mix = (index: 0 | 1 | 2) => {
    const blended =
      theme === 'light'
        ? below[index] * marker[index]
        : 1 - (1 - below[index]) * (1 - marker[index]);
    return below[index] * (1 - MARKER_SHARE) + blended * MARKER_SHARE;
  };
  return [mix(0), mix(1), mix(2)];
}

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  it.each(TINT_LIST)(
    '[B85] a pen stroke in $name stands out on the board and, less, on cards',
    ({ ink }) => {
      for (const ground of GROUNDS)
        expect(contrast(rgb(ink[theme]), token(ground, theme))).toBeGreaterThanOrEqual(4.5);
      for (const card of CARDS)
        expect(contrast(rgb(ink[theme]), token(card, theme))).toBeGreaterThanOrEqual(3);
    },
  );

  it.each(TINT_LIST)(
    '[B85] words can be read on an area in $name, its own name too',
    ({ ink, soft }) => {
      for (const words of [token('ink', theme), token('ink-muted', theme), rgb(ink[theme])]) {
        expect(contrast(words, rgb(soft[theme]))).toBeGreaterThanOrEqual(4.5);
      }
    },
  );

  it.each(TINT_LIST)(
    '[B85] words can be read through a highlighter in $name, and it is seen',
    ({ marker }) => {
      const words = marked(token('ink', theme), rgb(marker[theme]), theme);
      for (const ground of [...GROUNDS, ...CARDS].map((name) => token(name, theme))) {
        expect(contrast(words, marked(ground, rgb(marker[theme]), theme))).toBeGreaterThanOrEqual(
          4.5,
        );
      }
      const board = token('sunken', theme);
      expect(contrast(board, marked(board, rgb(marker[theme]), theme))).toBeGreaterThanOrEqual(
        1.15,
      );
    },
  );
});

it('[B85] there are as many tints as an object may have, each with a name of its own', () => {
  expect(TINT_LIST).toHaveLength(TINTS);
  expect(new Set(TINT_LIST.map(({ name }) => name)).size).toBe(TINTS);
});

it('[B85] the style sheet has the same colours', () => {
  const sheet = css('../../renderer/board/ink/tints.css');
  for (const [n, { ink, soft, marker }] of TINT_LIST.entries()) {
    for (const [part, { light, dark }] of [
      ['', ink],
      ['-soft', soft],
      ['-marker', marker],
    ] as const) {
      expect(sheet).toContain(`--h-tint-${n}${part}: light-dark(${light}, ${dark});`);
    }
  }
});
