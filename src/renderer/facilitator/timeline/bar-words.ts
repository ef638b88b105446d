import { speakersOf } from '../../../shared/notes/who';
import type { Session, SessionMs, Turn } from '../../../shared/session/session';
import { formatClock, formatDuration } from '../../../shared/voice/duration';
import type { TurnBar } from './turn-bars';

/** `Turn 3: Anna, from 04:10 to 06:10, 2 min`. */
export function turnWords(session: Session, turn: Turn, place: number, until: SessionMs): string {
  const to = turn.end?.at ?? until;
  const length = turn.end === null ? 'still running' : formatDuration(to - turn.from);
  const span = `from ${formatClock(turn.from)} to ${formatClock(to)}`;
  return `Turn ${place + 1}: ${speakersOf(session, turn.speakers)}, ${span}, ${length}`;
}

/** The same of a bar, which may stand for several turns; `reached` is the one that the keys are at. */
export function barWords(
  session: Session,
  bar: TurnBar,
  until: SessionMs,
  reached: number = bar.place,
): string {
  const turn = session.turns[reached];
  const words = turn === undefined ? '' : turnWords(session, turn, reached, until);
  if (bar.count === 1) return words;
  return `${bar.count} turns from ${formatClock(bar.from)} to ${formatClock(bar.to)}. ${words}`;
}
