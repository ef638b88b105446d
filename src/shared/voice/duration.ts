const SECOND = 1000;
const MINUTE = 60;
const HOUR = 3600;

/** Shown for a length of time that is not known. */
const UNKNOWN_CLOCK = '--:--';
const UNKNOWN_DURATION = 'unknown';

const pad = (value: number): string => String(value).padStart(2, '0');

/**
 * A running clock: `mm:ss`, from an hour on `h:mm:ss`.
 *
 * Parts of a second are cut off, so a clock never shows a second that has not passed. A negative
 * length (a limit that was overrun) carries a minus sign.
 * @param ms milliseconds
 */
export function formatClock(ms: number): string {
  if (!Number.isFinite(ms)) return UNKNOWN_CLOCK;
  const total = Math.floor(Math.abs(ms) / SECOND);
  const sign = ms < 0 && total > 0 ? '\u2212' : '';
  const hours = Math.floor(total / HOUR);
  const minutes = Math.floor((total % HOUR) / MINUTE);
  const tail = `${pad(minutes)}:${pad(total % MINUTE)}`;
  return hours > 0 ? `${sign}${hours}:${tail}` : `${sign}${tail}`;
}

/**
 * A length of time in words short enough for a table: `45 s`, `4 min 10 s`, `1 h 5 min`.
 *
 * Rounded to the second, from an hour on to the minute. A negative length counts as none.
 * @param ms milliseconds
 */
export function formatDuration(ms: number): string {
  if (!Number.isFinite(ms)) return UNKNOWN_DURATION;
  const seconds = Math.max(0, Math.round(ms / SECOND));
  if (seconds < MINUTE) return `${seconds} s`;
  if (seconds < HOUR) return joined(Math.floor(seconds / MINUTE), 'min', seconds % MINUTE, 's');
  const minutes = Math.round(seconds / MINUTE);
  return joined(Math.floor(minutes / MINUTE), 'h', minutes % MINUTE, 'min');
}

function joined(large: number, largeUnit: string, small: number, smallUnit: string): string {
  const head = `${large} ${largeUnit}`;
  return small === 0 ? head : `${head} ${small} ${smallUnit}`;
}
