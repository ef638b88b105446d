import { htmlText } from './html-escape';
import { legibleLine } from './legible';

/** A drawing with its size in its own units; the elements use no style sheet. */
export type Drawing = {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  /** What it shows, in words. */
  readonly words: string;
  readonly elements: readonly string[];
};

/** Letters that every reader of drawings has some form of. */
export const FAMILY = 'system-ui, -apple-system, Segoe UI, Roboto, Noto Sans, Arial, sans-serif';

/** The drawing as part of a page; `id` makes the names of its words the page's own. */
export function inlineSvg(drawing: Drawing, id: string): string {
  const { width, height, elements } = drawing;
  return [
    `<svg class="picture" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${id}-title ${id}-text" font-family="${FAMILY}">`,
    ...described(drawing, id),
    ...elements,
    '</svg>',
  ].join('\n');
}

/** [X22] The drawing as a file: asks for nothing, runs nothing, and says in words what it shows. */
export function svgFile(drawing: Drawing): string {
  const { width, height, elements } = drawing;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title text" font-family="${FAMILY}">`,
    `<title id="title">${xmlText(legibleLine(drawing.title))}</title>`,
    `<desc id="text">${xmlText(legibleLine(drawing.words))}</desc>`,
    ...elements,
    '</svg>',
    '',
  ].join('\n');
}

/** Text as XML: besides the five entities, what XML cannot hold at all is left out. */
export function xmlText(text: string): string {
  return htmlText(text).replace(/[\ufffe\uffff]/gu, '');
}

/** Tenths are as fine as anything is drawn. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function described({ title, words }: Drawing, id: string): readonly string[] {
  return [
    `<title id="${id}-title">${htmlText(legibleLine(title))}</title>`,
    `<desc id="${id}-text">${htmlText(legibleLine(words))}</desc>`,
  ];
}
