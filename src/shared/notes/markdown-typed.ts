import type { Run } from '../board/rich-text';
import { markdownText } from './markdown-escape';
import { type NotesText, typedText } from './typed-text';

/**
 * What people typed as a block quote: paragraphs, lists and bold letters as Markdown has them.
 * Nothing else in the text means anything there, and nothing can end the quote.
 */
export function markdownTyped(text: string): string {
  const parts = typedText(text).map(part);
  return parts.length === 0 ? '>' : parts.join('\n>\n');
}

function part(text: NotesText): string {
  if (text.kind === 'lines') return text.lines.map((line) => `> ${words(line)}`).join('\\\n');
  if (text.kind === 'bullets') {
    return text.items.map((item) => `> - ${words(item.runs)}`).join('\n');
  }
  // Markdown counts by itself: numbers that do not run on stand as text.
  const first = text.items[0]?.number ?? 1;
  const runsOn = text.items.every(({ number }, index) => number === first + index);
  return runsOn
    ? text.items.map((item) => `> ${item.number}. ${words(item.runs)}`).join('\n')
    : text.items.map((item) => `> ${item.number}\\. ${words(item.runs)}`).join('\\\n');
}

/** Letters beside which a mark of bold begins or ends whatever stands on its other side. */
const LETTER = /[\p{L}\p{N}]/u;

function words(line: readonly Run[]): string {
  const stretches = joined(line);
  return stretches
    .map(({ text, bold }, index) => {
      const escaped = markdownText(text, index === 0 && bold !== true);
      if (bold !== true) return escaped;
      const before = stretches[index - 1]?.text.slice(-1) ?? ' ';
      const after = stretches[index + 1]?.text.charAt(0) ?? ' ';
      const opens = LETTER.test(text.charAt(0)) || before.trim() === '';
      const closes = LETTER.test(text.slice(-1)) || after.trim() === '';
      return opens && closes ? `**${escaped}**` : markdownText(text, index === 0);
    })
    .join('');
}

/** Bold letters next to each other as one stretch, whatever addresses are among them. */
function joined(line: readonly Run[]): readonly Run[] {
  const stretches: Run[] = [];
  for (const { text, bold } of line) {
    const last = stretches.at(-1);
    if (last !== undefined && last.bold === bold) {
      stretches[stretches.length - 1] = { ...last, text: last.text + text };
    } else {
      stretches.push(bold === true ? { text, bold } : { text });
    }
  }
  return stretches;
}
