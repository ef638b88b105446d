import type { SessionMs } from '../../../../shared/session/session';

const TIME = /^(?:(?:(\d{1,2}):)?(\d{1,3}):)?(\d{1,2})(?:[.,](\d{1,3}))?$/u;

/** A time of the session clock as it is typed: `4:10`, `1:04:10`, `12.5`; null if it is none. */
export function typedTime(text: string): SessionMs | null {
  const match = TIME.exec(text.trim());
  if (match === null) return null;
  const [, hours = '0', minutes = '0', seconds = '0', parts = ''] = match;
  if (match[1] !== undefined && Number(minutes) > 59) return null;
  if (match[2] !== undefined && Number(seconds) > 59) return null;
  const whole = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
  return whole * 1000 + Number(parts.padEnd(3, '0'));
}

/**
 * What was typed, or the exact time if it names the same second: clocks show whole seconds, and what
 * was not changed must not move.
 */
export function retyped(text: string, exact: SessionMs): SessionMs | null {
  const typed = typedTime(text);
  if (typed === null || /[.,]/u.test(text)) return typed;
  return typed === Math.floor(exact / 1000) * 1000 ? exact : typed;
}
