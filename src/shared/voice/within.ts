import type { PersonId } from '../session/ids';
import { measuredUntil, type Session, type SessionMs, type Turn } from '../session/session';
import { overlapMs } from './presence';

/**
 * [V13] Milliseconds that each speaker held the floor between two points of the session clock, in the
 * order they are met from the end. Whoever did not speak is not in it; who does not count is.
 * Walks back from `to` only as far as `from`: costs the same however long the session was before.
 */
export function spokenWithin(
  session: Session,
  from: SessionMs,
  to: SessionMs,
): ReadonlyMap<PersonId, number> {
  const until = Math.min(to, measuredUntil(session, to));
  const spoken = new Map<PersonId, number>();
  for (let i = lastBegunBefore(session.turns, until); i >= 0; i -= 1) {
    const turn = session.turns[i];
    if (turn === undefined || (turn.end !== null && turn.end.at <= from)) break;
    const ms = overlapMs(turn.from, turn.end?.at ?? until, from, until);
    for (const id of turn.speakers) spoken.set(id, (spoken.get(id) ?? 0) + ms);
  }
  return spoken;
}

/** The place of the last turn that began before `at`, or -1. Turns stand in the order of time. */
function lastBegunBefore(turns: readonly Turn[], at: SessionMs): number {
  let low = 0;
  let high = turns.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((turns[middle]?.from ?? at) < at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
