import { useId } from 'react';
import type { SessionMark } from '../../../shared/library/over-time';
import { Legend, type Look } from './legend';
import { Picture } from './picture';
import { bar } from './shapes';
import type { SeriesPictureProps } from './share-pictures';

/** A part of each session's pile, from below. */
export type Part = {
  readonly look: Extract<Look, 'full' | 'striped' | 'empty'>;
  readonly words: string;
  readonly count: (mark: SessionMark) => number;
};

export interface StackPictureProps extends SeriesPictureProps {
  readonly title: string;
  readonly meaning: string;
  readonly parts: readonly Part[];
  /** What is said of a session with nothing to count. */
  readonly none: string;
  readonly testId: string;
}

const HEIGHT = 110;
const TOP = 14;

/** Piles of what was counted in each session: full, striped and empty, so that it reads without colour. */
export function StackPicture(props: StackPictureProps) {
  const { parts, marks, none, title } = props;
  const sum = (mark: SessionMark) => parts.reduce((all, { count }) => all + count(mark), 0);
  const most = Math.max(1, ...marks.map(sum));
  const stripes = useId();
  const unit = (HEIGHT - TOP) / most;
  const say = (mark: SessionMark) =>
    parts
      .filter(({ count }) => count(mark) > 0)
      .map(({ count, words }) => `${count(mark)} ${words}`)
      .join(', ') || none;
  const totals = parts.map(({ words, count }) => {
    return `${marks.reduce((all, mark) => all + count(mark), 0)} ${words}`;
  });
  return (
    <Picture
      {...props}
      height={HEIGHT}
      say={say}
      summary={`${title}, in all ${marks.length} sessions: ${totals.join(', ')}.`}
      legend={<Legend parts={parts.map(({ look, words }) => [look, words] as const)} />}
    >
      {(scale) => (
        <>
          <defs>
            <pattern id={stripes} width="5" height="5" patternUnits="userSpaceOnUse">
              <path className="f-stripe" d="M-1 6L6 -1M-1 1L1 -1M4 6L6 4" />
            </pattern>
          </defs>
          <text className="f-picture-tick" x={scale.left - 6} y={TOP + 4} textAnchor="end">
            {most}
          </text>
          <text className="f-picture-tick" x={scale.left - 6} y={HEIGHT} textAnchor="end">
            0
          </text>
          <path
            className="f-picture-grid"
            d={`M${scale.left} ${HEIGHT}h${scale.step * scale.count}`}
          />
          {parts.map((part, n) => (
            <path
              key={part.words}
              className={`f-${part.look}`}
              {...(part.look === 'striped' && { fill: `url(#${stripes})` })}
              d={marks
                .map((mark, at) => {
                  const below = parts.slice(0, n).reduce((all, { count }) => all + count(mark), 0);
                  const own = part.count(mark);
                  if (own === 0) return '';
                  return bar(scale.x(at), HEIGHT - (below + own) * unit, scale.half, own * unit);
                })
                .join('')}
            />
          ))}
        </>
      )}
    </Picture>
  );
}
