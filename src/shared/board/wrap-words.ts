import type { Run } from './rich-text';

/** How wide words are, in board units. */
export type Measure = (text: string, bold: boolean) => number;

/** A stretch of one weight within a line. */
export type Piece = { readonly text: string; readonly bold: boolean; readonly width: number };
export type Line = readonly Piece[];

/** Words, spaces, and letters of scripts that are written without spaces. */
const TOKENS =
  /[ \t]+|[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]|[^ \t\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]+/gu;

/**
 * [B133] Breaks words into lines no wider than `width`, between words where that can be and within a word
 * that is too long for any line; line breaks stay. Nothing is lost but spaces where a line ends.
 *
 * @param most lines at most; the last one then ends with an ellipsis
 */
export function wrapRuns(
  runs: readonly Run[],
  width: number,
  measure: Measure,
  most = Number.POSITIVE_INFINITY,
): readonly Line[] {
  const lines: Piece[][] = [[]];
  let used = 0;
  const add = (text: string, bold: boolean, wide: number) => {
    lines.at(-1)?.push({ text, bold, width: wide });
    used += wide;
  };
  const next = () => {
    lines.push([]);
    used = 0;
  };
  for (const { text, bold = false } of runs) {
    for (const [index, part] of text.split('\n').entries()) {
      if (index > 0) next();
      for (const [token] of part.matchAll(TOKENS)) {
        if (lines.length > most) return shortened(lines.slice(0, most), width, measure);
        const wide = measure(token, bold);
        const isSpace = token.trim() === '';
        if (used + wide <= width || isSpace) {
          add(token, bold, wide);
        } else if (wide <= width) {
          next();
          add(token, bold, wide);
        } else {
          for (const letter of token) {
            const one = measure(letter, bold);
            if (used > 0 && used + one > width) next();
            add(letter, bold, one);
          }
        }
      }
    }
  }
  return lines.length > most ? shortened(lines.slice(0, most), width, measure) : lines.map(joined);
}

/** Neighbours of one weight as one piece, without spaces at the end. */
function joined(line: readonly Piece[]): Line {
  const pieces: Piece[] = [];
  const end = line.findLastIndex(({ text }) => text.trim() !== '');
  for (const piece of line.slice(0, end + 1)) {
    const last = pieces.at(-1);
    if (last === undefined || last.bold !== piece.bold) pieces.push(piece);
    else {
      const { text, width } = piece;
      pieces[pieces.length - 1] = { ...last, text: last.text + text, width: last.width + width };
    }
  }
  return pieces;
}

const ELLIPSIS = '…';

function shortened(
  lines: readonly (readonly Piece[])[],
  width: number,
  measure: Measure,
): readonly Line[] {
  const last = [...joined(lines.at(-1) ?? [])];
  const end = last.pop() ?? { text: '', bold: false, width: 0 };
  const before = last.reduce((sum, piece) => sum + piece.width, 0);
  let text = end.text;
  while (text !== '' && before + measure(text + ELLIPSIS, end.bold) > width) {
    text = [...text].slice(0, -1).join('');
  }
  const words = text.trimEnd() + ELLIPSIS;
  const piece = { ...end, text: words, width: measure(words, end.bold) };
  return [...lines.slice(0, -1).map(joined), [...last, piece]];
}
