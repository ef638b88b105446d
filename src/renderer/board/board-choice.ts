/** What is chosen in this window. */
export type Choice = {
  readonly selected: string | null;
  readonly editing: string | null;
  /** The card whose whole text is open in the reading sheet. */
  readonly reading: string | null;
  /** Cards taken off since the hint to undo came up; 0 hides it. */
  readonly deleted: number;
};

export const NOTHING_CHOSEN: Choice = {
  selected: null,
  editing: null,
  reading: null,
  deleted: 0,
};
