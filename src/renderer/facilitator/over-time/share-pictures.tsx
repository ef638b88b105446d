import type { SessionMark } from '../../../shared/library/over-time';
import { trendOf } from '../../../shared/library/trend';
import { Legend } from './legend';
import { MEANINGS, trendWords } from './mark-words';
import { Picture } from './picture';
import type { Scale } from './scale';
import { dot, line } from './shapes';

export interface SeriesPictureProps {
  readonly marks: readonly SessionMark[];
  readonly onOpen: (session: string) => void;
}

const HEIGHT = 130;
const TOP = 8;
const BOTTOM = HEIGHT - 8;

/** How evenly the time was spread, session by session. */
export function BalancePicture(props: SeriesPictureProps) {
  return (
    <SharePicture
      {...props}
      title="Balance"
      meaning={MEANINGS.balance}
      value={({ balance }) => balance}
      words={(value) => value.toFixed(2)}
      ticks={['0', '0.5', '1']}
      none="Balance was not measured"
      testId="picture-balance"
    />
  );
}

/** How much of the talk was the leaders' own. */
export function LeadersPicture(props: SeriesPictureProps) {
  return (
    <SharePicture
      {...props}
      title="How leaders listened"
      meaning={MEANINGS.leaders}
      value={({ leadersShare }) => leadersShare}
      words={(value) => `leaders talked ${Math.round(value * 100)}% of it`}
      ticks={['0%', '50%', '100%']}
      none="no leader talked or listened"
      testId="picture-leaders"
    />
  );
}

function SharePicture(
  props: SeriesPictureProps & {
    readonly title: string;
    readonly meaning: string;
    readonly value: (mark: SessionMark) => number | null;
    readonly words: (value: number) => string;
    readonly ticks: readonly [string, string, string];
    readonly none: string;
    readonly testId: string;
  },
) {
  const { marks, value, words, ticks, none, meaning } = props;
  const values = marks.map(value);
  const known = values.flatMap((one) => (one === null ? [] : [one]));
  const y = (share: number) => BOTTOM - share * (BOTTOM - TOP);
  const trend = trendOf(values);
  const say = (mark: SessionMark) => {
    const share = value(mark);
    return share === null ? none : words(share);
  };
  const range =
    known.length === 0
      ? none
      : `from ${words(Math.min(...known))} to ${words(Math.max(...known))} in ${known.length} sessions`;
  return (
    <Picture
      {...props}
      height={HEIGHT}
      left={42}
      say={say}
      summary={`${props.title}: ${range}.`}
      meaning={`${meaning} ${trendWords(known.length)}`}
      legend={
        trend.length === 0 ? undefined : (
          <Legend
            parts={[
              ['dot', 'a session'],
              ['line', 'the middle of five'],
            ]}
          />
        )
      }
    >
      {(scale: Scale) => (
        <>
          {ticks.map((words_, n) => (
            <g key={words_}>
              <path
                className="f-picture-grid"
                d={line([
                  [scale.left, y(n / 2)],
                  [scale.left + scale.step * scale.count, y(n / 2)],
                ])}
              />
              <text className="f-picture-tick" x={scale.left - 6} y={y(n / 2) + 4} textAnchor="end">
                {words_}
              </text>
            </g>
          ))}
          <path
            className="f-full"
            d={values
              .map((share, n) =>
                share === null ? '' : dot(scale.x(n), y(share), Math.max(1.4, scale.half * 0.8)),
              )
              .join('')}
          />
          {trend.length > 0 && (
            <path
              className="f-trend"
              d={line(trend.map(({ index, value: share }) => [scale.x(index), y(share)] as const))}
            />
          )}
        </>
      )}
    </Picture>
  );
}
