import { type PointerEvent, type ReactNode, useId, useState } from 'react';
import type { SessionMark } from '../../../shared/library/over-time';
import { dayWords } from '../app/forms';
import { datedIndices, type Scale, scaleOf, WIDTH } from './scale';

export interface PictureProps {
  readonly title: string;
  /** What it means, and what not. */
  readonly meaning: string;
  /** What each shape stands for. */
  readonly legend?: ReactNode;
  readonly marks: readonly SessionMark[];
  /** In the picture's units, without the dates below. */
  readonly height: number;
  /** Room for the names of rows. */
  readonly left?: number;
  /** The picture in one sentence, for who cannot see it. */
  readonly summary: string;
  /** What a session's mark says. */
  readonly say: (mark: SessionMark) => string;
  readonly onOpen: (session: string) => void;
  readonly children: (scale: Scale) => ReactNode;
  readonly testId: string;
}

const DATES = 20;

/** One picture of a series: a mark for each session, which says what it is and opens it. */
export function Picture(props: PictureProps) {
  const { title, meaning, legend, marks, height, left = 36, summary, say, onOpen, testId } = props;
  const [at, setAt] = useState<number | null>(null);
  const titleId = useId();
  const scale = scaleOf(marks.length, left);
  const index = (event: PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    return scale.at(((event.clientX - box.left) / box.width) * WIDTH);
  };
  const pointed = at === null ? undefined : marks[at];
  return (
    <figure className="f-picture" aria-labelledby={titleId} data-testid={testId}>
      <h3 id={titleId}>{title}</h3>
      {/* Pressing a mark is a shortcut; the table below has a button for every session. */}
      <svg
        viewBox={`0 0 ${WIDTH} ${height + DATES}`}
        role="img"
        aria-label={summary}
        onPointerMove={(event) => setAt(index(event))}
        onPointerLeave={() => setAt(null)}
        onPointerUp={(event) => {
          const mark = marks[index(event) ?? -1];
          if (mark !== undefined) onOpen(mark.id);
        }}
      >
        {at !== null && (
          <rect
            className="f-picture-at"
            x={scale.x(at) - scale.step / 2}
            y={0}
            width={scale.step}
            height={height}
          />
        )}
        {props.children(scale)}
        {datedIndices(scale).map((n, place, all) => (
          <text
            key={n}
            className="f-picture-date"
            x={scale.x(n)}
            y={height + 15}
            textAnchor={anchorOf(place, all.length, scale)}
          >
            {dayWords(marks[n]?.openedAt ?? 0)}
          </text>
        ))}
      </svg>
      <p className="f-picture-said h-small">
        {pointed === undefined
          ? (legend ?? (
              <span className="h-muted">
                Point at a mark to read it, press it to open its session.
              </span>
            ))
          : `${dayWords(pointed.openedAt)}, ${pointed.title}: ${say(pointed)}`}
      </p>
      <figcaption className="h-muted h-small">{meaning}</figcaption>
    </figure>
  );
}

function anchorOf(place: number, count: number, { step }: Scale): 'start' | 'middle' | 'end' {
  // A mark with room on both sides has its date below its middle.
  if (step > 80) return 'middle';
  if (place === 0) return 'start';
  return place === count - 1 ? 'end' : 'middle';
}
