import { placedQueue } from '../orders';
import type { Way } from '../way';

/** [G1] The facilitator gives the floor; the first hand is only what passing on proposes. */
export const open: Way = {
  id: 'open',
  next: (session) => placedQueue(session)[0]?.person ?? null,
  offers: false,
  holderPasses: false,
};
