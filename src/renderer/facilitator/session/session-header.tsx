import { DoorClosed, Keyboard, LogOut, QrCode, UserPlus, Users } from 'lucide-react';
import { present } from '../../../shared/session/session';
import { Button, Clock, HearthMark, IconButton } from '../../ui';
import { useNow, useSession } from '../app/running-context';
import { StageControl } from '../stage/stage-control';

export interface SessionHeaderProps {
  readonly onJoinCode: () => void;
  readonly onAdd: () => void;
  readonly onKeys: () => void;
  readonly onClose: () => void;
}

/** Title and question, the session's clock, how many are here, and the way in and out. */
export function SessionHeader(props: SessionHeaderProps) {
  const { onJoinCode, onAdd, onKeys, onClose } = props;
  const session = useSession();
  const closed = session.admission === 'closed';
  const here = present(session).filter((person) => person.role === 'participant').length;
  return (
    <header className="f-header">
      <HearthMark />
      <div className="f-header-words">
        <h1 title={session.title}>{session.title}</h1>
        {session.question !== '' && <p title={session.question}>{session.question}</p>}
      </div>
      <SessionClock />
      <span className="f-header-fact h-numbers" title={`${here} in the room`}>
        <Users aria-hidden="true" />
        <span data-testid="people-count">{here}</span>
        <span className="h-hidden">in the room</span>
      </span>
      <IconButton
        label="Add somebody without a device"
        icon={<UserPlus aria-hidden="true" />}
        onClick={onAdd}
        data-testid="open-add-person"
      />
      <Button
        icon={closed ? <DoorClosed aria-hidden="true" /> : <QrCode aria-hidden="true" />}
        keyHint="J"
        onClick={onJoinCode}
        data-testid="open-join"
      >
        {closed ? 'Joining closed' : 'Join code'}
      </Button>
      <StageControl />
      <IconButton
        label="All commands and keys"
        keyHint="Ctrl K"
        icon={<Keyboard aria-hidden="true" />}
        onClick={onKeys}
        data-testid="open-palette"
      />
      <Button
        icon={<LogOut aria-hidden="true" />}
        onClick={onClose}
        title="Close the session"
        data-testid="close-session"
      >
        Close
      </Button>
    </header>
  );
}

function SessionClock() {
  const now = useNow();
  return (
    <span className="f-header-fact" title="Since the session began">
      <Clock label="Session" ms={now} />
    </span>
  );
}
