import { CONSOLE_ACTIONS } from './console-actions';

/** Where the focus is when a key is pressed; the board has buttons of its own. */
export type KeyPlace = 'page' | 'button' | 'field' | 'dialog' | 'board' | 'boardButton';

/** The part of a keyboard event that matters here. */
export type Pressed = {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly repeat: boolean;
};

/** How keys are printed where that is not what they are called in events. */
const PRINTED: Readonly<Record<string, string>> = { ' ': 'SPACE', ArrowRight: '→' };

const BY_KEY: ReadonlyMap<string, string> = new Map(
  CONSOLE_ACTIONS.flatMap(({ id, keys }) => keys.map((key) => [key.toUpperCase(), id] as const)),
);

/**
 * [K9] The id of the action that a key means at this place, or null: fields, dialogs and buttons keep
 * the keys they need, and the board its own.
 */
export function consoleKey(pressed: Pressed, place: KeyPlace): string | null {
  if (place === 'field' || place === 'dialog' || pressed.repeat || pressed.altKey) return null;
  const key = (PRINTED[pressed.key] ?? pressed.key).toUpperCase();
  const onBoard = place === 'board' || place === 'boardButton';
  const held = pressed.ctrlKey || pressed.metaKey;
  if (held) return onBoard && key === 'Z' ? null : (BY_KEY.get(`CTRL ${key}`) ?? null);
  // The board's plane takes the focus at every click, and has no use for Space; its arrows move cards.
  if (key === 'SPACE' && place !== 'page' && place !== 'board') return null;
  if (key === '→' && place !== 'page') return null;
  return BY_KEY.get(key) ?? null;
}

const FIELDS = 'input, textarea, select, [contenteditable="true"]';
const DIALOGS = '[role="dialog"], [role="alertdialog"], [role="menu"]';
const BUTTONS = 'button, a[href], [role="button"], summary';

/** Where a key was pressed; whatever carries `data-own-keys` is the board. */
export function placeOf(target: Pick<Element, 'closest'> | null): KeyPlace {
  if (target === null) return 'page';
  if (target.closest(FIELDS) !== null) return 'field';
  if (target.closest(DIALOGS) !== null) return 'dialog';
  const onButton = target.closest(BUTTONS) !== null;
  if (target.closest('[data-own-keys]') !== null) return onButton ? 'boardButton' : 'board';
  return onButton ? 'button' : 'page';
}
