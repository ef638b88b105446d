import { Eye, Hand } from 'lucide-react';
import { useRef } from 'react';
import { placedQueue } from '../../../shared/session/orders';
import { personOf } from '../../../shared/session/session';
import { useSession } from '../app/running-context';
import { ORDER_WORDS } from '../floor/next-up';
import { useRowDrag } from '../rows/use-row-drag';
import type { Actions } from '../session/actions';
import { firstPressOnly } from '../session/first-press';
import { QueueRow } from './queue-row';

export interface QueuePanelProps {
  readonly actions: Actions;
}

/** The raised hands in the order in which they have their turn; a press gives that person the floor. */
export function QueuePanel({ actions }: QueuePanelProps) {
  const session = useSession();
  const list = useRef<HTMLOListElement>(null);
  const queue = placedQueue(session);
  const place = (person: (typeof queue)[number]['person'], to: number) =>
    actions.run({ type: 'pinHand', person, place: Math.min(queue.length - 1, Math.max(0, to)) });
  const drag = useRowDrag(list, place);
  return (
    <section className="f-queue" aria-labelledby="queue-heading">
      <div className="f-side-head">
        <Hand aria-hidden="true" />
        <h2 id="queue-heading">Hands up</h2>
        <span className="h-muted h-numbers">{queue.length}</span>
        <span className="f-push" />
        <span className="f-queue-order" title="Everybody sees this order">
          <Eye aria-hidden="true" />
          {ORDER_WORDS[session.order].label}
          <span className="h-hidden">. Everybody sees this order.</span>
        </span>
      </div>
      {queue.length === 0 ? (
        <p className="f-side-note">No hand is up.</p>
      ) : (
        <ol
          className="f-people f-scroll"
          ref={list}
          data-dragging={drag.id !== null || undefined}
          onClickCapture={firstPressOnly}
        >
          {queue.map((hand, at) => {
            const person = personOf(session, hand.person);
            return person === undefined ? null : (
              <QueueRow
                key={hand.person}
                session={session}
                hand={hand}
                person={person}
                at={at}
                actions={actions}
                onPlace={place}
                drag={drag}
              />
            );
          })}
        </ol>
      )}
    </section>
  );
}
