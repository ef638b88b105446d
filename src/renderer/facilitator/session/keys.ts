/** What the console's keys do. */
export type KeyAction = 'endOrNext' | 'next' | 'undo' | 'join' | 'find' | 'keys';

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

/** For the little list behind "?". */
export const KEY_LIST: readonly { readonly keys: readonly string[]; readonly does: string }[] = [
  { keys: ['Space'], does: 'End the turn; in silence, give the floor to the next hand' },
  { keys: ['N', '→'], does: 'Give the floor to the next hand' },
  { keys: ['U', 'Ctrl Z'], does: 'Undo the last step of the floor' },
  { keys: ['/'], does: 'Find a person, Enter gives them the floor' },
  { keys: ['J'], does: 'Show or hide the join code' },
  { keys: ['?'], does: 'Show these keys' },
];

/** What a key means at this place, or null: fields, dialogs and buttons keep the keys they need. */
export function consoleKey(pressed: Pressed, place: KeyPlace): KeyAction | null {
  if (place === 'field' || place === 'dialog' || pressed.repeat) return null;
  const key = pressed.key.length === 1 ? pressed.key.toLowerCase() : pressed.key;
  if (pressed.altKey) return null;
  const onBoard = place === 'board' || place === 'boardButton';
  if (pressed.ctrlKey || pressed.metaKey) return key === 'z' && !onBoard ? 'undo' : null;
  switch (key) {
    case ' ':
      // The board's plane takes the focus at every click, and has no use for this key.
      return place === 'page' || place === 'board' ? 'endOrNext' : null;
    case 'ArrowRight':
      return place === 'page' ? 'next' : null;
    case 'n':
      return 'next';
    case 'u':
      return 'undo';
    case 'j':
      return 'join';
    case '/':
      return 'find';
    case '?':
      return 'keys';
    default:
      return null;
  }
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
