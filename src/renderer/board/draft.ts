import { carefulStorage } from '../ui/browser-storage';

/** What somebody has begun to write and not added yet. */
export interface Draft {
  readonly read: () => string;
  readonly keep: (text: string) => void;
}

/** Longer than any card that is written by hand. */
const MOST_LETTERS = 20_000;

/**
 * [B141] Keeps a begun text under `key` for as long as its tab lives, so that a reload does not lose it.
 * Where storage is refused it lives as long as the page.
 *
 * @param open gives the browser's storage; may throw
 */
export function openDraft(key: string, open: () => Storage): Draft {
  const attempt = carefulStorage(open);
  return {
    read: () => (attempt((storage) => storage.getItem(key)) ?? '').slice(0, MOST_LETTERS),
    keep: (text) => {
      attempt((storage) =>
        text === '' ? storage.removeItem(key) : storage.setItem(key, text.slice(0, MOST_LETTERS)),
      );
    },
  };
}
