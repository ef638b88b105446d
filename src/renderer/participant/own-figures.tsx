import type { OwnView } from '../../shared/session/views';
import { formatDuration } from '../../shared/voice/duration';

export interface OwnFiguresProps {
  readonly own: Pick<OwnView, 'turns' | 'spokenMs' | 'longestMs' | 'replies'>;
}

/** One's own figures, on one's own device only. */
export function OwnFigures({ own }: OwnFiguresProps) {
  const { turns, spokenMs, longestMs, replies } = own;
  return (
    <p className="p-figures">
      <span data-testid="own-turns" data-turns={turns}>
        {turns === 0 ? 'No turn yet' : turns === 1 ? '1 turn' : `${turns} turns`}
      </span>
      {turns > 0 && (
        <span className="h-numbers" data-testid="own-time" data-ms={spokenMs}>
          <span className="h-hidden">spoken </span>
          {formatDuration(spokenMs)}
        </span>
      )}
      {turns > 1 && (
        <span className="h-numbers p-figures-more" data-testid="own-longest" data-ms={longestMs}>
          longest {formatDuration(longestMs)}
        </span>
      )}
      {replies > 0 && (
        <span className="p-figures-more" data-testid="own-replies">
          {replies === 1 ? '1 reply' : `${replies} replies`}
        </span>
      )}
    </p>
  );
}
