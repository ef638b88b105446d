import type { Rect } from '../../../shared/board/geometry';
import { type Block, readRichText } from '../../../shared/board/rich-text';
import { type Line, type Measure, wrapRuns } from '../../../shared/board/wrap-words';

/** How words are set; sizes in board units. */
export type Setting = {
  readonly family: string;
  readonly size: number;
  readonly leading: number;
  readonly weight: number;
  readonly colour: string;
};

const BOLD = 700;
/** How far the items of a list are set in, as shares of the size of the letters. */
const INSET = { bullet: 1.3, numbered: 1.75, paragraph: 0 } as const;
/** The first letter that says which way its script goes. */
const DIRECTED = /\p{L}/u;
const RIGHT_TO_LEFT = /[\p{sc=Hebrew}\p{sc=Arabic}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}]/u;

/** [B133] Writes a text of the board into a place, bold words and lists as there; what does not fit ends with "…". */
export function drawWords(
  to: CanvasRenderingContext2D,
  text: string,
  place: Rect,
  setting: Setting,
): void {
  const isBack = RIGHT_TO_LEFT.test(DIRECTED.exec(text)?.[0] ?? '');
  let left = Math.max(1, Math.floor(place.height / setting.leading));
  let { y } = place;
  for (const block of readRichText(text)) {
    if (left <= 0) return;
    const inset = INSET[block.kind] * setting.size;
    const width = place.width - inset;
    const lines = wrapRuns(block.runs, width, measureIn(to, setting), left);
    const x = isBack ? place.x : place.x + inset;
    drawMark(to, block, { x: isBack ? x + place.width : x, y }, setting, isBack);
    for (const line of lines) {
      drawLine(to, line, { x, y, width, height: setting.leading }, setting, isBack);
      y += setting.leading;
    }
    left -= lines.length;
  }
}

/** Writes one line that ends with "…" where it is too long. */
export function drawOneLine(
  to: CanvasRenderingContext2D,
  text: string,
  place: Rect,
  setting: Setting,
): void {
  const words = [{ text: text.replaceAll('\n', ' ') }];
  const [line = []] = wrapRuns(words, place.width, measureIn(to, setting), 1);
  drawLine(to, line, place, setting, RIGHT_TO_LEFT.test(DIRECTED.exec(text)?.[0] ?? ''));
}

/** Measures words as they are set. */
export function measureIn(to: CanvasRenderingContext2D, setting: Setting): Measure {
  return (text, bold) => {
    to.font = fontOf(setting, bold);
    return to.measureText(text).width;
  };
}

function drawLine(
  to: CanvasRenderingContext2D,
  line: Line,
  { x, y, width }: Rect,
  setting: Setting,
  isBack: boolean,
): void {
  to.textBaseline = 'middle';
  to.textAlign = isBack ? 'right' : 'left';
  to.direction = isBack ? 'rtl' : 'ltr';
  to.fillStyle = setting.colour;
  let at = isBack ? x + width : x;
  for (const piece of line) {
    to.font = fontOf(setting, piece.bold);
    to.fillText(piece.text, at, y + setting.leading / 2);
    at += isBack ? -piece.width : piece.width;
  }
}

function drawMark(
  to: CanvasRenderingContext2D,
  block: Block,
  { x, y }: { readonly x: number; readonly y: number },
  setting: Setting,
  isBack: boolean,
): void {
  if (block.kind === 'paragraph') return;
  const mark = block.kind === 'bullet' ? '•' : `${block.number}.`;
  to.font = fontOf(setting, false);
  to.fillStyle = setting.colour;
  to.textBaseline = 'middle';
  to.textAlign = isBack ? 'left' : 'right';
  const gap = setting.size * 0.4;
  to.fillText(mark, isBack ? x - setting.size : x - gap, y + setting.leading / 2);
}

function fontOf({ family, size, weight }: Setting, bold: boolean): string {
  return `${bold ? BOLD : weight} ${size}px ${family}`;
}
