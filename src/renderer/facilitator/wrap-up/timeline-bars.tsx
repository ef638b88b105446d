import { type KeyboardEvent, useRef, useState } from 'react';
import { formatClock, formatDuration } from '../../../shared/voice/duration';
import { groupStyle } from '../../ui';
import type { Bar, Timeline } from './timeline-layout';

/** Height of one row. */
export const LANE_PX = 40;
/** Height of the line of times below the rows. */
export const AXIS_PX = 24;
const BAR_PX = 22;
/** A turn of a few seconds in a long session has to be seen, too. */
const THINNEST = 0.002;

export interface TimelineBarsProps {
  readonly timeline: Timeline;
  readonly onPoint: (bar: Bar | null) => void;
}

/** One stop for the Tab key; the arrow keys go from turn to turn. */
export function TimelineBars({ timeline, onPoint }: TimelineBarsProps) {
  const { lanes, bars, ticks, cuts } = timeline;
  const [at, setAt] = useState(0);
  const drawing = useRef<SVGSVGElement>(null);
  const bottom = lanes.length * LANE_PX;
  const move = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const next = Math.min(bars.length - 1, Math.max(0, at + step));
    if (step === 0) return;
    event.preventDefault();
    setAt(next);
    drawing.current?.querySelector<SVGElement>(`[data-turn="${next}"]`)?.focus();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: an svg can be no fieldset
    <svg
      ref={drawing}
      className="f-bars"
      height={bottom + AXIS_PX}
      role="group"
      aria-label="Turns by group over time"
      onKeyDown={move}
    >
      {ticks.map((tick) => (
        // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus
        <g key={tick.at} aria-hidden="true">
          <line
            className="f-tick"
            x1={percent(tick.left)}
            x2={percent(tick.left)}
            y1={0}
            y2={bottom}
          />
          <text
            className="f-tick-words"
            x={percent(tick.left)}
            y={bottom + AXIS_PX - 6}
            textAnchor={tick.left < 0.03 ? 'start' : tick.left > 0.97 ? 'end' : 'middle'}
          >
            {formatClock(tick.at)}
          </text>
        </g>
      ))}
      {lanes.map((lane, index) => (
        <line
          key={lane.name}
          className="f-lane-line"
          data-empty={lane.people === 0 || undefined}
          x1="0"
          x2="100%"
          y1={(index + 0.5) * LANE_PX}
          y2={(index + 0.5) * LANE_PX}
        />
      ))}
      {cuts.map((cut) => (
        <line key={cut} className="f-cut" x1={percent(cut)} x2={percent(cut)} y1={0} y2={bottom}>
          <title>The laptop was cut off here</title>
        </line>
      ))}
      {bars.map((bar, index) => {
        const lane = lanes[bar.lane];
        const group = lane === undefined || lane.index === null ? null : groupStyle(lane.index);
        const width = Math.max(THINNEST, bar.width);
        return (
          // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: focus only has it read
          <rect
            key={bar.id}
            className="f-bar"
            role="img"
            aria-label={barWords(bar)}
            data-turn={index}
            data-group={group ?? undefined}
            tabIndex={index === at ? 0 : -1}
            x={percent(Math.min(bar.left, 1 - width))}
            width={percent(width)}
            y={bar.lane * LANE_PX + (LANE_PX - BAR_PX) / 2}
            height={BAR_PX}
            rx={3}
            onPointerEnter={() => onPoint(bar)}
            onPointerLeave={() => onPoint(null)}
            onFocus={() => {
              setAt(index);
              onPoint(bar);
            }}
            onBlur={() => onPoint(null)}
          />
        );
      })}
    </svg>
  );
}

/** `Turn 3: Anna, at 04:10, 2 min`. */
export function barWords({ number, speaker, from, ms }: Bar): string {
  return `Turn ${number}: ${speaker}, at ${formatClock(from)}, ${formatDuration(ms)}`;
}

function percent(part: number): string {
  return `${part * 100}%`;
}
