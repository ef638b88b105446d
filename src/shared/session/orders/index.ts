import type { Hand, OrderId, PlacedHand } from '../queue';
import type { Session } from '../session';
import { alternatingGroups } from './alternating-groups';
import { asRaised } from './as-raised';
import { quietestFirst } from './quietest-first';
import { unheardFirst } from './unheard-first';

type Order = (session: Session, hands: readonly Hand[]) => readonly PlacedHand[];

const ORDERS: Readonly<Record<OrderId, Order>> = {
  raised: asRaised,
  quietest: quietestFirst,
  unheard: unheardFirst,
  alternating: alternatingGroups,
};

/**
 * [Q9] The queue as everybody sees it: direct replies right behind the speaker, the others in the
 * order chosen, and each hand that the facilitator holds somewhere at its place.
 */
export function placedQueue(session: Session): readonly PlacedHand[] {
  const free = session.queue.filter((hand) => hand.pin === null);
  const replies = free.filter((hand) => hand.reply !== null);
  const others = free.filter((hand) => hand.reply === null);
  const placed: PlacedHand[] = [
    ...replies.map((hand) => ({ ...hand, shift: 'reply' as const })),
    ...ORDERS[session.order](session, others),
  ];
  const pinned = session.queue
    .filter((hand) => hand.pin !== null)
    .sort((a, b) => (a.pin ?? 0) - (b.pin ?? 0));
  for (const hand of pinned) placed.splice(hand.pin ?? 0, 0, { ...hand, shift: 'pinned' });
  return placed;
}
