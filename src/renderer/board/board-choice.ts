import type { CardKind } from '../../shared/board/card-kind';
import type { Point } from '../../shared/board/geometry';
import type { DrawTool, InkWidth } from './ink';

/** What a press on the board does. */
export const TOOLS = [
  'select',
  'hand',
  'card',
  'words',
  'area',
  'link',
  'pen',
  'highlighter',
  'eraser',
] as const;

export type Tool = (typeof TOOLS)[number];

/** The tools that draw. */
export function isDrawing(tool: Tool): tool is DrawTool {
  return tool === 'pen' || tool === 'highlighter' || tool === 'eraser';
}

/** What is chosen in this window. */
export type Choice = {
  readonly tool: Tool;
  /** Of the ink that is drawn next: a tint (0 to 5) and a width. */
  readonly ink: { readonly tint: number; readonly width: InkWidth };
  /** Cards and objects. */
  readonly selected: ReadonlySet<string>;
  /** Each tap adds an entry to what is selected, or takes it out. */
  readonly adds: boolean;
  /** The card from which a link is being made, card by card; null while none is. */
  readonly linkFrom: string | null;
  /** A link, if no card or object is. */
  readonly link: string | null;
  readonly editing: string | null;
  /** The card whose whole text is open in the reading sheet. */
  readonly reading: string | null;
  /** Entries taken off since the hint to undo came up; 0 hides it. */
  readonly deleted: number;
  /** What was being written on a card that somebody else took off the board; null while nothing was lost so. */
  readonly lost: LostWords | null;
};

/** A card that went while somebody wrote on it: enough to put its words back. */
export type LostWords = Point & { readonly kind: CardKind; readonly text: string };

const NONE: ReadonlySet<string> = new Set();

export const NOTHING_CHOSEN: Choice = {
  tool: 'select',
  ink: { tint: 0, width: 1 },
  selected: NONE,
  adds: false,
  linkFrom: null,
  link: null,
  editing: null,
  reading: null,
  deleted: 0,
  lost: null,
};

/** The one entry that is selected; null for none or several. */
export function onlySelected({ selected }: Choice): string | null {
  const [first] = selected;
  return selected.size === 1 && first !== undefined ? first : null;
}
