import type { Locator } from '@playwright/test';

/** How the console is worked: by keyboard alone, or by touch alone. */
export type Hands = {
  /** Presses a control, by the key of its own where there is one. */
  readonly press: (control: Locator, key?: string) => Promise<void>;
  /** Writes into a field. */
  readonly write: (field: Locator, words: string) => Promise<void>;
  /** Writes into a field and hands it in: by Enter, or by its button. */
  readonly enter: (field: Locator, words: string, button: Locator) => Promise<void>;
  /** Opens a menu and takes one row of it, by the key of its own where there is one. */
  readonly choose: (menu: Locator, row: Locator, key?: string) => Promise<void>;
  /** Opens the card of a seat and presses what it has in it. */
  readonly onCard: (name: string, control: Locator) => Promise<void>;
  /** Gives the floor to the seat of that name. */
  readonly give: (name: string) => Promise<void>;
  /** Moves a hand to the place before its own. */
  readonly sooner: (row: Locator) => Promise<void>;
  /** Puts away what lies over the console. */
  readonly putAway: (button: Locator) => Promise<void>;
  /** Opens the first turn of the session on the timeline. */
  readonly openFirstTurn: () => Promise<void>;
};
