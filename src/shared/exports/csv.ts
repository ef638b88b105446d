import { legible } from '../notes/legible';
import type { NotesDocument, NotesOrigin } from '../notes/notes';

/** What a cell holds: text that people typed, a number, or nothing. */
type Cell = string | number | null;

/** Without it Excel reads UTF-8 as something else; every other reader leaves it out. */
const BYTE_ORDER_MARK = '\ufeff';
/** [X31] What a spreadsheet would take for a formula, or for the end of what kept it from being one. */
const FORMULA = /^[\s\0]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r]/u;

/**
 * [X30] [X31] A table as CSV (RFC 4180) in UTF-8: CRLF, quotes where needed. Text that could be read as a
 * formula begins with an apostrophe, which spreadsheets do not show.
 */
export function csvTable(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const lines = [head, ...rows].map((cells) => `${cells.map(csvCell).join(',')}\r\n`);
  return BYTE_ORDER_MARK + lines.join('');
}

/** Every turn; times in seconds since the session opened. */
export function turnsCsv(notes: NotesDocument): string {
  return csvTable(
    ['turn', 'start_seconds', 'length_seconds', 'speaker', 'group', 'direct_reply', 'ended'],
    notes.timeline.map((turn) => [
      turn.number,
      seconds(turn.from),
      seconds(turn.ms),
      turn.speaker,
      notes.groups[turn.group]?.name ?? null,
      turn.reply ? 'yes' : 'no',
      turn.ended ?? 'running',
    ]),
  );
}

/** Every card with text. */
export function cardsCsv(notes: NotesDocument): string {
  const dots = new Map(notes.board?.cards.map(({ card, dots: count }) => [card.id, count]));
  return csvTable(
    ['card', 'kind', 'text', 'author', 'turn', 'turn_speaker', 'dots'],
    notes.cards.map((card) => [
      card.id,
      card.name,
      card.text,
      card.author,
      numberOf(card.origin),
      card.origin.kind === 'turn' ? card.origin.speaker : null,
      dots.get(card.id) ?? 0,
    ]),
  );
}

/** Every commitment; days as `2025-03-14`. */
export function commitmentsCsv(notes: NotesDocument): string {
  return csvTable(
    ['commitment', 'what', 'who', 'by', 'state', 'turn'],
    notes.commitments.map((one) => [
      one.id,
      one.what,
      one.who,
      one.by,
      one.state,
      one.origin === null ? null : numberOf(one.origin),
    ]),
  );
}

function csvCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = legible(cell);
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function numberOf(origin: NotesOrigin): number | null {
  return origin.kind === 'turn' ? origin.number : null;
}

function seconds(ms: number): number {
  return Math.round(ms / 1000);
}
