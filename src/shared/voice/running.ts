import { beginsStretch } from '../session/heard';
import type { PersonId } from '../session/ids';
import { measuredUntil, runningTurn, type Session, type SessionMs } from '../session/session';

/**
 * [V17] Milliseconds that the person has been speaking without having given the floor away; 0 if they
 * do not speak. A stretch that was split, shared or paused is one, and the pauses in it are not spoken.
 *
 * @param now the session clock, in milliseconds
 */
export function runningMs(session: Session, person: PersonId, now: SessionMs): number {
  const { turns } = session;
  if (runningTurn(session)?.speakers.includes(person) !== true) return 0;
  const until = measuredUntil(session, now);
  let ms = 0;
  for (let i = turns.length - 1; i >= 0; i -= 1) {
    const turn = turns[i];
    if (turn === undefined) break;
    ms += (turn.end?.at ?? until) - turn.from;
    if (beginsStretch(turns[i - 1], turn, person)) break;
  }
  return ms;
}
