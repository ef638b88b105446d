import { useEffect } from 'react';
import { Clock } from '../ui/light';
import { buzz } from './buzz';
import type { HeardRoom } from './control-state';
import { timeBoxView } from './time-box';
import { useSessionClock } from './use-session-clock';

export interface TurnDialProps {
  readonly heard: HeardRoom;
  /** When the turn began, on the session clock. */
  readonly since: number;
  /** How long it should last at most, in ms; null if nobody minds. */
  readonly boxMs: number | null;
}

/** Vibration in ms, once: felt, not heard. */
const TIME_UP = [90];
const RADIUS = 94;
const ROUND = 2 * Math.PI * RADIUS;

/** The speaker's clock, in a ring that fills as the time box passes. */
export function TurnDial({ heard, since, boxMs }: TurnDialProps) {
  const now = useSessionClock(heard);
  const spoken = Math.max(0, now - since);
  const box = timeBoxView(spoken, boxMs);
  const isUp = box?.isUp ?? false;
  useEffect(() => {
    if (isUp) buzz(TIME_UP);
  }, [isUp]);
  const clock = <Clock label="Turn" ms={spoken} size="xl" />;
  if (box === null) return clock;
  return (
    <>
      <div className="p-dial" data-testid="time-box" data-up={isUp || undefined}>
        <svg viewBox="0 0 200 200" aria-hidden="true" focusable="false">
          <circle cx="100" cy="100" r={RADIUS} />
          <circle
            cx="100"
            cy="100"
            r={RADIUS}
            strokeDasharray={ROUND}
            strokeDashoffset={ROUND * (1 - box.part)}
          />
        </svg>
        {clock}
      </div>
      <p className="p-own-hint p-time-words" role="status">
        {box.words}
      </p>
    </>
  );
}
