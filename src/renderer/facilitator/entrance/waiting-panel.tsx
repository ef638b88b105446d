import { DoorOpen } from 'lucide-react';
import type { AskedIn } from '../../../shared/protocol/ipc';
import type { Session } from '../../../shared/session/session';
import { Button } from '../../ui';
import { useSession } from '../app/running-context';
import { firstPressOnly } from '../session/first-press';
import { useEntrance, useWaiting } from './use-entrance';

/** [K31] Who waits to be let in: above all else at the side, and only while somebody does. */
export function WaitingPanel() {
  const waiting = useWaiting();
  const session = useSession();
  const { letIn, turnAway } = useEntrance();
  if (waiting.length === 0) return null;
  return (
    <section
      className="f-waiting"
      aria-labelledby="waiting-heading"
      data-testid="waiting"
      onClickCapture={firstPressOnly}
    >
      <div className="f-side-head">
        <DoorOpen aria-hidden="true" />
        <h2 id="waiting-heading" role="status">
          {waiting.length === 1 ? '1 person waits' : `${waiting.length} people wait`}
          <span className="h-hidden"> to be let in</span>
        </h2>
      </div>
      <ul className="f-people f-scroll">
        {waiting.map((asks) => (
          <li className="f-waiter" key={asks.id} data-testid="waiter" data-name={asks.name}>
            <span className="f-row-words">
              <span className="f-row-name" title={asks.name}>
                {asks.name}
              </span>
              <span className="f-row-fact">{waiterFact(asks, session)}</span>
            </span>
            <Button
              variant={waiting.length > 1 ? 'quiet' : 'primary'}
              aria-label={`Let ${asks.name} in`}
              onClick={() => letIn([asks.id])}
              data-testid="let-in"
            >
              Let in
            </Button>
            <Button
              variant="ghost"
              aria-label={`Not now: ${asks.name}`}
              onClick={() => turnAway([asks.id])}
              data-testid="not-now"
            >
              Not now
            </Button>
          </li>
        ))}
      </ul>
      {waiting.length > 1 && (
        <Button
          className="f-let-all-in"
          variant="primary"
          onClick={() => letIn('all')}
          data-testid="let-all-in"
        >
          Let all {waiting.length} in
        </Button>
      )}
    </section>
  );
}

/** What is known of somebody who waits: their group, whether they lead, whether their phone sleeps. */
export function waiterFact(
  { group, leader, here }: AskedIn,
  { groups }: Pick<Session, 'groups'>,
): string {
  const name = groups.find(({ id }) => id === group)?.name ?? 'No group';
  return [name, leader && 'leads', !here && 'phone asleep'].filter(Boolean).join(' · ');
}
