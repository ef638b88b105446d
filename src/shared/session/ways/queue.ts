import { placedQueue } from '../orders';
import type { Way } from '../way';

/** [G2] The floor goes from hand to hand, in the order chosen. */
export const queue: Way = {
  id: 'queue',
  next: (session) => placedQueue(session)[0]?.person ?? null,
  offers: true,
  holderPasses: false,
};
