import { carefulStorage } from '../ui/browser-storage';

/** Where this browser keeps its seat, so that a reload or an hour's sleep leads back to it. */
export interface SeatStore {
  /** The token of the seat, or null if this browser has none in this session. */
  readonly read: () => string | null;
  readonly keep: (token: string) => void;
  readonly forget: () => void;
}

/** The longest token the host will read, in UTF-16 units. */
const MOST_TOKEN = 120;

/**
 * Keeps the seat under `key`. Private modes refuse storage, on reading, on writing or altogether:
 * then the seat is kept as long as the page is open, and a reload asks for the name again.
 *
 * @param open gives the browser's storage; may throw
 */
export function openSeatStore(key: string, open: () => Storage): SeatStore {
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
      kept = null;
      attempt((storage) => storage.removeItem(key));
    },
  };
}
