import { WifiOff } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Notice } from '../ui/light';
import { awayWords } from './away-words';
import type { Away } from './control-state';
import { useOnline } from './use-online';

export interface ConnectionBarProps {
  /** Why there is no connection; null while there is one. */
  readonly away: Away | null;
  /** What is safe meanwhile, as the beginning of a sentence: "Your seat". */
  readonly kept: string;
  /** Whether there is a board to write on meanwhile. */
  readonly writes?: boolean;
  readonly onRetry: () => void;
}

/** After so long (ms) it is likely that somebody has to do something. */
const LONG_MS = 10_000;

/**
 * The state of the connection in words. Over the page while it may be over at once, so that nothing
 * jumps; in its flow when it lasts, so that nothing is covered.
 */
export function ConnectionBar({ away, kept, writes = false, onRetry }: ConnectionBarProps) {
  const isOnline = useOnline();
  const isLong = useIsLong(away !== null);
  const words = away === null ? null : awayWords({ ...away, isOnline, isLong, kept, writes });
  return (
    <>
      <div className="p-connection" role="status">
        {words?.lasts === false && (
          <div className="p-connection-bar" data-testid="away">
            <WifiOff aria-hidden="true" />
            <p>
              {words.title} {words.text}
            </p>
          </div>
        )}
      </div>
      {words?.lasts && (
        <div className="p-away" data-testid="away">
          <Notice
            tone={away?.hostLeft ? 'info' : 'warning'}
            title={words.title}
            {...(away?.hostLeft ? {} : { action: { label: 'Try now', onPress: onRetry } })}
          >
            {words.text}
          </Notice>
        </div>
      )}
    </>
  );
}

/** Whether it has been so for longer than a cut that mends itself. */
function useIsLong(isAway: boolean): boolean {
  const [isLong, setIsLong] = useState(false);
  useEffect(() => {
    if (!isAway) return;
    const timer = setTimeout(() => setIsLong(true), LONG_MS);
    return () => {
      clearTimeout(timer);
      setIsLong(false);
    };
  }, [isAway]);
  return isLong;
}
