import { CARD_KINDS, type CardKind } from '../board/card-kind';

/** What a drawing is drawn with: colours of a page that follows its theme, or those of paper. */
export type Paint = {
  readonly ink: string;
  readonly muted: string;
  readonly line: string;
  readonly strong: string;
  readonly paper: string;
  readonly ember: string;
  /** Letters on the colour of a group. */
  readonly onGroup: string;
  /** By place, as in the app: they stay apart for every kind of colour vision. */
  readonly groups: readonly string[];
  /** Whoever is of no group: unknown speakers and who is not counted. */
  readonly noGroup: string;
};

const LIGHT = '#17318f #a85f14 #735abc #178073 #714e39 #5d174e #085c7c #3e3a04'.split(' ');
const DARK = '#528bf2 #f49711 #aeadfc #42c993 #9a8454 #ca5cac #95e3ed #c8e56f'.split(' ');
/** Colours of the groups on a light and on a dark page. */
export const GROUP_PAINTS = [LIGHT, DARK] as const;
/** How many groups look different; the ones after that begin again. */
export const GROUP_COLOURS = LIGHT.length;

export type KindPaint = { readonly soft: string; readonly light: string; readonly dark: string };

/** Kinds of card: a soft ground on paper, and what is written on light and on dark. */
export const KIND_PAINTS: Readonly<Record<CardKind, KindPaint>> = {
  digression: { soft: '#ece6f8', light: '#533a96', dark: '#cdbcff' },
  debate: { soft: '#e0ebf8', light: '#1d4f88', dark: '#a3cdfb' },
  argument: { soft: '#fbe1dd', light: '#9b2218', dark: '#ffb4a8' },
  collaboration: { soft: '#dbf0ea', light: '#0f5c4a', dark: '#8fdcc4' },
  celebration: { soft: '#fbecc2', light: '#6f4c00', dark: '#f4cf73' },
  setback: { soft: '#e5e8ed', light: '#3f4a5c', dark: '#c3cbd8' },
  question: { soft: '#f9e3f0', light: '#862763', dark: '#f5b2dc' },
  commitment: { soft: '#e7efd3', light: '#43570f', dark: '#cbdd8a' },
};

/** Follows the notes' style sheet. */
export const PAGE: Paint = {
  ink: 'var(--ink)',
  muted: 'var(--muted)',
  line: 'var(--line)',
  strong: 'var(--strong)',
  paper: 'var(--paper)',
  ember: 'var(--ember)',
  onGroup: 'var(--on-group)',
  groups: LIGHT.map((_, place) => `var(--g${place})`),
  noGroup: 'var(--muted)',
};

/** For a drawing that stands by itself, in a document or on paper. */
export const PAPER: Paint = {
  ink: '#2a2320',
  muted: '#5c524b',
  line: '#d5cabb',
  strong: '#8c7f73',
  paper: '#ffffff',
  ember: '#b4421a',
  onGroup: '#ffffff',
  groups: LIGHT,
  noGroup: '#5c524b',
};

/** The colour of the group at a place; the one after the last is nobody's. */
export function groupPaint(paint: Paint, place: number, groups: number): string {
  return place < groups ? (paint.groups[place % GROUP_COLOURS] ?? paint.noGroup) : paint.noGroup;
}

/** The kind of a moment or card by its word, for a class of the style sheet. */
export function kindOfWord(word: string): CardKind | null {
  return CARD_KINDS.find((kind) => kind === word.toLowerCase()) ?? null;
}
