import { BOLD_MARK } from '../../../shared/board/rich-text-line';
import { type BoldLine, boldEdits, readBoldLine, showsBold } from './bold-letters';
import { type TextChange, type TextEdit, type TextSelection, touchedLines } from './text-change';

const WORD = /[\p{L}\p{N}\p{M}\p{Cs}'’_-]/u;
const MARK = BOLD_MARK.length;

/**
 * [B72] Makes what is selected bold, line by line, or no longer bold if all of it was. A caret within
 * a word means the word; elsewhere it goes into bold, to write on in it, or out of it.
 */
export function toggleBold(text: string, selection: TextSelection): TextChange {
  const isCaret = selection.start === selection.end;
  const meant = isCaret ? wordAt(text, selection.start) : wholeLetters(text, selection);
  if (meant === null) return toggleAtCaret(text, selection.start);
  const lines = touchedLines(text, meant).map(readBoldLine);
  const isMeant = ({ places }: BoldLine, letter: number) => {
    const place = places[letter] ?? -1;
    return place >= meant.start && place < meant.end;
  };
  const chosen = lines.flatMap((line) =>
    line.bold.filter((_, letter) => isMeant(line, letter) && showsBold(line.seen.charAt(letter))),
  );
  if (chosen.length === 0) return { edits: [], selection };
  const to = chosen.includes(false);
  const edits = lines.flatMap((line) =>
    boldEdits(
      line,
      line.bold.map((isBold, letter) => (isMeant(line, letter) ? to : isBold)),
    ),
  );
  return { edits: edits.toReversed(), selection: followed(selection, edits) };
}

/** The word round a caret; null at the end of one, where more may be written. */
function wordAt(text: string, caret: number): TextSelection | null {
  const isWord = (at: number) => at >= 0 && at < text.length && WORD.test(text.charAt(at));
  if (!isWord(caret) || !isWord(caret - 1)) return null;
  let start = caret;
  let end = caret;
  while (isWord(start - 1)) start -= 1;
  while (isWord(end)) end += 1;
  return { start, end };
}

/** Never half a character. */
function wholeLetters(text: string, { start, end }: TextSelection): TextSelection {
  return {
    start: splitsPair(text, start) ? start - 1 : start,
    end: splitsPair(text, end) ? end + 1 : end,
  };
}

function splitsPair(text: string, at: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(Math.max(0, at - 1), at + 1));
}

/** Steps over a mark that closes, puts a pair of marks round the caret, or takes an empty pair away. */
function toggleAtCaret(text: string, caret: number): TextChange {
  const closing = closingMarks(text, caret);
  const at = (place: number): TextSelection => ({ start: place, end: place });
  if (closing.has(caret)) return { edits: [], selection: at(caret + MARK) };
  if (closing.has(caret - MARK)) return { edits: [], selection: at(caret - MARK) };
  const from = caret - MARK;
  if (from >= 0 && text.startsWith(BOLD_MARK + BOLD_MARK, from)) {
    return { edits: [{ at: from, remove: 2 * MARK, insert: '' }], selection: at(from) };
  }
  return {
    edits: [{ at: caret, remove: 0, insert: BOLD_MARK + BOLD_MARK }],
    selection: at(caret + MARK),
  };
}

/** Where marks that close stand in the line of the caret. */
function closingMarks(text: string, caret: number): ReadonlySet<number> {
  const [line] = touchedLines(text, { start: caret, end: caret });
  const marks = line === undefined ? [] : readBoldLine(line).marks;
  return new Set(marks.filter(({ opens }) => !opens).map(({ at }) => at));
}

/** The same letters after these edits: marks round them are not selected. */
function followed({ start, end }: TextSelection, edits: readonly TextEdit[]): TextSelection {
  const follow = (place: number, takesInserted: boolean): number =>
    edits
      .filter(({ at }) => at < place || (at === place && takesInserted))
      .reduce(
        (to, edit) => to + edit.insert.length - Math.min(edit.remove, place - edit.at),
        place,
      );
  const from = follow(start, true);
  return { start: from, end: Math.max(from, follow(end, start === end)) };
}
