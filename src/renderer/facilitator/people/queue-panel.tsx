import { Hand, X } from 'lucide-react';
import { personOf, type Session } from '../../../shared/session/session';
import { unheard } from '../../../shared/voice/unheard';
import { BareIconButton, GroupMark } from '../../ui';
import type { Actions } from '../session/actions';
import { groupIndexOf } from './roster';

export interface QueuePanelProps {
  readonly session: Session;
  readonly actions: Actions;
}

/** The raised hands in order; a press gives that person the floor. */
export function QueuePanel({ session, actions }: QueuePanelProps) {
  const notHeard = new Set(unheard(session).map((person) => person.id));
  const people = session.queue.flatMap((id) => personOf(session, id) ?? []);
  return (
    <section className="f-queue" aria-labelledby="queue-heading">
      <div className="f-side-head">
        <Hand aria-hidden="true" />
        <h2 id="queue-heading">Hands up</h2>
        <span className="h-muted h-numbers">{people.length}</span>
      </div>
      {people.length === 0 ? (
        <p className="f-side-note">No hand is up.</p>
      ) : (
        <ol className="f-people f-scroll">
          {people.map((person, place) => {
            const index = groupIndexOf(session, person.group);
            return (
              <li
                className="f-person f-slim"
                key={person.id}
                data-testid="queue-row"
                data-label={person.label}
              >
                <button
                  type="button"
                  className="f-row-main"
                  onClick={() => actions.give(person.id)}
                >
                  <span className="f-place h-numbers">{place + 1}</span>
                  {index !== null && (
                    <GroupMark index={index} name={session.groups[index]?.name ?? ''} markOnly />
                  )}
                  <span className="f-row-words">
                    <span className="f-row-name">{person.label}</span>
                    {notHeard.has(person.id) && (
                      <span className="f-row-fact f-new-voice">not heard yet</span>
                    )}
                  </span>
                </button>
                <BareIconButton
                  className="f-row-menu"
                  label={`Lower the hand of ${person.label}`}
                  icon={<X aria-hidden="true" />}
                  onClick={() => actions.lowerHand(person.id)}
                />
              </li>
            );
          })}
        </ol>
      )}
    </section>
  );
}
