import type { SessionMs } from '../../../shared/session/session';
import { Clock } from '../../ui';
import { useNow } from '../app/running-context';
import { timeBoxState } from './time-box';

export interface FloorClockProps {
  /** What is measured. */
  readonly label: string;
  readonly since: SessionMs;
  /** Nobody's clock runs. */
  readonly still: boolean;
  /** Milliseconds, or null where no time box counts. */
  readonly timeBoxMs: number | null;
}

/** Often enough that a second never seems to be left out. */
const TICK_MS = 250;

/** Since when, large; under it the time box in words. The only part of the floor that ticks. */
export function FloorClock({ label, since, still, timeBoxMs }: FloorClockProps) {
  const ms = Math.max(0, useNow(TICK_MS) - since);
  const box = timeBoxMs === null ? null : timeBoxState(ms, timeBoxMs);
  return (
    <div className="f-floor-clock" data-testid="clock" data-box={box?.state}>
      <Clock label={label} ms={ms} size="xl" still={still} />
      {box !== null && (
        <p className="f-box-words h-numbers" data-testid="time-box-words">
          {box.words}
        </p>
      )}
    </div>
  );
}
