import { DoorClosed, DoorOpen, Hourglass, RefreshCw } from 'lucide-react';
import type { JoinAccess } from '../../../shared/protocol/ipc';
import type { Admission } from '../../../shared/session/admission';
import { Button, CheckField, Segmented } from '../../ui';
import { useCommand, useSession } from '../app/running-context';
import { useEntrance } from './use-entrance';

const CHOICES = [
  { value: 'open', label: 'Everybody', icon: <DoorOpen aria-hidden="true" /> },
  { value: 'approval', label: 'Whom I let in', icon: <Hourglass aria-hidden="true" /> },
  { value: 'closed', label: 'Nobody new', icon: <DoorClosed aria-hidden="true" /> },
] as const;

/** What each choice means, and for whom it changes nothing. */
export const ADMISSION_HINTS: Readonly<Record<Admission, string>> = {
  open: 'Whoever has the link or the code is in at once.',
  approval: 'Whoever asks waits on their phone until you let them in.',
  closed: 'Newcomers are told that joining is closed. Whoever has a seat comes back as always.',
};

export interface WhoMayJoinProps {
  readonly join: JoinAccess;
  readonly onRenew: () => void;
}

/** [K30] The one place for who may join, and by what. */
export function WhoMayJoin({ join, onRenew }: WhoMayJoinProps) {
  const { admission } = useSession();
  const { switchCode } = useEntrance();
  const command = useCommand();
  return (
    <section className="f-who" aria-label="Who may join" data-testid="who-may-join">
      <div className="f-who-choice">
        <Segmented
          label="Who may join"
          options={CHOICES}
          value={admission}
          onChange={(next) => void command({ type: 'setAdmission', admission: next })}
        />
        <p className="h-hint" role="status">
          {ADMISSION_HINTS[admission]}
        </p>
      </div>
      <div className="f-who-link">
        <CheckField
          label="The six characters lead in, too"
          checked={join.code !== null}
          onChange={(event) => switchCode(event.target.checked)}
          data-testid="code-on"
        />
        <Button
          icon={<RefreshCw aria-hidden="true" />}
          onClick={onRenew}
          aria-haspopup="dialog"
          data-testid="renew-link"
        >
          Renew link and code…
        </Button>
      </div>
    </section>
  );
}
