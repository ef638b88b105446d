import { KIND_LABELS } from '../../../shared/session/kinds';
import { formatClock } from '../../../shared/voice/duration';
import { KIND_ICONS } from '../../ui';
import type { MomentMark } from './marks';

const ICON_PX = 14;
const RADIUS_PX = 9;

/** The moments above the river: each of its kind's outline, with its words where there is room. */
export function MomentMarks(props: {
  readonly marks: readonly MomentMark[];
  readonly y: number;
  /** Down to the river. */
  readonly to: number;
  readonly width: number;
}) {
  const { marks, y, to, width } = props;
  return marks.map((mark) => {
    // Whole, also at the edge.
    const x = Math.min(width - RADIUS_PX, Math.max(RADIUS_PX, mark.x));
    const Icon = KIND_ICONS[mark.kind];
    const said = mark.said
      .map(({ kind, words }) => KIND_LABELS[kind] + (words === '' ? '' : `: ${words}`))
      .join('; ');
    const words = mark.count > 1 ? `+${mark.count - 1}` : mark.words;
    return (
      // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: it takes no press of its own
      <g
        key={mark.key}
        className="f-river-moment"
        data-kind={mark.kind}
        role="img"
        aria-label={`${said}, at ${formatClock(mark.at)}`}
        data-testid="river-moment"
      >
        <title>{said}</title>
        <line x1={mark.x} x2={mark.x} y1={y + ICON_PX / 2} y2={to} />
        <circle cx={x} cy={y} r={RADIUS_PX} />
        <Icon x={x - ICON_PX / 2} y={y - ICON_PX / 2} width={ICON_PX} height={ICON_PX} />
        {words !== '' && (
          <text x={x + 12} y={y + 4}>
            {words}
          </text>
        )}
      </g>
    );
  });
}
