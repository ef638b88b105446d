import type { Point } from '../../../shared/board/geometry';
import { type LinkMeaning, MEANING_LABELS } from '../../../shared/board/link-meaning';
import { LABEL_HEIGHT, LABEL_WIDTHS } from './link-shapes';
import { MEANING_SIGNS } from './link-words';

/** The word on a link: what one card is to the other. */
export function LinkLabel({ at, meaning }: { readonly at: Point; readonly meaning: LinkMeaning }) {
  const width = LABEL_WIDTHS[meaning];
  return (
    <g className="hb-link-label" transform={`translate(${at.x} ${at.y})`}>
      <rect
        x={-width / 2}
        y={-LABEL_HEIGHT / 2}
        width={width}
        height={LABEL_HEIGHT}
        rx={LABEL_HEIGHT / 2}
      />
      <text textAnchor="middle" dy="0.35em">
        <tspan className="hb-link-sign">{MEANING_SIGNS[meaning]}</tspan> {MEANING_LABELS[meaning]}
      </text>
    </g>
  );
}
