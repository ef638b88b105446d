import { formatClock } from '../../../shared/voice/duration';
import { debateWords } from './debate-words';
import { BAR_PX, BRANCH_BAR_PX, BUD_STEM_PX, type RiverPlan } from './river-plan';

const BRACKET_PX = 6;
const LABEL_FROM_PX = 70;

/** What lies under and around the turns: times, the line of the conversation, pauses, debates, cuts. */
export function RiverLines(props: {
  readonly river: RiverPlan;
  readonly width: number;
  readonly patterns: string;
}) {
  const { river, width, patterns } = props;
  const { rows } = river;
  const main = rows.lanes[0] ?? 0;
  const deep = river.flows.some(({ lane }) => lane > 0);
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus
    <g aria-hidden="true">
      {river.ticks.map(({ at, x }) => (
        <g key={at}>
          <line
            className="f-river-tick"
            x1={x}
            x2={x}
            y1={rows.moments + 10}
            y2={rows.ticks - 10}
          />
          <text
            className="f-river-time"
            x={x}
            y={rows.ticks}
            textAnchor={x < 20 ? 'start' : x > width - 20 ? 'end' : 'middle'}
          >
            {formatClock(at)}
          </text>
        </g>
      ))}
      {deep && (
        <line
          className="f-river-waiting"
          x1={0}
          x2={Math.min(width, river.now)}
          y1={main}
          y2={main}
        />
      )}
      {river.flows.map(({ path, lane, x }) => (
        <path key={`${lane}-${x}`} className="f-river-flow" data-lane={lane} d={path} />
      ))}
      {river.buds.map((bud) => (
        <Bud key={`${bud.x}-${bud.lane}`} {...bud} lanes={rows.lanes} />
      ))}
      {river.pauses.map(({ x, width: wide }) => (
        <rect
          key={x}
          x={x}
          width={wide}
          y={main - BAR_PX / 2}
          height={BAR_PX}
          fill={`url(#${patterns}-pause)`}
        />
      ))}
      {river.debates.map(({ key, x, width: wide, outcome }) => (
        <g key={key} className="f-river-debate">
          <path
            d={`M${x} ${rows.debates}v${BRACKET_PX}h${wide}${outcome === null ? '' : `v-${BRACKET_PX}`}`}
          />
          {wide > LABEL_FROM_PX && (
            <text x={Math.max(8, x + 8)} y={rows.debates + BRACKET_PX + 3.5}>
              {debateWords(outcome, wide)}
            </text>
          )}
        </g>
      ))}
      {river.cuts.map((x) => (
        <line key={x} className="f-cut" x1={x} x2={x} y1={rows.moments} y2={rows.debates}>
          <title>The laptop was cut off here</title>
        </line>
      ))}
    </g>
  );
}

/** A digression that waits to be taken up. */
function Bud(props: {
  readonly x: number;
  readonly lane: number;
  readonly from: number;
  readonly lanes: readonly number[];
}) {
  const { x, lane, from, lanes } = props;
  const y = lanes[lane] ?? 0;
  const before = lanes[from] ?? y;
  const tip = before === y ? x + BRANCH_BAR_PX / 3 : x + BUD_STEM_PX;
  const stem = `M${x} ${before}C${x + 6} ${before} ${x + 6} ${y} ${tip} ${y}`;
  return (
    <g className="f-river-bud">
      <path d={stem} />
      <circle cx={tip} cy={y} r={4} />
    </g>
  );
}
