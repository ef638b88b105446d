import type { Branch } from '../../../shared/session/moment';
import { personOf, type Session } from '../../../shared/session/session';
import { formatClock } from '../../../shared/voice/duration';

/** Where the conversation was when a digression left it: "Anna's turn at 14:32", "the silence at 02:10". */
export function leftOffWords(session: Session, { left }: Branch): string {
  const at = formatClock(left.at);
  const turn = session.turns.find(({ id }) => id === left.turn);
  if (turn === undefined) return `the silence at ${at}`;
  const names = turn.speakers.map((id) => personOf(session, id)?.label ?? 'somebody');
  return names.length === 0 ? `a turn at ${at}` : `${names.join(' and ')}’s turn at ${at}`;
}

/** The words of a digression, or that it has none. */
export function digressionWords(session: Session, { moment }: Branch): string {
  const words = session.moments.find(({ id }) => id === moment)?.words ?? '';
  return words === '' ? 'without words' : words;
}
