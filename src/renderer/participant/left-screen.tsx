import { DoorOpen } from 'lucide-react';
import { Button } from '../ui/light';
import { ConnectionBar } from './connection-bar';
import type { Control } from './control';
import type { Seat } from './control-state';
import { OwnFigures } from './own-figures';
import { Problem } from './problem';
import { useRequest } from './use-request';

export interface LeftScreenProps {
  readonly seat: Seat;
  readonly control: Control;
  readonly failures: number | null;
}

/** Who has left can come back to the same seat. */
export function LeftScreen({ seat, control, failures }: LeftScreenProps) {
  const { run, busy, problem } = useRequest(control);
  const { own, heard } = seat;
  return (
    <>
      <ConnectionBar failures={failures} kept="Your seat is kept." onRetry={control.retry} />
      <main className="p-plain">
        <div className="p-plain-mark">
          <DoorOpen aria-hidden="true" />
        </div>
        <h1>You have left the session</h1>
        <p>
          “{heard.room.title}” goes on. Your seat is kept,{' '}
          <span data-testid="own-label">{own.label}</span>.
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
