import { useId, useRef } from 'react';
import type { Session, SessionMs } from '../../../../shared/session/session';
import { formatClock } from '../../../../shared/voice/duration';
import { BarShape } from '../bar-shape';
import { StripPatterns } from '../strip-patterns';
import { ticksOf } from '../ticks';
import type { TimeWindow } from '../time-window';
import { useWidth } from '../use-width';
import { previewBars } from './preview';

const ROW_PX = 26;
const BAR_PX = 20;
const AXIS_PX = 16;

export interface BeforeAfterProps {
  readonly before: Session;
  /** As it would be, or null if nothing would change. */
  readonly after: Session | null;
  readonly window: TimeWindow;
  readonly now: SessionMs;
  /** The turn it is about, by its place; null for a silence. */
  readonly place: number | null;
}

/** [K6] The turns around the correction, as they are and as they would be. */
export function BeforeAfter({ before, after, window, now, place }: BeforeAfterProps) {
  const patterns = useId();
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const rows = [before, after];
  const own = place === null ? undefined : before.turns[place];
  return (
    <div className="f-before-after">
      <div className="f-before-after-names" aria-hidden="true">
        <span>Now</span>
        <span data-idle={after === null || undefined}>After</span>
      </div>
      <div ref={box} className="f-before-after-bars">
        {width > 0 && (
          <svg width={width} height={ROW_PX * 2 + AXIS_PX} aria-hidden="true">
            <StripPatterns id={patterns} />
            {ticksOf(window, width).map(({ at, x }) => (
              <g key={at}>
                <line className="f-river-tick" x1={x} x2={x} y1={0} y2={ROW_PX * 2} />
                <text
                  className="f-river-time"
                  x={x}
                  y={ROW_PX * 2 + AXIS_PX - 4}
                  textAnchor={x < 20 ? 'start' : x > width - 20 ? 'end' : 'middle'}
                >
                  {formatClock(at)}
                </text>
              </g>
            ))}
            {rows.map((session, n) => {
              const y = ROW_PX * (n + 0.5);
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: first what is, then what would be
                <g key={n}>
                  <line className="f-before-after-line" x1={0} x2={width} y1={y} y2={y} />
                  {session !== null &&
                    previewBars(session, window, width, now).map((bar) => (
                      <g
                        key={bar.turn}
                        className="f-preview-bar"
                        data-own={bar.turn === own?.id || undefined}
                      >
                        <rect
                          className="f-preview-ground"
                          x={bar.x}
                          y={y - BAR_PX / 2}
                          width={bar.width}
                          height={BAR_PX}
                        />
                        <g className="f-preview-shape">
                          <BarShape bar={bar} y={y} height={BAR_PX} patterns={patterns} />
                        </g>
                      </g>
                    ))}
                </g>
              );
            })}
          </svg>
        )}
      </div>
    </div>
  );
}
