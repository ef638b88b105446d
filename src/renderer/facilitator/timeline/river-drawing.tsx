import type { TurnId } from '../../../shared/session/ids';
import { KIND_LABELS } from '../../../shared/session/kinds';
import { formatClock } from '../../../shared/voice/duration';
import { groupLetter, groupStyle, KIND_ICONS } from '../../ui';
import type { River as Drawn, Reach, RiverBar } from './river-layout';

/** Heights in pixels: the main line, and how far below it each digression runs. */
const LINE = 40;
const LANE = 16;
const MOST_LANES = 1;
const LETTER_FROM = 16;

export interface RiverProps {
  readonly river: Drawn;
  readonly width: number;
  /** The turn that Tab comes to. */
  readonly reached: TurnId | null;
  readonly onCorrect: (turn: TurnId) => void;
}

/** The river as it is drawn: lines below, turns on them, moments above. */
export function River({ river, width, reached, onCorrect }: RiverProps) {
  return (
    <>
      <svg className="f-river-lines" width={width} height="100%" aria-hidden="true">
        {river.ticks.map(({ at, x }) => (
          <g key={at}>
            <line x1={x} x2={x} y1="0" y2="100%" />
            <text x={x + 4} y="11">
              {formatClock(at)}
            </text>
          </g>
        ))}
        {river.debates.map(({ x, width: wide }) => (
          <path key={x} className="f-river-debate" d={`M${x} 24v-6h${Math.max(2, wide)}v6`} />
        ))}
        <path className="f-river-course" d={course(river.reaches)} />
      </svg>
      {river.bars.map((bar) => (
        <TurnBar key={bar.turn} bar={bar} reached={bar.turn === reached} onCorrect={onCorrect} />
      ))}
      {river.marks.map(({ moment, kind, x, words, lane }) => {
        const Icon = KIND_ICONS[kind];
        const title = `${KIND_LABELS[kind]}${words === '' ? '' : `: ${words}`}`;
        return (
          <span
            key={moment}
            className="f-river-mark"
            data-kind={kind}
            title={title}
            style={{ left: x, top: yOf(lane) - 22 }}
          >
            <Icon aria-label={title} />
          </span>
        );
      })}
    </>
  );
}

function TurnBar(props: {
  readonly bar: RiverBar;
  readonly reached: boolean;
  readonly onCorrect: (turn: TurnId) => void;
}) {
  const { bar, reached, onCorrect } = props;
  const style = bar.group === null ? undefined : groupStyle(bar.group);
  return (
    <button
      type="button"
      className="f-turn"
      style={{ left: bar.x, width: bar.width, top: yOf(bar.lane) - 9 }}
      title={bar.label}
      aria-label={`${bar.label}. Put this turn right.`}
      tabIndex={reached ? 0 : -1}
      data-group={style}
      data-several={bar.speakers > 1 || undefined}
      data-unknown={bar.speakers === 0 || undefined}
      data-runs={bar.runs || undefined}
      data-turn={bar.turn}
      data-testid="turn-bar"
      onClick={() => onCorrect(bar.turn)}
    >
      {bar.width >= LETTER_FROM && bar.group !== null && groupLetter(bar.group)}
    </button>
  );
}

function yOf(lane: number): number {
  return LINE + Math.min(MOST_LANES, lane) * LANE;
}

/** The line of the conversation, bending where it left the main line and where it came back. */
function course(reaches: readonly Reach[]): string {
  return reaches
    .map(({ x, width, lane }, n) => {
      const y = yOf(lane);
      const before = reaches[n - 1];
      const start =
        before === undefined || before.lane === lane
          ? `M${x} ${y}`
          : `M${x - 8} ${yOf(before.lane)}C${x} ${yOf(before.lane)} ${x} ${y} ${x + 8} ${y}`;
      return `${start}L${x + width} ${y}`;
    })
    .join('');
}
