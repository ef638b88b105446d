import type { Hand, PlacedHand } from '../queue';
import type { Session } from '../session';

/** [Q5] As hands came. */
export function asRaised(_session: Session, hands: readonly Hand[]): readonly PlacedHand[] {
  return hands.map((hand) => ({ ...hand, shift: null }));
}
