import { listMark } from '../../../shared/board/rich-text-line';
import {
  lineStart,
  type TextChange,
  type TextEdit,
  type TextSelection,
  touchedLines,
} from './text-change';

const BULLET = '- ';

/**
 * [B73] Makes bullets of the lines that are selected, or plain lines if all of them were. Empty lines
 * between others stay empty; numbers become bullets.
 */
export function toggleBullets(text: string, selection: TextSelection): TextChange {
  const touched = touchedLines(text, selection);
  const written = touched.filter(({ line }) => line.trim() !== '');
  const lines = written.length === 0 ? touched : written;
  const isList = lines.every(({ line }) => listMark(line)?.number === null);
  const edits = lines.flatMap(({ from, line }): TextEdit[] => {
    const mark = listMark(line);
    if (isList) return [{ at: from, remove: BULLET.length, insert: '' }];
    return mark?.number === null ? [] : [{ at: from, remove: mark?.length ?? 0, insert: BULLET }];
  });
  return { edits: edits.toReversed(), selection: followed(selection, edits) };
}

/**
 * [B73] What Enter does in a list: it begins the next item, or ends the list at an item without words.
 * Null where Enter is just a new line.
 */
export function continueList(text: string, { start, end }: TextSelection): TextChange | null {
  const from = lineStart(text, start);
  const [touched] = touchedLines(text, { start, end: start });
  const mark = touched === undefined ? null : listMark(touched.line);
  if (touched === undefined || mark === null || start < from + mark.length) return null;
  const isEmpty = touched.line.slice(mark.length).trim() === '';
  if (isEmpty && start === end) {
    return {
      edits: [{ at: from, remove: touched.line.length, insert: '' }],
      selection: { start: from, end: from },
    };
  }
  const next = mark.number === null ? BULLET : `${Math.min(mark.number + 1, 999)}. `;
  const caret = start + 1 + next.length;
  return {
    edits: [{ at: start, remove: end - start, insert: `\n${next}` }],
    selection: { start: caret, end: caret },
  };
}

/** The same letters after these edits; a caret at the beginning of a line goes behind its mark. */
function followed({ start, end }: TextSelection, edits: readonly TextEdit[]): TextSelection {
  const follow = (place: number): number =>
    edits
      .filter(({ at }) => at <= place)
      .reduce(
        (to, edit) => to + edit.insert.length - Math.min(edit.remove, place - edit.at),
        place,
      );
  const from = follow(start);
  return { start: from, end: start === end ? from : Math.max(from, follow(end)) };
}
