import type { SessionMs } from '../../../shared/session/session';
import { useNow } from '../app/running-context';
import { timeBoxState } from '../floor/time-box';
import type { Box } from './ring-path';

export interface TimeRingProps {
  /** The table's edge, an SVG path from the top clockwise. */
  readonly edge: string;
  readonly box: Box;
  /** When the turn began. */
  readonly since: SessionMs;
  /** Milliseconds. */
  readonly timeBoxMs: number;
}

/** The time box of a turn: the edge of the table fills, and stays full. In words it is by the clock. */
export function TimeRing({ edge, box, since, timeBoxMs }: TimeRingProps) {
  const now = useNow();
  const { part, state } = timeBoxState(now - since, timeBoxMs);
  return (
    <svg
      className="f-time-ring"
      viewBox={`0 0 ${box.width} ${box.height}`}
      width={box.width}
      height={box.height}
      data-state={state}
      aria-hidden="true"
    >
      <path d={edge} pathLength={1} strokeDasharray={`${part} 1`} />
    </svg>
  );
}
