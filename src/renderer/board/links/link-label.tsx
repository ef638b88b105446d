import type { Point } from '../../../shared/board/geometry';
import { type LinkMeaning, MEANING_LABELS } from '../../../shared/board/link-meaning';
import { MEANING_SIGNS } from './link-words';

/** Board units; wide enough for these words in every font of the page. */
const WIDTHS: Record<LinkMeaning, number> = {
  leadsTo: 82,
  answers: 84,
  supports: 90,
  opposes: 88,
};
const HEIGHT = 24;

/** The word on a link: what one card is to the other. */
export function LinkLabel({ at, meaning }: { readonly at: Point; readonly meaning: LinkMeaning }) {
  const width = WIDTHS[meaning];
  return (
    <g className="hb-link-label" transform={`translate(${at.x} ${at.y})`}>
      <rect x={-width / 2} y={-HEIGHT / 2} width={width} height={HEIGHT} rx={HEIGHT / 2} />
      <text textAnchor="middle" dy="0.35em">
        <tspan className="hb-link-sign">{MEANING_SIGNS[meaning]}</tspan> {MEANING_LABELS[meaning]}
      </text>
    </g>
  );
}
