import type { GroupId, PersonId } from '../ids';
import type { Hand, PlacedHand } from '../queue';
import type { Session } from '../session';

/**
 * [Q8] No group twice in a row as long as another has a hand up: each time the earliest hand of a
 * group other than the one before it, beginning with a group other than the latest speaker's.
 */
export function alternatingGroups(session: Session, hands: readonly Hand[]): readonly PlacedHand[] {
  const groups = new Map<PersonId, GroupId | null>(session.people.map((p) => [p.id, p.group]));
  const groupOf = (id: PersonId | undefined) => (id === undefined ? undefined : groups.get(id));
  const left = [...hands];
  const placed: PlacedHand[] = [];
  let before = groupOf(session.turns.at(-1)?.speakers[0]);
  while (left.length > 0) {
    const other = left.findIndex((hand) => groupOf(hand.person) !== before);
    const [hand] = left.splice(Math.max(0, other), 1);
    if (hand === undefined) break;
    placed.push({ ...hand, shift: other > 0 ? 'lifted' : null });
    before = groupOf(hand.person);
  }
  return placed;
}
