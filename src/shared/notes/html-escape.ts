import { legible, legibleLine } from './legible';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text of any length as HTML that reads as exactly that text, between tags or in a quoted attribute. */
export function htmlText(text: string): string {
  return legible(text).replace(/[&<>"']/gu, (character) => ENTITIES[character] ?? '');
}

/** One line of text as HTML; what people typed keeps its own direction and does not turn its surroundings. */
export function htmlName(text: string): string {
  return `<bdi>${htmlText(legibleLine(text))}</bdi>`;
}
