import { DoorOpen } from 'lucide-react';
import { Button } from '../ui/light';
import { ConnectionBar } from './connection-bar';
import type { Control } from './control';
import type { Away, Seat } from './control-state';
import { OwnFigures } from './own-figures';
import { Problem } from './problem';
import { useRequest } from './use-request';

export interface LeftScreenProps {
  readonly seat: Seat;
  readonly control: Control;
  readonly away: Away | null;
}

/** Who has left can come back to the same seat. */
export function LeftScreen({ seat, control, away }: LeftScreenProps) {
  const { run, busy, problem } = useRequest(control);
  const { own, heard } = seat;
  return (
    <>
      <ConnectionBar away={away} kept="Your seat" onRetry={control.retry} />
      <main className="p-plain">
        <div className="p-plain-mark">
          <DoorOpen aria-hidden="true" />
        </div>
        <h1>You are out of the session</h1>
        <p>
          You left, or the facilitator noted that you did. “{heard.room.title}” goes on, and your
          seat is kept, <span data-testid="own-label">{own.label}</span>.
        </p>
        <OwnFigures own={own} />
        <Button
          variant="primary"
          size="l"
          loading={busy}
          data-testid="come-back"
          onClick={() => void run({ type: 'return' })}
        >
          Come back
        </Button>
        <Problem text={problem} />
        <Button variant="ghost" onClick={control.forgetSeat}>
          Join as somebody else
        </Button>
      </main>
    </>
  );
}
