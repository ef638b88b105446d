import { type BrowserWindow, dialog } from 'electron';

/** What is said where all of it is on disk. */
const SAVED =
  'Everything is saved. Participants wait until you start Hearth again; the running turn ends now. To end the session for good, use “Close session” instead.';

/**
 * Asks before the window of a running session closes: forty people would be cut off by one slip.
 * The session is safe either way, and goes on at the next start, unless the disk refuses to take it.
 *
 * @param unsaved what is not on disk, in a sentence; null if all of it is
 */
export function askBeforeClosing(
  window: BrowserWindow,
  isRunning: () => boolean,
  unsaved: () => string | null,
): void {
  let asked = false;
  window.on('close', (event) => {
    if (asked || !isRunning()) return;
    event.preventDefault();
    dialog
      .showMessageBox(window, {
        type: 'question',
        message: 'Quit while the session is running?',
        detail: unsaved() ?? SAVED,
        buttons: ['Stay', 'Quit'],
        defaultId: 0,
        cancelId: 0,
      })
      .then(({ response }) => {
        if (response !== 1) return;
        asked = true;
        window.close();
      })
      .catch((error: unknown) => console.error('The question could not be asked:', error));
  });
}
