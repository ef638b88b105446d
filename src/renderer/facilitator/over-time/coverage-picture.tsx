import type { OverTime, SessionMark } from '../../../shared/library/over-time';
import type { Coverage } from '../../../shared/voice/coverage';
import { Legend } from './legend';
import { MEANINGS } from './mark-words';
import { Picture } from './picture';
import type { Scale } from './scale';
import { cross, lowerHalf, square } from './shapes';
import type { SeriesPictureProps } from './share-pictures';

const ROW = 22;
const MOST_LETTERS = 18;

/** Which groups were heard in which session: a row for each group. */
export function CoveragePicture({
  groups,
  marks,
  onOpen,
}: SeriesPictureProps & Pick<OverTime, 'groups'>) {
  const say = (mark: SessionMark) =>
    groups
      .flatMap((name, n) => {
        const coverage = mark.coverage[n];
        return coverage === null || coverage === undefined ? [] : [`${name} ${WORDS[coverage]}`];
      })
      .join(', ') || 'no groups were expected';
  return (
    <Picture
      title="Coverage of groups"
      meaning={MEANINGS.coverage}
      marks={marks}
      height={Math.max(1, groups.length) * ROW + 6}
      left={126}
      say={say}
      onOpen={onOpen}
      summary={groups.map((name, n) => rowWords(name, marks, n)).join(' ')}
      testId="picture-coverage"
      legend={
        <Legend
          parts={[
            ['full', 'heard'],
            ['half', 'in writing'],
            ['empty', 'came, not heard'],
            ['cross', 'empty chair'],
          ]}
        />
      }
    >
      {(scale) =>
        groups.map((name, row) => (
          <g key={name}>
            <text className="f-picture-row" x={scale.left - 8} y={row * ROW + 17} textAnchor="end">
              {name.length > MOST_LETTERS ? `${name.slice(0, MOST_LETTERS - 1)}…` : name}
              <title>{name}</title>
            </text>
            <Row marks={marks} row={row} scale={scale} />
          </g>
        ))
      }
    </Picture>
  );
}

function Row(props: {
  readonly marks: readonly SessionMark[];
  readonly row: number;
  readonly scale: Scale;
}) {
  const { marks, row, scale } = props;
  const y = row * ROW + 13;
  const draw = (which: readonly Coverage[], shape: (x: number) => string) =>
    marks
      .map((mark, n) => {
        const coverage = mark.coverage[row] ?? null;
        return coverage !== null && which.includes(coverage) ? shape(scale.x(n)) : '';
      })
      .join('');
  const { half } = scale;
  const tall = (x: number) => square(x, y, half);
  return (
    <>
      <path className="f-full" d={draw(['heard'], tall)} />
      <path className="f-empty" d={draw(['unheard', 'inWriting'], tall)} />
      <path className="f-full" d={draw(['inWriting'], (x) => lowerHalf(x, y, half))} />
      <path className="f-cross" d={draw(['emptyChair'], (x) => cross(x, y, half * 0.8))} />
    </>
  );
}

const WORDS: Record<Coverage, string> = {
  heard: 'heard',
  inWriting: 'heard in writing',
  unheard: 'not heard',
  emptyChair: 'empty chair',
};

function rowWords(name: string, marks: readonly SessionMark[], row: number): string {
  const expected = marks.filter((mark) => (mark.coverage[row] ?? null) !== null);
  const heard = expected.filter((mark) => mark.coverage[row] === 'heard').length;
  return `${name}: heard in ${heard} of ${expected.length} sessions.`;
}
