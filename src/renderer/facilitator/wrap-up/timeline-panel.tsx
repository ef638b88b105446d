import type { PastSession } from '../../../shared/protocol/ipc';
import type { Session } from '../../../shared/session/session';
import { measuredUntil } from '../../../shared/session/session';
import { settle } from '../app/answers';
import { useHearth } from '../app/hearth-context';
import { GroupLabel } from '../people/group-label';
import { RiverStrip } from '../timeline';
import { TurnTable } from './turn-table';

export interface TimelinePanelProps {
  readonly session: Session;
  /** A turn was put right: the session as it is now. */
  readonly onAmended: (past: PastSession) => void;
}

/** How the conversation went: the river, where turns are still put right, and the turns as a table. */
export function TimelinePanel({ session, onAmended }: TimelinePanelProps) {
  const { bridge } = useHearth();
  const until = measuredUntil(session, session.lastAt);
  const isDrawn = session.turns.length > 0 || session.moments.length > 0;
  return (
    <section className="h-panel h-stack" aria-labelledby="course-heading">
      <div className="h-row h-spread">
        <h2 id="course-heading">How the conversation went</h2>
        <p className="h-muted h-small">Press a turn, or a silence, to put it right.</p>
      </div>
      {!isDrawn && <p className="h-muted">No turn was marked. One can still be added below.</p>}
      <div className="f-past-river">
        <RiverStrip
          session={session}
          now={until}
          send={async (command) => {
            const answer = await settle(bridge.amendSession({ id: session.id, command }));
            if (!answer.ok) return answer.refusal.message;
            onAmended(answer.value);
            return null;
          }}
        />
      </div>
      <ul className="f-river-groups" aria-label="Groups">
        {session.groups.map((group, index) => (
          <li key={group.id}>
            <GroupLabel index={index} name={group.name} />
          </li>
        ))}
      </ul>
      {session.turns.length > 0 && <TurnTable session={session} until={until} />}
    </section>
  );
}
