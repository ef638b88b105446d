import { legible, legibleLine } from '../notes/legible';
import type { NotesCommitment, NotesDocument } from '../notes/notes';
import { stateWords } from '../notes/words-outcome';
import type { WallMs } from '../session/session';

/** RFC 5545 allows a line so many bytes. */
const LINE_BYTES = 75;
const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * [X40] [X41] The commitments as iCalendar (RFC 5545): those with a day as events of that whole day, which
 * every calendar shows; those without one as tasks, since nothing else needs no day. The same commitment
 * has the same UID in every export, so that a calendar takes it for the same.
 *
 * @param stamp when the session was over, in milliseconds since 1970
 */
export function commitmentsCalendar(notes: NotesDocument, stamp: WallMs): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Hearth//Commitments//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(notes.title)}`,
    ...notes.commitments.flatMap((one) => entry(notes, one, stamp)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function entry(notes: NotesDocument, one: NotesCommitment, stamp: WallMs): readonly string[] {
  const type = one.by === null ? 'VTODO' : 'VEVENT';
  const summary = one.who === null ? one.what : `${legibleLine(one.who)}: ${one.what}`;
  const words = `${stateWords(one)}. From the session “${notes.title}” on ${notes.date.words}.`;
  return [
    `BEGIN:${type}`,
    `UID:${uid(notes.sessionId, one.id)}`,
    `DTSTAMP:${utc(stamp)}`,
    ...(one.by === null
      ? []
      : [
          `DTSTART;VALUE=DATE:${one.by.replaceAll('-', '')}`,
          `DTEND;VALUE=DATE:${dayAfter(one.by)}`,
          'TRANSP:TRANSPARENT',
        ]),
    `SUMMARY:${escaped(summary)}`,
    `DESCRIPTION:${escaped(words.charAt(0).toUpperCase() + words.slice(1))}`,
    `STATUS:${status(one)}`,
    `END:${type}`,
  ];
}

/** A calendar knows fewer states: what was carried on is not to be done from here any more. */
function status({ by, state }: NotesCommitment): string {
  const isOver = state === 'dropped' || state === 'carried';
  if (by !== null) return isOver ? 'CANCELLED' : 'CONFIRMED';
  if (state === 'kept') return 'COMPLETED';
  return isOver ? 'CANCELLED' : 'NEEDS-ACTION';
}

/** The host of the name exists nowhere (RFC 2606): the session's id alone makes it unique. */
function uid(session: string, commitment: string): string {
  const plain = (id: string) => id.replace(/[^A-Za-z0-9-]/gu, '-');
  return `${plain(session)}-${plain(commitment)}@hearth.invalid`;
}

function utc(wall: WallMs): string {
  return new Date(wall).toISOString().replace(/[-:]|\.\d+/gu, '');
}

function dayAfter(day: string): string {
  const next = new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS);
  return next.toISOString().slice(0, 10).replaceAll('-', '');
}

function escaped(text: string): string {
  return legible(text)
    .replace(/\t/gu, ' ')
    .replace(/[\\;,]/gu, '\\$&')
    .replaceAll('\n', '\\n');
}

/** Parted between characters, each further line with a space before it. */
function folded(line: string): string {
  const lines: string[] = [];
  let open = '';
  let bytes = 0;
  for (const { segment } of new Intl.Segmenter('en').segment(line)) {
    for (const piece of pieces(segment)) {
      const size = utf8Length(piece);
      if (bytes + size > LINE_BYTES) {
        lines.push(open);
        open = ' ';
        bytes = 1;
      }
      open += piece;
      bytes += size;
    }
  }
  return [...lines, open].join('\r\n');
}

/** One whole character, or its code points if it is longer than a line. */
function pieces(segment: string): readonly string[] {
  return utf8Length(segment) < LINE_BYTES ? [segment] : [...segment];
}

function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
