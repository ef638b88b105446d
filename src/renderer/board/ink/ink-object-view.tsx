import { memo } from 'react';
import type { InkObject } from '../../../shared/board/object';
import { inkColour } from './ink-paint';
import { middleLine, strokePath } from './stroke-path';
import './ink.css';

/** Board units: how near a press must be to a thin line. */
const LEAST_PRESS = 18;

/** One stroke, as large as what it stands in; only its line can be pressed, not the ground round it. */
export const InkObjectView = memo(function InkObjectView({
  object,
}: {
  readonly object: InkObject;
}) {
  return (
    <svg
      className="hb-ink"
      data-tool={object.tool}
      viewBox={`0 0 ${object.width} ${object.height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <path
        className="hb-ink-press"
        d={middleLine(object)}
        strokeWidth={Math.max(LEAST_PRESS, object.stroke)}
      />
      <path d={strokePath(object)} style={{ fill: inkColour(object.tool, object.tint) }} />
    </svg>
  );
});
