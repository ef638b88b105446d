import type { SessionEvent } from './events';
import { fold } from './fold';
import { isOver } from './fold-round';
import type { Session, SessionMs } from './session';
import { wayOf } from './ways';

/** The floor falls free, and what the way of passing it does then by itself. */
export function freeFloor(
  session: Session,
  at: SessionMs,
  why: 'released' | 'left',
): readonly SessionEvent[] {
  return withFollowUp(session, [{ type: 'floorReleased', at, why }], at);
}

/**
 * [G7] The events, and what follows from them by itself: a go-around in which nobody is still to come
 * is over, and where the floor is free the way offers it to whoever is next.
 */
export function withFollowUp(
  session: Session,
  events: readonly SessionEvent[],
  at: SessionMs,
): readonly SessionEvent[] {
  const after = events.reduce<Session | null>(fold, session);
  if (after === null || after.floor.kind !== 'silence' || after.pause !== null) return events;
  if (after.round !== null && isOver(after.round)) {
    return withFollowUp(session, [...events, { type: 'roundEnded', at }], at);
  }
  const way = wayOf(after);
  const next = way.offers ? way.next(after) : null;
  return next === null ? events : [...events, { type: 'floorOffered', at, to: next, by: 'way' }];
}
