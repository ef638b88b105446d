import { LogOut, Pencil } from 'lucide-react';
import { useState } from 'react';
import type { GroupId } from '../../shared/session/ids';
import { Button, Sheet } from '../ui/light';
import type { Control } from './control';
import type { Seat } from './control-state';
import { Problem } from './problem';
import { Recorded } from './recorded';
import { SeatForm } from './seat-form';
import { useRequest } from './use-request';

export interface SeatMenuProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly seat: Seat;
  readonly control: Control;
  /** The page of the menu it begins with. */
  readonly first?: Part;
}

type Part = 'menu' | 'change' | 'leave';
const TITLES: Record<Part, string> = {
  menu: 'Your seat',
  change: 'Name and group',
  leave: 'Leave the session?',
};

/** What one can do with one's seat. */
export function SeatMenu({ open, onClose, seat, control, first = 'menu' }: SeatMenuProps) {
  const [part, setPart] = useState<Part>(first);
  const close = () => {
    setPart(first);
    onClose();
  };
  return (
    <Sheet open={open} onClose={close} title={TITLES[part]}>
      {part === 'menu' && (
        <>
          <Button
            size="l"
            icon={<Pencil aria-hidden="true" />}
            data-testid="menu-change"
            onClick={() => setPart('change')}
          >
            Change name or group
          </Button>
          <Button
            size="l"
            icon={<LogOut aria-hidden="true" />}
            data-testid="menu-leave"
            onClick={() => setPart('leave')}
          >
            Leave the session
          </Button>
          <Recorded />
        </>
      )}
      {part === 'change' && <Change seat={seat} control={control} onDone={close} />}
      {part === 'leave' && (
        <Leave control={control} onStay={() => (first === 'menu' ? setPart('menu') : close())} />
      )}
    </Sheet>
  );
}

function Change({
  seat,
  control,
  onDone,
}: {
  readonly seat: Seat;
  readonly control: Control;
  readonly onDone: () => void;
}) {
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

function Leave({ control, onStay }: { readonly control: Control; readonly onStay: () => void }) {
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
