import { formatClock } from '../../../shared/voice/duration';

/** How far a turn is into its time box. */
export type TimeBoxState = {
  /** 0 to 1 of the time box; stays 1 afterwards. */
  readonly part: number;
  readonly state: 'within' | 'soon' | 'over';
  readonly words: string;
};

/** The last part of a time box in which the end is near. */
const SOON = 0.8;

/** Where a turn stands that has lasted `ms` of a time box of `boxMs` (milliseconds both). */
export function timeBoxState(ms: number, boxMs: number): TimeBoxState {
  const part = Math.min(1, Math.max(0, ms / boxMs));
  const whole = boxWords(boxMs);
  if (ms >= boxMs) {
    return { part, state: 'over', words: `${formatClock(ms - boxMs)} over ${whole}: round off` };
  }
  const left = formatClock(boxMs - ms + 999);
  const soon = part >= SOON;
  return { part, state: soon ? 'soon' : 'within', words: `${left} left of ${whole}` };
}

/** A time box by its length in milliseconds, as on a button: `2 min`, `90 s`. */
export function boxWords(boxMs: number): string {
  return boxMs % 60_000 === 0 ? `${boxMs / 60_000} min` : `${Math.round(boxMs / 1000)} s`;
}

/** What was typed as a length, in milliseconds: `2`, `1:30`, `90s`; null if it is none. */
export function typedTimeBox(typed: string, shortest: number, longest: number): number | null {
  const text = typed.trim().toLowerCase();
  const clock = /^(\d{1,2}):([0-5]\d)$/u.exec(text);
  const plain = /^(\d{1,4}(?:[.,]\d)?)\s*(s|sec|m|min|)$/u.exec(text);
  let ms: number | null = null;
  if (clock !== null) ms = (Number(clock[1]) * 60 + Number(clock[2])) * 1000;
  else if (plain !== null) {
    const value = Number((plain[1] ?? '').replace(',', '.'));
    ms = value * (plain[2]?.startsWith('s') ? 1000 : 60_000);
  }
  return ms === null || ms < shortest || ms > longest ? null : ms;
}
