import type { SessionMs } from '../../../shared/session/session';

const SMALL_MS = 10_000;
const LARGE_MS = 60_000;

const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -SMALL_MS,
  ArrowDown: -SMALL_MS,
  ArrowRight: SMALL_MS,
  ArrowUp: SMALL_MS,
  PageDown: -LARGE_MS,
  PageUp: LARGE_MS,
};

/** [K12] Where a key leads: arrows ten seconds, Page keys a minute, Home and End; null for any other. */
export function keyTime(key: string, at: SessionMs, until: SessionMs): SessionMs | null {
  if (key === 'Home') return 0;
  if (key === 'End') return until;
  const step = STEPS[key];
  return step === undefined ? null : Math.min(until, Math.max(0, at + step));
}
