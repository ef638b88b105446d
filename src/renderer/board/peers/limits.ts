/** Every bound of a peer link, in one table. Sizes in bytes, times in milliseconds. */

/** Largest fragment handed to the data channel, header included; every browser delivers this size. */
export const FRAGMENT_BYTES = 16 * 1024;

/** Largest message that is sent or put together again: far above any board, far below a phone's memory. */
export const MESSAGE_BYTES = 64 * 1024 * 1024;

/** How many messages of one peer may be half received at a time (this code sends one at a time). */
export const OPEN_MESSAGES = 16;

/** Above this the outbox stops filling the channel's own buffer... */
export const BUFFER_HIGH_BYTES = 1024 * 1024;

/** ...and goes on when it has fallen to this. */
export const BUFFER_LOW_BYTES = 256 * 1024;

/** A peer so slow that more than this waits for it is let go; it comes back and syncs anew. */
export const WAITING_BYTES = 64 * 1024 * 1024;

/** A link that is not up for this long is given up. */
export const LINK_DEADLINE_MS = 8_000;

/** How often a page looks after its links. */
export const WATCH_EVERY_MS = 2_500;

/** How soon a page that lacks a link announces itself again, at first... */
export const ANNOUNCE_FIRST_MS = 5_000;

/** ...and, twice as long after each in vain, at last. */
export const ANNOUNCE_MOST_MS = 15_000;

/** A link the host wants no more is kept this long: the others have to stand first, or it comes back. */
export const PART_AFTER_MS = 10_000;

/** After so long without a word the signalling is asked whether it is there, and after as long again given up. */
export const SIGNALLING_SILENT_MS = 5_000;

/** Announcements closer together than this are dropped: y-webrtc sends one per error and per close. */
export const ANNOUNCE_GAP_MS = 1_000;

/** Most links y-webrtc may hold; signalling decides who meets whom, so this is only a stop. */
export const MOST_LINKS = 256;

/** Candidates kept for an offer that has not arrived yet. */
export const EARLY_CANDIDATES = 64;
