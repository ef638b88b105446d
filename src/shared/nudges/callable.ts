import type { Command } from '../session/commands';
import type { PersonId } from '../session/ids';
import { mayBeCalled, type Person } from '../session/person';
import { isPresent } from '../session/session';
import { mayBeNamed } from '../voice/counted';
import type { PersonVoice } from '../voice/voices';
import type { Seen } from './nudge';

/** [N1] Whether a nudge may be about them: they are here, may be named, and may be called on. */
export function mayBeNudged(person: Person): boolean {
  return isPresent(person) && mayBeCalled(person) && mayBeNamed(person);
}

/** Everybody whom a nudge may be about, in the order they joined. */
export function nudgeable({ voices }: Seen): readonly PersonVoice[] {
  return voices.people.filter(({ person }) => mayBeNudged(person));
}

/** When the person's hand went up, on the session clock; null while it is down. */
export function handAt({ session }: Seen, person: PersonId): number | null {
  return session.queue.find((hand) => hand.person === person)?.at ?? null;
}

/**
 * What brings the person to the floor without cutting anybody off. While somebody speaks a raised hand
 * is put first; a free floor is offered, or given to who has no page that could take it.
 */
export function bringToFloor(seen: Seen, person: Person): Command | null {
  const { session, online } = seen;
  // Somebody else is being asked at this moment.
  if (session.floor.kind === 'offered') return null;
  if (session.floor.kind === 'held') {
    const waits = session.queue.some((hand) => hand.person === person.id && hand.pin !== 0);
    return waits ? { type: 'pinHand', person: person.id, place: 0 } : null;
  }
  return online.includes(person.id)
    ? { type: 'offerFloor', to: person.id }
    : { type: 'giveFloor', to: person.id };
}
