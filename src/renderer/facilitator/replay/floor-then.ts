import { speakersOf } from '../../../shared/notes/who';
import type { Session, SessionMs } from '../../../shared/session/session';

/** [K12] Who had the floor at a time, in words. */
export function floorThen(session: Session, at: SessionMs): string {
  const { turns } = session;
  const place = turns.findLastIndex(({ from }) => from <= at);
  const turn = turns[place];
  if (turn === undefined) return 'Nobody had spoken yet';
  const { end } = turn;
  if (end === null || at < end.at) return `${speakersOf(session, turn.speakers)} had the floor`;
  const next = turns[place + 1];
  const goesOn = next === undefined ? session.pause !== null : next.continues;
  return end.why === 'paused' && goesOn ? 'A pause' : 'Nobody had the floor';
}
