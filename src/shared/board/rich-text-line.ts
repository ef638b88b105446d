import { addressesIn } from './rich-text-address';

/** A stretch of text that looks the same throughout. */
export type Run = {
  readonly text: string;
  readonly bold?: true;
  /** Where it leads: always an http(s) address without a user. */
  readonly href?: string;
};

/** What begins and ends bold letters. */
export const BOLD_MARK = '**';

/** A list's line: what makes it one, and what follows. */
export type ListMark = {
  /** Null for a bullet. */
  readonly number: number | null;
  /** Letters the mark takes, with its space. */
  readonly length: number;
};

const LIST = /^(?:- |([1-9]\d{0,2})\. )/u;
const SPACE = /\s/u;

/** The mark a line of a list begins with; null for any other line. */
export function listMark(line: string): ListMark | null {
  const match = LIST.exec(line);
  if (match === null) return null;
  return { number: match[1] === undefined ? null : Number(match[1]), length: match[0].length };
}

/**
 * Where the marks of bold stand in a line: one that opens, one that closes, and so on. A mark opens
 * before a letter and closes after one; what has no partner in the line is not a mark.
 */
export function boldMarks(line: string): readonly number[] {
  const marks: number[] = [];
  let at = line.indexOf(BOLD_MARK);
  while (at !== -1) {
    if (opens(line, at)) {
      const end = closing(line, at + BOLD_MARK.length + 1);
      if (end === -1) break;
      marks.push(at, end);
      at = line.indexOf(BOLD_MARK, end + BOLD_MARK.length);
    } else {
      at = line.indexOf(BOLD_MARK, at + 1);
    }
  }
  return marks;
}

/** The runs of a line after its list mark, next to each other never alike. */
export function readLine(line: string): readonly Run[] {
  const runs: Run[] = [];
  let from = 0;
  let isBold = false;
  for (const mark of boldMarks(line)) {
    addStretch(runs, line.slice(from, mark), isBold);
    from = mark + BOLD_MARK.length;
    isBold = !isBold;
  }
  addStretch(runs, line.slice(from), isBold);
  return runs;
}

function opens(line: string, at: number): boolean {
  const next = line.charAt(at + BOLD_MARK.length);
  return next !== '' && next !== '*' && !SPACE.test(next);
}

/** The first mark from here on that can close, or -1. */
function closing(line: string, from: number): number {
  let at = line.indexOf(BOLD_MARK, from);
  while (at !== -1 && SPACE.test(line.charAt(at - 1))) at = line.indexOf(BOLD_MARK, at + 1);
  return at;
}

function addStretch(runs: Run[], text: string, isBold: boolean): void {
  const bold = isBold ? { bold: true as const } : {};
  let from = 0;
  const addText = (to: number) => {
    if (to > from) runs.push({ text: text.slice(from, to), ...bold });
  };
  for (const address of addressesIn(text)) {
    addText(address.from);
    runs.push({ text: text.slice(address.from, address.to), ...bold, href: address.href });
    from = address.to;
  }
  addText(text.length);
}
