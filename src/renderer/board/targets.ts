/** The card or object an event happened on, or null on the background. */
export function entryIdAt(target: EventTarget | null): string | null {
  if (!(target instanceof Element)) return null;
  return target.closest('[data-entry-id]')?.getAttribute('data-entry-id') ?? null;
}

/** Whether the press belongs to something with a life of its own: a field, a button, a link. */
export function isControl(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('textarea, input, button, a, dialog') !== null;
}

/** Whether something is written there: then keys with Ctrl, and the clipboard, are its own. */
export function isField(target: EventTarget | null): boolean {
  return (
    target instanceof Element && target.closest('textarea, input:not([type="radio"])') !== null
  );
}

/** The drawn element of a card or object. */
export function entryElement(board: HTMLElement | null, id: string): HTMLElement | null {
  return board?.querySelector<HTMLElement>(`[data-entry-id="${CSS.escape(id)}"]`) ?? null;
}

/** Whether it happened in a dialog, which has keys of its own. */
export function isInDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('dialog, [role="dialog"]') !== null;
}
