import { BOLD_MARK, boldMarks, listMark } from '../../../shared/board/rich-text-line';
import type { TextEdit, TouchedLine } from './text-change';

/** A line without its marks: the letters that are seen, which of them are bold, and where each stands. */
export type BoldLine = {
  readonly seen: string;
  readonly bold: readonly boolean[];
  /** Where each letter stands in the text. */
  readonly places: readonly number[];
  /** The marks of bold: where each stands in the text, before which letter, and what it does. */
  readonly marks: readonly {
    readonly at: number;
    readonly letter: number;
    readonly opens: boolean;
  }[];
};

/** What does not look different in bold, and would make no mark of stars beside it. */
const BARE = /[\s*]/u;

/** Whether a letter may stand at the end of what is bold. */
export function showsBold(letter: string): boolean {
  return !BARE.test(letter);
}

/** Reads a line letter by letter; the mark of a list is not part of it. */
export function readBoldLine({ from, line }: TouchedLine): BoldLine {
  const begin = listMark(line)?.length ?? 0;
  const words = line.slice(begin);
  const stands = new Set(boldMarks(words));
  const bold: boolean[] = [];
  const places: number[] = [];
  const marks: BoldLine['marks'][number][] = [];
  let seen = '';
  let isBold = false;
  for (let index = 0; index < words.length; index += 1) {
    const at = from + begin + index;
    if (stands.has(index)) {
      isBold = !isBold;
      marks.push({ at, letter: seen.length, opens: isBold });
      index += BOLD_MARK.length - 1;
    } else {
      places.push(at);
      bold.push(isBold);
      seen += words.charAt(index);
    }
  }
  return { seen, bold, places, marks };
}

/** The edits, first in the text first, after which these letters are bold. Marks that are right stay. */
export function boldEdits(line: BoldLine, bold: readonly boolean[]): readonly TextEdit[] {
  const wanted = edgesOf(line.seen, bold);
  const edits: TextEdit[] = [];
  for (const { at, letter, opens } of line.marks) {
    if (wanted.get(letter) === opens) wanted.delete(letter);
    else edits.push({ at, remove: BOLD_MARK.length, insert: '' });
  }
  for (const [letter, opens] of wanted) {
    // A mark that closes stands right behind its last letter.
    const at = opens ? line.places[letter] : (line.places[letter - 1] ?? 0) + 1;
    edits.push({ at: at ?? 0, remove: 0, insert: BOLD_MARK });
  }
  return edits.sort((a, b) => a.at - b.at);
}

/** Before which letters a mark must stand, and whether it opens. */
function edgesOf(seen: string, bold: readonly boolean[]): Map<number, boolean> {
  const edges = new Map<number, boolean>();
  let first: number | null = null;
  let last = 0;
  for (let letter = 0; letter <= seen.length; letter += 1) {
    if (bold[letter] === true) {
      if (!showsBold(seen.charAt(letter))) continue;
      first ??= letter;
      last = letter;
    } else if (first !== null) {
      edges.set(first, true).set(last + 1, false);
      first = null;
    }
  }
  return edges;
}
