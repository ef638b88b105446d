import type { Hand, PlacedHand } from '../queue';
import type { Session } from '../session';

/** [Q7] Who had no turn yet comes first, as hands came; then everybody else, as hands came. */
export function unheardFirst(session: Session, hands: readonly Hand[]): readonly PlacedHand[] {
  const heard = new Set(session.people.filter((p) => p.heard.turns > 0).map((p) => p.id));
  const isHeard = (hand: Hand): boolean => heard.has(hand.person);
  return [
    ...hands
      .filter((hand) => !isHeard(hand))
      .map((hand) => ({ ...hand, shift: 'lifted' as const })),
    ...hands.filter(isHeard).map((hand) => ({ ...hand, shift: null })),
  ];
}
