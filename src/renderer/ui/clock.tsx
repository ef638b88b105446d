import { formatClock, formatDuration } from '../../shared/voice/duration';

export interface ClockProps {
  /** What is measured: "Turn", "Time left". */
  readonly label: string;
  /** Milliseconds; the one who holds the clock counts, this only shows. */
  readonly ms: number;
  readonly size?: 'm' | 'l' | 'xl';
  /** Nobody's clock runs. */
  readonly still?: boolean;
}

/** A running time. Read out when visited, never on each tick. */
export function Clock({ label, ms, size = 'm', still = false }: ClockProps) {
  return (
    <span
      className="h-clock"
      role="timer"
      aria-live="off"
      aria-label={`${label}: ${ms < 0 ? 'over by ' : ''}${formatDuration(Math.abs(ms))}`}
      data-size={size}
      data-still={still || undefined}
    >
      {formatClock(ms)}
    </span>
  );
}
