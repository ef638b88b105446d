/** What a run came to. */
export type CrashFigures = {
  kills: number;
  powerCuts: number;
  /** Kills before the host was ready. */
  early: number;
  sessions: number;
  /** From the start of the process until the room gets in. */
  restartMs: number[];
  /** The same in time of a processor: what it takes on a machine that does nothing else. */
  restartCpuMs: number[];
  events: number;
  cards: number;
  damaged: number;
};

/** Before the first kill. */
export function noFigures(): CrashFigures {
  return {
    kills: 0,
    powerCuts: 0,
    early: 0,
    sessions: 0,
    restartMs: [],
    restartCpuMs: [],
    events: 0,
    cards: 0,
    damaged: 0,
  };
}
