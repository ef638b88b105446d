import { useEffect, useRef } from 'react';
import type { PastSession } from '../../../shared/protocol/ipc';
import type { Session } from '../../../shared/session/session';
import { measuredUntil } from '../../../shared/session/session';
import { settle } from '../app/answers';
import { useHearth } from '../app/hearth-context';
import { GroupLabel } from '../people/group-label';
import { type AskedTurn, RiverStrip, type TurnCards } from '../timeline';
import { TurnTable } from './turn-table';

export interface TimelinePanelProps {
  readonly session: Session;
  /** A turn was put right: the session as it is now. */
  readonly onAmended: (past: PastSession) => void;
  /** A turn that a card asks to see. */
  readonly marked: AskedTurn | null;
  readonly cards: TurnCards;
}

/** How the conversation went: the river, where turns are still put right, and the turns as a table. */
export function TimelinePanel({ session, onAmended, marked, cards }: TimelinePanelProps) {
  const { bridge } = useHearth();
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    if (marked !== null) panel.current?.scrollIntoView({ block: 'nearest' });
  }, [marked]);
  const until = measuredUntil(session, session.lastAt);
  const isDrawn = session.turns.length > 0 || session.moments.length > 0;
  return (
    <section ref={panel} className="h-panel h-stack" aria-labelledby="course-heading">
      <div className="h-row h-spread">
        <h2 id="course-heading">How the conversation went</h2>
        <p className="h-muted h-small">Press a turn, or a silence, to put it right.</p>
      </div>
      {!isDrawn && <p className="h-muted">No turn was marked. One can still be added below.</p>}
      <div className="f-past-river">
        <RiverStrip
          session={session}
          now={until}
          {...{ marked, cards }}
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
