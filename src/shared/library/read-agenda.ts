import { SESSION_LIMITS } from '../session/limits';
import { readLine } from '../session/names';

/** [Y52] A guiding question, and what is to be talked about. */
export type ReadAgenda = {
  /** Null if there is none to choose. */
  readonly question: string | null;
  readonly points: readonly string[];
};

const FENCE = /^\s*(?:```|~~~)/u;
const MARKS = /^\s*(?:#{1,6}\s+|[-*+]\s+(?:\[[ xX]\]\s+)?|\d+[.)]\s+|>\s*)/u;
/** What a page's editor puts before the text. */
const FRONT = /^---\r?\n[\s\S]*?\r?\n---\r?\n/u;
const MOST_POINTS = 60;

/**
 * [Y52] From Markdown or plain lines: the first question (a line that ends in a question mark) guides, every
 * list item and heading after it is a point; without lists every line is. What has no words is left out.
 */
export function readAgenda(text: string): ReadAgenda {
  const lines = linesOf(text);
  const asked = lines.find(({ words }) => /[?？؟]$/u.test(words));
  const items = lines.filter(({ isItem }) => isItem);
  const heading = lines[0]?.isHeading === true ? lines[0] : undefined;
  const listed = items.length > 0 ? items : lines.filter((line) => line !== heading);
  const points = listed.filter((line) => line !== asked).map(({ words }) => words);
  return { question: asked?.words ?? null, points: [...new Set(points)].slice(0, MOST_POINTS) };
}

type Line = { readonly words: string; readonly isItem: boolean; readonly isHeading: boolean };

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  let inFence = false;
  for (const raw of text
    .replace(/^\uFEFF/u, '')
    .replace(FRONT, '')
    .split(/\r?\n/u)) {
    if (FENCE.test(raw)) {
      inFence = !inFence;
      continue;
    }
    if (inFence || /^\s*(?:[-*_]\s*){3,}$/u.test(raw)) continue;
    const words = readLine(plain(raw.replace(MARKS, '')), SESSION_LIMITS.questionLength);
    if (words === null) continue;
    const isHeading = /^\s*#{1,6}\s/u.test(raw);
    lines.push({ words, isHeading, isItem: !isHeading && MARKS.test(raw) && !/^\s*>/u.test(raw) });
  }
  return lines;
}

/** Without the signs of Markdown within a line. */
function plain(line: string): string {
  return line
    .replace(/!?\[([^\]]*)\]\([^)]*\)/gu, '$1')
    .replace(/(\*\*|__|`|~~)(.*?)\1/gu, '$2')
    .replace(/(?<![\p{L}\p{N}])[*_](.+?)[*_](?![\p{L}\p{N}])/gu, '$1');
}
