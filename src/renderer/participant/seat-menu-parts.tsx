import type { GroupId } from '../../shared/session/ids';
import { Button } from '../ui/light';
import type { Control } from './control';
import type { Seat } from './control-state';
import { Problem } from './problem';
import { SeatForm } from './seat-form';
import { useRequest } from './use-request';

export interface ChangePartProps {
  readonly seat: Seat;
  readonly control: Control;
  readonly onDone: () => void;
}

/** Another name or group for the same seat. */
export function ChangePart({ seat, control, onDone }: ChangePartProps) {
  const { run, busy, problem } = useRequest(control);
  const { own, heard } = seat;
  const change = async (name: string, group: GroupId | null) => {
    if (await run({ type: 'change', name, group })) onDone();
  };
  return (
    <SeatForm
      groups={heard.room.groups}
      name={own.name}
      group={own.group}
      submitLabel="Save"
      busy={busy}
      problem={problem}
      onSubmit={(name, group) => void change(name, group)}
    />
  );
}

export interface LeavePartProps {
  readonly control: Control;
  readonly onStay: () => void;
}

/** Asks before the seat is left; it is kept. */
export function LeavePart({ control, onStay }: LeavePartProps) {
  const { run, busy, problem } = useRequest(control);
  return (
    <>
      <p>
        Your hand goes down, and what you said and wrote stays. You can come back to this seat as
        long as the session runs.
      </p>
      <Problem text={problem} />
      <Button
        variant="danger"
        size="l"
        loading={busy}
        data-testid="leave-confirm"
        onClick={() => void run({ type: 'leave' })}
      >
        Leave
      </Button>
      <Button size="l" onClick={onStay}>
        Stay
      </Button>
    </>
  );
}
