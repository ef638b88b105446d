import { carefulStorage } from '../ui/browser-storage';

/** Where this browser keeps its seat, so that a reload or an hour's sleep leads back to it. */
export interface SeatStore {
  /** The token of the seat, or null if this browser has none in this session. */
  readonly read: () => string | null;
  readonly keep: (token: string) => void;
  /** Gives it up, under whatever link it was kept. */
  readonly forget: () => void;
  /** [H76] The link is another: the seat is found under it as well, and under the old one still. */
  readonly moveTo: (key: string) => void;
}

/** The longest token the host will read, in UTF-16 units. */
const MOST_TOKEN = 120;

/**
 * Keeps the seat under `firstKey`. Private modes refuse storage, on reading, on writing or altogether:
 * then the seat is kept as long as the page is open, and a reload asks for the name again.
 *
 * @param open gives the browser's storage; may throw
 */
export function openSeatStore(firstKey: string, open: () => Storage): SeatStore {
  let key = firstKey;
  let kept: string | null = null;
  // Where it is refused `kept` stands in.
  const attempt = carefulStorage(open);
  return {
    read: () => {
      const stored = attempt((storage) => storage.getItem(key)) ?? kept;
      return stored !== null && stored.length <= MOST_TOKEN ? stored : null;
    },
    keep: (token) => {
      kept = token;
      attempt((storage) => storage.setItem(key, token));
    },
    forget: () => {
      const token = attempt((storage) => storage.getItem(key)) ?? kept;
      kept = null;
      attempt((storage) => {
        for (const other of keysOf(storage)) {
          if (storage.getItem(other) === token) storage.removeItem(other);
        }
      });
    },
    moveTo: (next) => {
      const token = attempt((storage) => storage.getItem(key)) ?? kept;
      key = next;
      if (token !== null) attempt((storage) => storage.setItem(key, token));
    },
  };
}

function keysOf(storage: Storage): readonly string[] {
  return Array.from({ length: storage.length }, (_, n) => storage.key(n) ?? '');
}
