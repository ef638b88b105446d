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

/** What is chosen in this window. */
export type Choice = {
  readonly tool: Tool;
  /** Cards and objects. */
  readonly selected: ReadonlySet<string>;
  /** A link, if no card or object is. */
  readonly link: string | null;
  readonly editing: string | null;
  /** The card whose whole text is open in the reading sheet. */
  readonly reading: string | null;
  /** Entries taken off since the hint to undo came up; 0 hides it. */
  readonly deleted: number;
};

const NONE: ReadonlySet<string> = new Set();

export const NOTHING_CHOSEN: Choice = {
  tool: 'select',
  selected: NONE,
  link: null,
  editing: null,
  reading: null,
  deleted: 0,
};

/** The one entry that is selected; null for none or several. */
export function onlySelected({ selected }: Choice): string | null {
  const [first] = selected;
  return selected.size === 1 && first !== undefined ? first : null;
}
