import { formatDuration } from '../../shared/voice/duration';

export interface OwnFiguresProps {
  readonly turns: number;
  /** Time spoken, in ms. */
  readonly spokenMs: number;
}

/** One's own figures, on one's own device only. */
export function OwnFigures({ turns, spokenMs }: OwnFiguresProps) {
  return (
    <p className="p-figures">
      <span data-testid="own-turns" data-turns={turns}>
        {turns === 0 ? 'No turn yet' : turns === 1 ? '1 turn' : `${turns} turns`}
      </span>
      {turns > 0 && <span className="h-numbers">{formatDuration(spokenMs)} spoken</span>}
    </p>
  );
}
