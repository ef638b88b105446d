/** One colour in both themes, as #rrggbb. */
export type TintColour = { readonly light: string; readonly dark: string };

/** A colour that somebody chooses for a stroke or an area. */
export type Tint = {
  /** As it is read out and shown. */
  readonly name: string;
  /** Pen strokes, the name and the edge of an area. */
  readonly ink: TintColour;
  /** The ground of an area. */
  readonly soft: TintColour;
  /** The highlighter, which is mixed with what it lies on. */
  readonly marker: TintColour;
};

/** How much of the highlighter's colour is mixed in: `multiply` in the light theme, `screen` in the dark. */
export const MARKER_SHARE = 0.7;

/**
 * The six tints by their number. `src/renderer/board/ink/tints.css` says the same for style sheets, and
 * tints.test.ts keeps both equal and legible.
 */
export const TINT_LIST: readonly [Tint, Tint, Tint, Tint, Tint, Tint] = [
  {
    name: 'Charcoal',
    ink: { light: '#2a2320', dark: '#f3ebe0' },
    soft: { light: '#e6ddd0', dark: '#302a26' },
    marker: { light: '#c9bfb2', dark: '#57504a' },
  },
  {
    name: 'Red',
    ink: { light: '#a8221c', dark: '#ff9a8c' },
    soft: { light: '#fbe1dd', dark: '#42221e' },
    marker: { light: '#ff9d94', dark: '#7d2f28' },
  },
  {
    name: 'Amber',
    ink: { light: '#845200', dark: '#f5bf5a' },
    soft: { light: '#fbeac0', dark: '#3d300f' },
    marker: { light: '#ffdb4d', dark: '#6d5310' },
  },
  {
    name: 'Green',
    ink: { light: '#1d6437', dark: '#86d69f' },
    soft: { light: '#dcefdc', dark: '#1b3524' },
    marker: { light: '#86dd9c', dark: '#1f5f38' },
  },
  {
    name: 'Blue',
    ink: { light: '#1b55a3', dark: '#93c2ff' },
    soft: { light: '#dfeafa', dark: '#1d3049' },
    marker: { light: '#8cc6ff', dark: '#21508a' },
  },
  {
    name: 'Violet',
    ink: { light: '#6536a8', dark: '#cdb4ff' },
    soft: { light: '#ebe2f9', dark: '#33284c' },
    marker: { light: '#cfb0ff', dark: '#553a8f' },
  },
];

/** The tint of a number; the first for a number that is none. */
export function tintOf(tint: number): Tint {
  return TINT_LIST[tint] ?? TINT_LIST[0];
}
