import type { SessionMark } from '../../../shared/library/over-time';
import { KIND_LABELS, MOMENT_KINDS } from '../../../shared/session/kinds';
import { MEANINGS } from './mark-words';
import { Picture } from './picture';
import { bar } from './shapes';
import type { SeriesPictureProps } from './share-pictures';

const ROW = 22;
const TALLEST = 17;

/** What was marked in each session: a row for each kind of moment. */
export function MixPicture({ marks, onOpen }: SeriesPictureProps) {
  const most = Math.max(1, ...marks.flatMap(({ mix }) => mix));
  const say = ({ mix }: SessionMark) =>
    MOMENT_KINDS.flatMap((kind, n) => {
      const count = mix[n] ?? 0;
      return count === 0
        ? []
        : [`${count} ${KIND_LABELS[kind].toLowerCase()}${count === 1 ? '' : 's'}`];
    }).join(', ') || 'nothing was marked';
  const totals = MOMENT_KINDS.map((kind, n) => {
    return `${KIND_LABELS[kind]} ${marks.reduce((all, { mix }) => all + (mix[n] ?? 0), 0)}`;
  });
  return (
    <Picture
      title="Mix of moments"
      meaning={`${MEANINGS.mix} The tallest bar is ${most}.`}
      marks={marks}
      height={MOMENT_KINDS.length * ROW + 2}
      left={126}
      say={say}
      onOpen={onOpen}
      summary={`Moments in all ${marks.length} sessions: ${totals.join(', ')}.`}
      testId="picture-mix"
    >
      {(scale) =>
        MOMENT_KINDS.map((kind, row) => {
          const foot = (row + 1) * ROW;
          return (
            <g key={kind}>
              <text className="f-picture-row" x={scale.left - 8} y={foot - 4} textAnchor="end">
                {KIND_LABELS[kind]}
              </text>
              <path
                className="f-picture-grid"
                d={`M${scale.left} ${foot}h${scale.step * scale.count}`}
              />
              <path
                className="f-full"
                d={marks
                  .map(({ mix }, n) => {
                    const height = ((mix[row] ?? 0) / most) * TALLEST;
                    return height === 0 ? '' : bar(scale.x(n), foot - height, scale.half, height);
                  })
                  .join('')}
              />
            </g>
          );
        })
      }
    </Picture>
  );
}
