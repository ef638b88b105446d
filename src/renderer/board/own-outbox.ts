import * as Y from 'yjs';

/** More updates than this are kept as one. */
const MOST_APART = 200;

type Kept = {
  readonly update: Uint8Array;
  /** Which message of the open socket it went by; null if by none. */
  readonly sentAs: number | null;
};

/** What was done on this page and is not on the host's disk yet, so that it can be said to be its own. */
export interface OwnOutbox {
  add(update: Uint8Array, sentAs: number | null): void;
  /** The host has this many messages of the socket on disk. */
  saved(count: number): void;
  /** A new socket is open: all that is kept, as one update to send by its message of this number. */
  takeAll(sentAs: number): Uint8Array | null;
}

/** An outbox with nothing in it. */
export function openOutbox(): OwnOutbox {
  let kept: Kept[] = [];
  const merged = () => Y.mergeUpdates(kept.map(({ update }) => update));
  return {
    add: (update, sentAs) => {
      kept.push({ update, sentAs });
      if (kept.length > MOST_APART) kept = [{ update: merged(), sentAs }];
    },
    saved: (count) => {
      kept = kept.filter(({ sentAs }) => sentAs === null || sentAs > count);
    },
    takeAll: (sentAs) => {
      if (kept.length === 0) return null;
      const update = merged();
      kept = [{ update, sentAs }];
      return update;
    },
  };
}
