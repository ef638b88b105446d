import { Keyboard, LogOut, QrCode, Users } from 'lucide-react';
import { present } from '../../../shared/session/session';
import { Button, Clock, HearthMark, IconButton } from '../../ui';
import type { ReceivedView } from '../app/feed';
import { useSessionTime } from '../app/session-time';

export interface SessionHeaderProps {
  readonly received: ReceivedView;
  readonly onJoinCode: () => void;
  readonly onKeys: () => void;
  readonly onClose: () => void;
}

const TICK_MS = 500;

/** Title and question, the session's clock, how many are here, and the way in and out. */
export function SessionHeader({ received, onJoinCode, onKeys, onClose }: SessionHeaderProps) {
  const { session } = received.view;
  const now = useSessionTime(received, TICK_MS);
  const here = present(session).length;
  return (
    <header className="f-header">
      <HearthMark />
      <div className="f-header-words">
        <h1 title={session.title}>{session.title}</h1>
        {session.question !== '' && <p title={session.question}>{session.question}</p>}
      </div>
      <span className="f-header-fact" title="Since the session began">
        <Clock label="Session" ms={now} />
      </span>
      <span className="f-header-fact h-numbers" title={`${here} in the room`}>
        <Users aria-hidden="true" />
        <span data-testid="people-count">{here}</span>
        <span className="h-hidden">in the room</span>
      </span>
      <Button
        icon={<QrCode aria-hidden="true" />}
        keyHint="J"
        onClick={onJoinCode}
        data-testid="open-join"
      >
        Join code
      </Button>
      <IconButton
        label="Keys"
        keyHint="?"
        icon={<Keyboard aria-hidden="true" />}
        onClick={onKeys}
      />
      <Button icon={<LogOut aria-hidden="true" />} onClick={onClose} data-testid="close-session">
        Close session
      </Button>
    </header>
  );
}
