import type { QueueEvent, SessionEvent } from './events';
import type { PersonId } from './ids';
import { placedQueue } from './orders';
import type { Hand } from './queue';
import type { Session } from './session';

const TYPES: ReadonlySet<SessionEvent['type']> = new Set<QueueEvent['type']>([
  'handRaised',
  'handLowered',
  'handPinned',
  'orderChosen',
]);

export function isQueueEvent(event: SessionEvent): event is QueueEvent {
  return TYPES.has(event.type);
}

export function foldQueue(session: Session, event: QueueEvent): Session {
  switch (event.type) {
    case 'handRaised':
      return { ...session, queue: raised(session.queue, event) };
    case 'handLowered':
      return { ...session, queue: withoutHand(session, event.person) };
    case 'handPinned':
      return { ...session, queue: pinned(session.queue, event.person, event.place) };
    case 'orderChosen':
      return { ...session, order: event.order };
  }
}

/** [Q10] The queue without a person's hand; pinned hands behind it move up by one. */
export function withoutHand(session: Session, person: PersonId | null): readonly Hand[] {
  const { queue } = session;
  if (!queue.some((hand) => hand.person === person)) return queue;
  const rest = queue.filter((hand) => hand.person !== person);
  // Without pins nothing depends on where in the queue the hand was.
  if (!rest.some(({ pin }) => pin !== null)) return rest;
  const place = placedQueue(session).findIndex((hand) => hand.person === person);
  return rest.map((hand) =>
    hand.pin !== null && hand.pin > place ? { ...hand, pin: hand.pin - 1 } : hand,
  );
}

/** A hand that is up already keeps its time and place and becomes, or stops being, a reply. */
function raised(
  queue: readonly Hand[],
  { person, at, reply }: Extract<QueueEvent, { type: 'handRaised' }>,
): readonly Hand[] {
  if (queue.some((hand) => hand.person === person)) {
    return queue.map((hand) => (hand.person === person ? { ...hand, reply } : hand));
  }
  return [...queue, { person, at, reply, pin: null }];
}

/** One hand at a place: the one that was held there before finds its own way again. */
function pinned(queue: readonly Hand[], person: PersonId, place: number | null): readonly Hand[] {
  return queue.map((hand) => {
    if (hand.person === person) return { ...hand, pin: place };
    return place !== null && hand.pin === place ? { ...hand, pin: null } : hand;
  });
}
