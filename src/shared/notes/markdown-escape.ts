import { legibleLine } from './legible';

/** Characters that mean something anywhere in a line of Markdown, or of a widespread dialect. */
const ACTIVE = /[\\`*_{}[\]<>&|~$#^]/gu;
/** What would begin a heading, a list, a quote, a rule, a definition or an underline. */
const LINE_START = /^(?:[-+=:%!]|\d{1,9}(?=[.)]))/u;
/** A stretch without space that could be set as code as it stands. */
const STRETCH = /[^\s\\|`]+/gu;
/**
 * What a viewer may turn into a link or a mention by itself. A backslash does not reliably stop it;
 * code does.
 */
const ADDRESS = /@|:\/\/|www\.|[\p{L}\p{N}]\.\p{L}{2}/iu;

/**
 * One line of text as Markdown that reads as exactly that text, in a heading, a list item, a table
 * cell or a paragraph: no markup, no HTML, no link. Addresses are set as code.
 */
export function markdownLine(text: string): string {
  return escapeLine(legibleLine(text));
}

/** Text within a line, legible already; what stands at its beginning begins no block. */
export function markdownText(text: string, startsLine: boolean): string {
  const escaped = escapeWithin(startsLine ? indented(text) : text);
  return startsLine ? asLineStart(escaped) : escaped;
}

/** Text as a double-quoted YAML scalar, for the front matter. */
export function yamlString(text: string): string {
  // The two that JSON leaves as they are and YAML does not print.
  return JSON.stringify(legibleLine(text))
    .replace(/\ufffe/gu, '\\ufffe')
    .replace(/\uffff/gu, '\\uffff');
}

/** Leading space would be swallowed or make code of the line: it becomes space that does not. */
function indented(line: string): string {
  return line.replace(/^\s+/u, (space) => space.replace(/\t/gu, '    ').replace(/\s/gu, '\u00a0'));
}

function escapeLine(line: string): string {
  return asLineStart(escapeWithin(line));
}

/** Only what begins the line can begin a block; a code span cannot. */
function asLineStart(escaped: string): string {
  return escaped.replace(LINE_START, (start) => (/^\d/u.test(start) ? `${start}\\` : `\\${start}`));
}

function escapeWithin(line: string): string {
  let escaped = '';
  let from = 0;
  for (const match of line.matchAll(STRETCH)) {
    if (!ADDRESS.test(match[0])) continue;
    escaped += `${escapeWords(line.slice(from, match.index))}\`${match[0]}\``;
    from = match.index + match[0].length;
  }
  return escaped + escapeWords(line.slice(from));
}

function escapeWords(words: string): string {
  return words.replace(ACTIVE, '\\$&');
}
