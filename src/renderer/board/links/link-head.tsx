import type { LinkMeaning } from '../../../shared/board/link-meaning';
import type { LinkRoute } from '../../../shared/board/link-route';

/** Heads that tell the meanings apart without colour; the tip is at 0,0 and points to the right. */
const HEADS: Record<LinkMeaning, string> = {
  leadsTo: 'M0 0L-14 -6.5V6.5Z',
  answers: 'M-13 -7.5L-1 0L-13 7.5',
  supports: 'M0 0L-17 -9V9Z',
  opposes: 'M-3 -10V10',
};

export interface LinkHeadProps {
  readonly route: Pick<LinkRoute, 'tip' | 'angle'>;
  readonly meaning: LinkMeaning;
}

/** The end of a link's line: an arrow, or a bar for what opposes. */
export function LinkHead({ route, meaning }: LinkHeadProps) {
  const { tip, angle } = route;
  const turn = Math.round((angle * 1800) / Math.PI) / 10;
  return (
    <path
      className="hb-link-head"
      d={HEADS[meaning]}
      transform={`translate(${tip.x} ${tip.y}) rotate(${turn})`}
    />
  );
}
