import type { LinkMeaning } from '../../../shared/board/link-meaning';

/** What is open over the outline. */
export type OutlineSheet =
  /** What can be done with a card, an area or something else. */
  | { readonly what: 'entry'; readonly id: string }
  | { readonly what: 'link'; readonly id: string }
  | { readonly what: 'move'; readonly id: string }
  /** The name of an area, or the words of a picture; null for an area that is to be made. */
  | { readonly what: 'name'; readonly id: string | null; readonly moves: string | null };

/** What the next new card belongs to. */
export type OutlineTarget =
  | { readonly to: 'area'; readonly id: string }
  | { readonly to: 'card'; readonly id: string; readonly meaning: LinkMeaning };

/** What is chosen in the outline of this window. */
export type OutlineChoice = {
  /** The row the keys are at, by its key; null for the first. */
  readonly current: string | null;
  readonly editing: string | null;
  readonly reading: string | null;
  readonly sheet: OutlineSheet | null;
  readonly target: OutlineTarget | null;
  /** What is to be brought into sight next, and whether the keys go there. */
  readonly goal: { readonly id: string; readonly focus: boolean } | null;
  /** Entries taken off since the hint to undo came up; 0 hides it. */
  readonly deleted: number;
  /** What was just done, to be read out. */
  readonly said: string;
};

export const NOTHING_OPEN: OutlineChoice = {
  current: null,
  editing: null,
  reading: null,
  sheet: null,
  target: null,
  goal: null,
  deleted: 0,
  said: '',
};
