import { legibleLine } from './legible';
import type { NotesDocument } from './notes';

export type NotesFile =
  | 'md'
  | 'html'
  | 'pdf'
  | 'docx'
  | 'csv'
  | 'json'
  | 'ics'
  | 'svg'
  | 'png'
  | 'canvas'
  | 'hearth';

/** No system takes a name of more than 255 bytes, and Windows no path of more than 260 characters. */
const TITLE_BYTES = 100;
const TITLE_CHARACTERS = 60;
/** What a name cannot hold on Windows, or should not on a command line. */
const UNSAFE = /[<>:"/\\|?*\p{C}]/gu;
/** Characters of the session's id: two sessions of one minute and title keep files of their own. */
const ID_CHARACTERS = 6;

/**
 * [X25] The notes' file name: `2025-03-04 1405 Opening hours k3v9x2.pdf`, with what it holds before the
 * ending if it is one of several. Sorts by date, and is safe on Windows, macOS and Linux; it begins with a
 * digit, so it is never a reserved or a hidden name.
 */
export function notesFileName(notes: NotesDocument, ending: NotesFile, part = ''): string {
  const { day, time } = notes.date;
  const words = [
    `${day} ${time.replace(':', '')}`,
    titlePart(notes.title),
    idPart(notes.sessionId),
    part,
  ];
  return `${words.filter((word) => word !== '').join(' ')}.${ending}`;
}

function titlePart(title: string): string {
  const safe = legibleLine(legibleLine(title).normalize('NFC').replace(UNSAFE, ' '));
  let kept = '';
  let bytes = 0;
  let characters = 0;
  for (const { segment } of new Intl.Segmenter('en').segment(safe)) {
    bytes += utf8Length(segment);
    characters += segment.length;
    if (bytes > TITLE_BYTES || characters > TITLE_CHARACTERS) break;
    kept += segment;
  }
  return kept.replace(/^[. ]+|[. ]+$/gu, '');
}

function idPart(id: string): string {
  return id.replace(/[^A-Za-z0-9]/gu, '').slice(0, ID_CHARACTERS);
}

function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
