/** The largest step, in ms, that counts: a longer gap between ticks was a laptop asleep. */
export const LARGEST_STEP_MS = 10_000;

export type ClockState = {
  /** Milliseconds of the session that have passed. */
  readonly elapsed: number;
  /** The monotonic reading at which `elapsed` was true. */
  readonly read: number;
};

/**
 * The clock after another reading of the monotonic clock. A gap longer than the largest step counts
 * as nothing: the process did not run, so nobody was being timed. A reading that goes back counts
 * as nothing too.
 */
export function advance(clock: ClockState, read: number): ClockState {
  const step = read - clock.read;
  const counts = step > 0 && step <= LARGEST_STEP_MS;
  return { elapsed: clock.elapsed + (counts ? step : 0), read };
}

/** The session's clock: monotonic, in ms since the session opened, standing still during sleep. */
export class SessionClock {
  private state: ClockState;

  /**
   * @param elapsed where the session stands, in ms
   * @param monotonic a clock that never goes back, in ms (`performance.now`)
   */
  constructor(
    elapsed: number,
    private readonly monotonic: () => number,
  ) {
    this.state = { elapsed, read: monotonic() };
  }

  /** Milliseconds of the session so far. Must be called more often than the largest step. */
  now(): number {
    this.state = advance(this.state, this.monotonic());
    return Math.round(this.state.elapsed);
  }

  /** The time up to now does not count: the machine says that it has just woken up. */
  skip(): void {
    this.state = { ...this.state, read: this.monotonic() };
  }
}
