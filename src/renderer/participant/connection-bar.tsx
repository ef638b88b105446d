import { WifiOff } from 'lucide-react';
import { Button } from '../ui/light';

export interface ConnectionBarProps {
  /** Failed attempts to reconnect; null while connected. */
  readonly failures: number | null;
  /** What is safe meanwhile, in a sentence. */
  readonly kept: string;
  readonly onRetry: () => void;
}

/** After this many attempts it is likely that somebody has to do something. */
const MANY_FAILURES = 4;

/** The state of the connection in words. It lies over the page, so that nothing jumps. */
export function ConnectionBar({ failures, kept, onRetry }: ConnectionBarProps) {
  return (
    <div className="p-connection" role="status">
      {failures !== null && (
        <div className="p-connection-bar">
          <WifiOff aria-hidden="true" />
          <p>
            {failures < MANY_FAILURES
              ? `Reconnecting… ${kept}`
              : `Still no connection. ${kept} Are you on the session’s Wi-Fi?`}
          </p>
          {failures >= MANY_FAILURES && <Button onClick={onRetry}>Try now</Button>}
        </div>
      )}
    </div>
  );
}
