import type { LinkMeaning } from '../../../shared/board/link-meaning';
import type { LinkRoute } from '../../../shared/board/link-route';
import { LINK_HEADS } from './link-shapes';

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
      d={LINK_HEADS[meaning]}
      transform={`translate(${tip.x} ${tip.y}) rotate(${turn})`}
    />
  );
}
