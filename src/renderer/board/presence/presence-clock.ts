/** Time as presence needs it; a test brings its own. */
export interface PresenceClock {
  /** Monotonic ms. */
  now(): number;
  /** Calls back once after `ms`, unless what it gives back is called before. */
  after(ms: number, then: () => void): () => void;
}

/** The page's own clock. */
export const PAGE_CLOCK: PresenceClock = {
  now: () => performance.now(),
  after: (ms, then) => {
    const timer = setTimeout(then, ms);
    return () => clearTimeout(timer);
  },
};
