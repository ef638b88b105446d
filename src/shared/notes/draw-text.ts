import type { Rect } from '../board/geometry';
import { readRichText } from '../board/rich-text';
import { type Line, wrapRuns } from '../board/wrap-words';
import { legible } from './legible';
import { round, xmlText } from './svg';

/** How words are set; sizes in board units. */
export type Setting = {
  readonly size: number;
  readonly leading: number;
  readonly colour: string;
  readonly weight?: number;
};

const BOLD = 700;
/** How far items of a list are set in, as a share of the size of the letters. */
const INSET = 1.5;
/** Nothing measures letters here: widths as shares of their size, a little generous. */
const WIDTHS = { narrow: 0.36, usual: 0.6, capital: 0.72, wide: 1.05, bold: 1.07 };
const NARROW = /[iljtfr.,:;!'’|()[\]\s]/u;
const CAPITAL = /[\p{Lu}mw@%&]/u;
const WIDE = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{Extended_Pictographic}]/u;
const NO_WIDTH = /[\p{M}\u200b-\u200d]/u;
const DIRECTED = /\p{L}/u;
const RIGHT_TO_LEFT = /[\p{sc=Hebrew}\p{sc=Arabic}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}]/u;

/** A text of the board in a place, bold words and lists as there; what does not fit ends with "…". */
export function drawnWords(text: string, place: Rect, setting: Setting): string {
  const isBack = isRightToLeft(text);
  let left = Math.max(1, Math.floor(place.height / setting.leading));
  let { y } = place;
  const parts: string[] = [];
  for (const block of readRichText(legible(text))) {
    if (left <= 0) break;
    const inset = block.kind === 'paragraph' ? 0 : INSET * setting.size;
    const lines = wrapRuns(block.runs, place.width - inset, measureIn(setting), left);
    const x = isBack ? place.x + place.width - inset : place.x + inset;
    if (block.kind !== 'paragraph') {
      const mark = block.kind === 'bullet' ? '•' : `${block.number}.`;
      const at = isBack ? place.x + place.width : place.x;
      parts.push(lineAt([{ text: mark, bold: false, width: 0 }], at, y, setting, isBack));
    }
    for (const line of lines) {
      if (line.length > 0) parts.push(lineAt(line, x, y, setting, isBack));
      y += setting.leading;
    }
    left -= lines.length;
  }
  return parts.join('');
}

/** One line that ends with "…" where it is too long; `end` sets it at the right. */
export function drawnLine(text: string, place: Rect, setting: Setting, end = false): string {
  const words = [{ text: legible(text).replaceAll('\n', ' ') }];
  const [line = []] = wrapRuns(words, place.width, measureIn(setting), 1);
  const isBack = isRightToLeft(text);
  const x = end || isBack ? place.x + place.width : place.x;
  return lineAt(line, x, place.y, setting, isBack, end !== isBack ? 'end' : 'start');
}

function isRightToLeft(text: string): boolean {
  return RIGHT_TO_LEFT.test(DIRECTED.exec(text)?.[0] ?? '');
}

/** In text that runs to the left its start is at the right. */
function lineAt(
  line: Line,
  x: number,
  y: number,
  setting: Setting,
  isBack: boolean,
  anchor: 'start' | 'end' = 'start',
): string {
  const { size, leading, colour, weight = 400 } = setting;
  const spans = line.map(({ text, bold }) =>
    bold ? `<tspan font-weight="${BOLD}">${xmlText(text)}</tspan>` : xmlText(text),
  );
  const way = isBack ? ' direction="rtl"' : '';
  const where = anchor === 'end' ? ' text-anchor="end"' : '';
  const base = round(y + leading / 2 + size * 0.35);
  return `<text x="${round(x)}" y="${base}" font-size="${size}" font-weight="${weight}" fill="${colour}" xml:space="preserve"${way}${where}>${spans.join('')}</text>`;
}

function measureIn({ size, weight = 400 }: Setting): (text: string, bold: boolean) => number {
  return (text, bold) => {
    let width = 0;
    for (const letter of text) width += widthOf(letter);
    return width * size * (bold || weight > 500 ? WIDTHS.bold : 1);
  };
}

function widthOf(letter: string): number {
  if (NO_WIDTH.test(letter)) return 0;
  if (NARROW.test(letter)) return WIDTHS.narrow;
  if (WIDE.test(letter)) return WIDTHS.wide;
  return CAPITAL.test(letter) ? WIDTHS.capital : WIDTHS.usual;
}
