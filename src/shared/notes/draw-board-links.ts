import { grown, type Rect, touches } from '../board/geometry';
import type { Link } from '../board/link';
import { type LinkMeaning, MEANING_LABELS } from '../board/link-meaning';
import { laneOf, routeLink } from '../board/link-route';
import { KIND_PAINTS, PAPER } from './paint';
import { FAMILY, round } from './svg';

/** Board units. Lines and heads tell the meanings apart without colour. */
const LOOKS: Record<
  LinkMeaning,
  { readonly colour: string; readonly width: number; readonly dash: string; readonly head: string }
> = {
  leadsTo: { colour: PAPER.muted, width: 2, dash: '', head: 'M0 0L-14 -6.5V6.5Z' },
  answers: {
    colour: KIND_PAINTS.debate.light,
    width: 2,
    dash: ' stroke-dasharray="18 9"',
    head: 'M-13 -7.5L-1 0L-13 7.5',
  },
  supports: { colour: '#0f5c4a', width: 4, dash: '', head: 'M0 0L-17 -9V9Z' },
  opposes: { colour: '#9b2218', width: 6, dash: '', head: 'M-3 -10V10' },
};
const LABEL = { width: 88, height: 24 };
const DEGREES = 180 / Math.PI;

export type DrawnLink = { readonly svg: string; readonly bounds: Rect };

/** The links between cards, each with the line, the head and the words of its meaning. */
export function drawBoardLinks(
  links: readonly Link[],
  rects: ReadonlyMap<string, Rect>,
): readonly DrawnLink[] {
  return links.flatMap((link) => {
    const [from, to] = [rects.get(link.from), rects.get(link.to)];
    if (from === undefined || to === undefined) return [];
    const others = [...rects].flatMap(([id, rect]) =>
      id === link.from || id === link.to ? [] : [rect],
    );
    const near = (part: Rect) => others.filter((rect) => touches(rect, part));
    const route = routeLink(from, to, near, laneOf(link, links));
    return [{ svg: drawn(link.meaning, route), bounds: grown(route.bounds, LABEL.height) }];
  });
}

function drawn(meaning: LinkMeaning, route: ReturnType<typeof routeLink>): string {
  const { colour, width, dash, head } = LOOKS[meaning];
  const { x, y } = route.middle;
  const core =
    meaning === 'opposes'
      ? `<path d="${route.d}" fill="none" stroke="${PAPER.paper}" stroke-width="2.5"/>`
      : '';
  const isSolid = meaning === 'leadsTo' || meaning === 'supports';
  return [
    `<path class="link" d="${route.d}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linejoin="round"${dash}/>${core}`,
    `<path d="${head}" transform="translate(${round(route.tip.x)} ${round(route.tip.y)}) rotate(${round(route.angle * DEGREES)})" fill="${isSolid ? colour : 'none'}" stroke="${colour}" stroke-width="${meaning === 'opposes' ? 4.5 : 2}" stroke-linecap="round"/>`,
    `<rect x="${round(x - LABEL.width / 2)}" y="${round(y - LABEL.height / 2)}" width="${LABEL.width}" height="${LABEL.height}" rx="${LABEL.height / 2}" fill="${PAPER.paper}" stroke="${colour}"/>`,
    `<text x="${round(x)}" y="${round(y + 4.5)}" font-size="13" font-weight="600" font-family="${FAMILY}" text-anchor="middle" fill="${PAPER.ink}">${MEANING_LABELS[meaning]}</text>`,
  ].join('');
}
