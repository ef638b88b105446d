import { grown } from '../../../shared/board/geometry';
import { routeLink } from '../../../shared/board/link-route';
import type { BoardView } from '../board-view';
import type { LinkLine } from '../gestures/frame';
import type { Signal } from '../signal';
import { useSignal } from '../use-signal';
import { LinkHead } from './link-head';
import './links.css';

const none = () => [];
/** Board units round the card a link would reach. */
const AIM = 5;

/** The link that is being drawn, from its card to the pointer; stands in the plane's layer after the cards. */
export function LinkLineView({
  line,
  view,
}: {
  readonly line: Signal<LinkLine | null>;
  readonly view: Pick<BoardView, 'rectOf'>;
}) {
  const drawn = useSignal(line);
  const from = drawn === null ? null : view.rectOf(drawn.from);
  if (drawn === null || from === null) return null;
  const over = drawn.over === null ? null : view.rectOf(drawn.over);
  const aim = over === null ? null : grown(over, AIM);
  const route = routeLink(from, over ?? { ...drawn.at, width: 0, height: 0 }, none);
  return (
    <svg className="hb-links hb-link-draft" aria-hidden="true">
      {aim !== null && <rect className="hb-link-aim" {...aim} rx={14} />}
      <path className="hb-link-line" d={route.d} />
      <LinkHead route={route} meaning="leadsTo" />
    </svg>
  );
}
