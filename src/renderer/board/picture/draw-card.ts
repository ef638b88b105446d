import { CARD_KIND_LABELS } from '../../../shared/board/card-kind';
import { shownText } from '../../../shared/board/card-size';
import { REACTION_SIGNS, REACTIONS } from '../../../shared/board/reactions';
import { drawOneLine, drawWords, measureIn, type Setting } from './draw-words';
import type { KindMarks } from './kind-marks';
import type { PictureCard } from './picture-entries';
import type { PictureLook } from './picture-look';

/** Board units, as in card.css. */
const INSET = 14;
const TOP = 12;
const BOTTOM = 11;
const HEAD = 18;
const GAP = 6;
const MARK = 17;
const RADIUS = 10;

/** Draws a card: its kind by colour, mark and word, its turn, its words, who wrote it, and reactions. */
export function drawCard(
  to: CanvasRenderingContext2D,
  { card, rect, author, turn }: PictureCard,
  look: PictureLook,
  marks: KindMarks,
): void {
  const { ground, edge, ink } = look.kinds[card.kind];
  to.beginPath();
  to.roundRect(rect.x + 0.5, rect.y + 0.5, rect.width - 1, rect.height - 1, RADIUS);
  to.fillStyle = ground;
  to.fill();
  to.strokeStyle = edge;
  to.lineWidth = 1;
  to.stroke();

  const left = rect.x + INSET;
  const width = rect.width - 2 * INSET;
  const head = { x: left + MARK + GAP, y: rect.y + TOP, width: width - MARK - GAP, height: HEAD };
  const small: Setting = {
    family: look.family,
    size: 14,
    leading: HEAD,
    weight: 400,
    colour: look.muted,
  };
  to.save();
  to.translate(left, rect.y + TOP);
  to.scale(MARK / 24, MARK / 24);
  to.lineWidth = 2;
  to.lineCap = 'round';
  to.lineJoin = 'round';
  to.strokeStyle = ink;
  to.stroke(marks[card.kind]);
  to.restore();
  const side = turn ?? '';
  const sideWidth = side === '' ? 0 : measureIn(to, small)(side, false) + GAP;
  const label = { ...small, weight: 600, colour: ink };
  drawOneLine(to, CARD_KIND_LABELS[card.kind], { ...head, width: head.width - sideWidth }, label);
  if (side !== '') {
    const at = { ...head, x: left + width - sideWidth + GAP, width: sideWidth };
    drawOneLine(to, side, at, small);
  }

  const top = rect.y + TOP + HEAD + GAP;
  const foot = rect.y + rect.height - BOTTOM - HEAD;
  const words = { x: left, y: top, width, height: foot - GAP - top + 1 };
  const text = card.text === '' ? 'No words' : shownText(card.text);
  const colour = card.text === '' ? look.muted : look.ink;
  drawWords(to, text, words, { ...small, size: 16, leading: 23, colour });

  const reactions = REACTIONS.flatMap((reaction) => {
    const count = card.reactions[reaction]?.length ?? 0;
    return count === 0 ? [] : [`${REACTION_SIGNS[reaction]} ${count}`];
  }).join('   ');
  const taken = reactions === '' ? 0 : measureIn(to, small)(reactions, false) + GAP;
  const footer = { x: left, y: foot, width: width - taken, height: HEAD };
  if (author !== null) drawOneLine(to, author, footer, small);
  if (taken > 0) {
    const at = { ...footer, x: left + width - taken + GAP, width: taken };
    drawOneLine(to, reactions, at, { ...small, colour: look.ink });
  }
}
