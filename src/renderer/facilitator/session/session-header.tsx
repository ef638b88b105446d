import { DoorClosed, Keyboard, LogOut, QrCode, UserCog, UserPlus, Users } from 'lucide-react';
import { present } from '../../../shared/session/session';
import { Button, Clock, HearthMark, IconButton } from '../../ui';
import { useHearth } from '../app/hearth-context';
import { useNow, useSession } from '../app/running-context';
import { StageControl } from '../stage/stage-control';

export interface SessionHeaderProps {
  readonly onJoinCode: () => void;
  readonly onAdd: () => void;
  readonly onCofacilitators: () => void;
  readonly onKeys: () => void;
  readonly onClose: () => void;
}

/** Title and question, the session's clock, how many are here, and the way in and out. */
export function SessionHeader(props: SessionHeaderProps) {
  const { onJoinCode, onAdd, onCofacilitators, onKeys, onClose } = props;
  const { may, cofacilitator } = useHearth();
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
      {cofacilitator !== null && <CofacilitatorMark name={cofacilitator} />}
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
      {may('cofacilitators:make') && (
        <IconButton
          label="Co-facilitators"
          icon={<UserCog aria-hidden="true" />}
          onClick={onCofacilitators}
          data-testid="open-cofacilitators"
        />
      )}
      <Button
        icon={closed ? <DoorClosed aria-hidden="true" /> : <QrCode aria-hidden="true" />}
        keyHint="J"
        onClick={onJoinCode}
        data-testid="open-join"
      >
        {closed ? 'Joining closed' : 'Join code'}
      </Button>
      {may('stage:open') && <StageControl />}
      <IconButton
        label="All commands and keys"
        keyHint="Ctrl K"
        icon={<Keyboard aria-hidden="true" />}
        onClick={onKeys}
        data-testid="open-palette"
      />
      {may('session:close') && (
        <Button
          icon={<LogOut aria-hidden="true" />}
          onClick={onClose}
          title="Close the session"
          data-testid="close-session"
        >
          Close
        </Button>
      )}
    </header>
  );
}

/** [K37] Who sees this console knows whose it is, and that what is done here counts as the facilitator's. */
function CofacilitatorMark({ name }: { readonly name: string }) {
  return (
    <span
      className="f-cofacilitator"
      title="What you do here, and on the board, counts as the facilitator’s."
      data-testid="cofacilitator"
    >
      <UserCog aria-hidden="true" />
      <span className="f-cofacilitator-words">
        <span>Co-facilitator</span>
        <strong className="h-truncate">{name}</strong>
      </span>
    </span>
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
