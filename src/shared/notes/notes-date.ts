import type { WallMs } from '../session/session';
import type { NotesDate } from './notes';

/** What can be told from any clock, and is named beside the time. */
const FALLBACK_ZONE = 'UTC';

/**
 * The date and time of day in a time zone. A zone that is not known gives UTC, which is then what
 * the notes say.
 */
export function notesDate(wall: WallMs, zone: string): NotesDate {
  const known = isZone(zone) ? zone : FALLBACK_ZONE;
  const part = partsOf(wall, known);
  return {
    day: `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`,
    time: `${part('hour')}:${part('minute')}`,
    words: `${part('weekday')}, ${Number(part('day'))} ${monthName(wall, known)} ${part('year')}`,
    zone: known,
  };
}

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en-GB', { timeZone: zone });
    return true;
  } catch {
    // The only thing that can be wrong here is the zone's name.
    return false;
  }
}

function partsOf(wall: WallMs, timeZone: string): (type: Intl.DateTimeFormatPartTypes) => string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    weekday: 'long',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(new Date(wall));
  return (type) => parts.find((part) => part.type === type)?.value ?? '';
}

function monthName(wall: WallMs, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone, calendar: 'gregory', month: 'long' }).format(
    new Date(wall),
  );
}
