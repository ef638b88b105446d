import type { Person } from '../session/person';
import type { SessionMs } from '../session/session';

/** Milliseconds that the person spent in the room, up to `until`. */
export function presenceMs(person: Pick<Person, 'presence'>, until: SessionMs): number {
  return presenceWithin(person, 0, until);
}

/** Milliseconds that the person spent in the room between two points of the session clock. */
export function presenceWithin(
  { presence }: Pick<Person, 'presence'>,
  from: SessionMs,
  to: SessionMs,
): number {
  return presence.reduce((sum, stay) => sum + overlapMs(stay.from, stay.to ?? to, from, to), 0);
}

/** Whether the person was in the room at a point of the session clock. */
export function wasPresent({ presence }: Pick<Person, 'presence'>, at: SessionMs): boolean {
  return presence.some((stay) => stay.from <= at && (stay.to === null || at < stay.to));
}

/** Milliseconds that two stretches of time have in common; 0 if none. */
export function overlapMs(
  from: SessionMs,
  to: SessionMs,
  otherFrom: SessionMs,
  otherTo: SessionMs,
): number {
  return Math.max(0, Math.min(to, otherTo) - Math.max(from, otherFrom));
}
