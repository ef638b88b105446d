import { useRef } from 'react';

/** The controls a dialog is about come before its close button. */
const BODY_CONTROL =
  '.h-dialog-body :is(input, textarea, select, button):not(:disabled, [type="hidden"])';

/** Puts focus on the first control in an overlay's body. Says whether there was one. */
export function focusBody(overlay: HTMLElement): boolean {
  const control = overlay.querySelector<HTMLElement>(BODY_CONTROL);
  control?.focus();
  return control !== null;
}

export interface OpenerFocus {
  /** To be called before focus moves into the overlay. */
  readonly remember: () => void;
  /** Puts focus back where it was. */
  readonly restore: (event: Event) => void;
}

/**
 * Our dialogs are opened by state, not by a trigger inside them, and radix returns focus only to
 * its own trigger: without this, a keyboard would fall back to the top of the page.
 */
export function useOpenerFocus(): OpenerFocus {
  const opener = useRef<Element | null>(null);
  return {
    remember: () => {
      opener.current = document.activeElement;
    },
    restore: (event) => {
      if (!(opener.current instanceof HTMLElement) || !opener.current.isConnected) return;
      event.preventDefault();
      opener.current.focus();
    },
  };
}
