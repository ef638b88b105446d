import type { PersonId } from '../ids';
import type { Hand, PlacedHand, Shift } from '../queue';
import { present, type Session } from '../session';

/** A hand is lifted out below this part of the median time, and recedes above that part of it. */
const LIFTED_BELOW = 0.5;
const RECEDED_ABOVE = 1.5;

/**
 * [Q6] Hands of people who spoke less than half the median time of everybody present come first, the
 * quietest of them first; those 50 % over it last; between them as hands came. Only turns that have
 * ended count, so that the queue is not rearranged while somebody speaks.
 */
export function quietestFirst(session: Session, hands: readonly Hand[]): readonly PlacedHand[] {
  const spoken = new Map<PersonId, number>(session.people.map((p) => [p.id, p.heard.ms]));
  const ms = (hand: Hand): number => spoken.get(hand.person) ?? 0;
  const middle = median(
    present(session)
      .filter((person) => person.counted)
      .map((person) => person.heard.ms),
  );
  const shift = (hand: Hand): Shift => {
    if (ms(hand) < middle * LIFTED_BELOW) return 'lifted';
    return ms(hand) > middle * RECEDED_ABOVE ? 'receded' : null;
  };
  const placed = hands.map((hand): PlacedHand => ({ ...hand, shift: shift(hand) }));
  const among = (which: Shift) => placed.filter((hand) => hand.shift === which);
  const byTime = (a: Hand, b: Hand) => ms(a) - ms(b);
  return [...among('lifted').sort(byTime), ...among(null), ...among('receded').sort(byTime)];
}

/** The middle of the values, or the mean of the two in the middle; 0 if there are none. */
function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const [low = 0, high = 0] =
    sorted.length % 2 === 1 ? [sorted[half], sorted[half]] : [sorted[half - 1], sorted[half]];
  return (low + high) / 2;
}
