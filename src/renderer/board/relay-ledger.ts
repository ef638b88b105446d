/** What the relay tells about itself. */
export type RelayState = { readonly connected: boolean; readonly unsaved: number };

/** Which of this page's changes the host has on disk, as far as its words go. */
export interface RelayLedger {
  /** A message with content goes out on the open socket; gives its number there. */
  sent(): number;
  /** The host's step 1 was answered: that one message holds everything it lacked. */
  caughtUp(): void;
  /** The host says how many of this socket's messages are on disk. */
  saved(count: number): void;
  /** A change was made here while no socket was open. */
  keptHere(): void;
  opened(): void;
  closed(): void;
  read(): RelayState;
}

/** Counts per socket, as the host does. */
export function openLedger(): RelayLedger {
  let connected = false;
  let sent = 0;
  let saved = 0;
  let pending = false;
  return {
    sent: () => {
      sent += 1;
      return sent;
    },
    caughtUp: () => {
      sent += 1;
      pending = false;
    },
    saved: (count) => {
      saved = Math.max(saved, Math.min(count, sent));
    },
    keptHere: () => {
      pending = true;
    },
    opened: () => {
      connected = true;
      sent = 0;
      saved = 0;
    },
    closed: () => {
      // What was sent and not confirmed may be lost on the way: it counts until it is sent again.
      if (sent > saved) pending = true;
      connected = false;
      sent = 0;
      saved = 0;
    },
    read: () => ({ connected, unsaved: sent - saved + (pending ? 1 : 0) }),
  };
}
