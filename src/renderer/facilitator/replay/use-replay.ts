import { useCallback, useEffect, useState } from 'react';
import type { SessionMs } from '../../../shared/session/session';

/** How many seconds of the session pass in one, as one chooses. */
export const SPEEDS = ['10', '60', '300'] as const;
export type Speed = (typeof SPEEDS)[number];

/** Ten frames a second are enough to see cards come and go. */
const TICK_MS = 100;

/** The time that is shown, and how it moves. */
export type ReplayTime = {
  readonly at: SessionMs;
  readonly playing: boolean;
  readonly speed: Speed;
  /** Goes to a time and stops there. */
  readonly go: (at: SessionMs) => void;
  /** Plays on; from the beginning if it is at its end. */
  readonly play: () => void;
  readonly stop: () => void;
  readonly setSpeed: (speed: Speed) => void;
};

/** Begins at the end, where the board is as it is now. Stays between `from` and `until`. */
export function useReplay(from: SessionMs, until: SessionMs): ReplayTime {
  const [at, setAt] = useState(until);
  const [playing, setPlaying] = useState(false);
  const [speed, setSpeed] = useState<Speed>('60');
  const isOver = at >= until;

  useEffect(() => {
    if (!playing) return;
    const timer = setInterval(() => {
      setAt((before) => Math.min(until, before + TICK_MS * Number(speed)));
    }, TICK_MS);
    return () => clearInterval(timer);
  }, [playing, speed, until]);
  useEffect(() => {
    if (isOver) setPlaying(false);
  }, [isOver]);

  const go = useCallback(
    (to: SessionMs) => {
      setPlaying(false);
      setAt(Math.round(Math.min(until, Math.max(from, to))));
    },
    [from, until],
  );
  const play = useCallback(() => {
    setAt((before) => (before >= until ? from : before));
    setPlaying(true);
  }, [from, until]);
  const stop = useCallback(() => setPlaying(false), []);
  return { at, playing, speed, go, play, stop, setSpeed };
}
