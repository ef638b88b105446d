import { type LinkMeaning, MEANING_LABELS } from '../../../shared/board/link-meaning';
import type { LinkRoute } from '../../../shared/board/link-route';
import { LABEL_HEIGHT, LABEL_WIDTHS, LINK_HEADS } from '../links/link-shapes';
import { MEANING_SIGNS } from '../links/link-words';
import type { PictureLook } from './picture-look';

/** Board units, as in links.css. */
const LINES: Record<LinkMeaning, { readonly width: number; readonly head: number }> = {
  leadsTo: { width: 2, head: 1 },
  answers: { width: 2, head: 2.5 },
  supports: { width: 4, head: 1 },
  opposes: { width: 6, head: 4.5 },
};
const DASH = [18, 9];
const CORE = 2.5;

/** [B69] Draws a link with the line, the head and the words of its meaning. */
export function drawLink(
  to: CanvasRenderingContext2D,
  { meaning, route }: { readonly meaning: LinkMeaning; readonly route: LinkRoute },
  look: PictureLook,
): void {
  const colour = look.links[meaning];
  const line = new Path2D(route.d);
  to.save();
  to.lineJoin = 'round';
  to.strokeStyle = colour;
  to.fillStyle = colour;
  to.lineWidth = LINES[meaning].width;
  to.setLineDash(meaning === 'answers' ? DASH : []);
  to.stroke(line);
  to.setLineDash([]);
  if (meaning === 'opposes') {
    to.strokeStyle = look.ground;
    to.lineWidth = CORE;
    to.stroke(line);
    to.strokeStyle = colour;
  }
  to.translate(route.tip.x, route.tip.y);
  to.rotate(route.angle);
  const head = new Path2D(LINK_HEADS[meaning]);
  to.lineWidth = LINES[meaning].head;
  to.lineCap = 'round';
  to.stroke(head);
  if (meaning === 'leadsTo' || meaning === 'supports') to.fill(head);
  to.restore();
  drawLabel(to, meaning, route, look);
}

function drawLabel(
  to: CanvasRenderingContext2D,
  meaning: LinkMeaning,
  { middle }: LinkRoute,
  look: PictureLook,
): void {
  const width = LABEL_WIDTHS[meaning];
  to.beginPath();
  to.roundRect(
    middle.x - width / 2,
    middle.y - LABEL_HEIGHT / 2,
    width,
    LABEL_HEIGHT,
    LABEL_HEIGHT / 2,
  );
  to.fillStyle = look.raised;
  to.fill();
  to.strokeStyle = look.links[meaning];
  to.lineWidth = 1;
  to.stroke();
  to.fillStyle = look.ink;
  to.font = `600 13px ${look.family}`;
  to.textAlign = 'center';
  to.textBaseline = 'middle';
  to.direction = 'ltr';
  to.fillText(`${MEANING_SIGNS[meaning]} ${MEANING_LABELS[meaning]}`, middle.x, middle.y);
}
