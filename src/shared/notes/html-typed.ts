import type { Run } from '../board/rich-text';
import { htmlText } from './html-escape';
import { type NotesText, typedText } from './typed-text';

/** What people typed as HTML: paragraphs, lists and bold letters; an address stays text. */
export function htmlTyped(text: string): string {
  return `<div class="typed" dir="auto">${typedText(text).map(part).join('')}</div>`;
}

function part(text: NotesText): string {
  if (text.kind === 'lines') return `<p>${text.lines.map(runs).join('\n')}</p>`;
  const item = text.items.map(({ number, runs: words }) => {
    const value = number === null ? '' : ` value="${number}"`;
    return `<li${value}>${runs(words)}</li>`;
  });
  const list = text.kind === 'bullets' ? 'ul' : 'ol';
  return `<${list}>${item.join('')}</${list}>`;
}

function runs(words: readonly Run[]): string {
  return words
    .map(({ text, bold }) =>
      bold === true ? `<strong>${htmlText(text)}</strong>` : htmlText(text),
    )
    .join('');
}
