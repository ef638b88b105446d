import type { TurnId } from '../../../shared/session/ids';
import {
  measuredUntil,
  personOf,
  type Session,
  type SessionMs,
  type Turn,
} from '../../../shared/session/session';
import { formatClock, formatDuration } from '../../../shared/voice/duration';

/** What can be put right about a turn, and how far. Times in ms of the session clock. */
export type Room = {
  readonly turn: Turn;
  readonly end: SessionMs;
  /** Where the turn before it ended, or the session began. */
  readonly earliest: SessionMs;
  /** Where the turn after it begins, or the session ends so far. */
  readonly latest: SessionMs;
  readonly next: Turn | null;
  readonly runs: boolean;
};

/** [K6] The room that a turn has between its neighbours; null if it is gone. */
export function roomOf(session: Session, now: SessionMs, id: TurnId): Room | null {
  const at = session.turns.findIndex((turn) => turn.id === id);
  const turn = session.turns[at];
  if (turn === undefined) return null;
  const until = measuredUntil(session, now);
  const next = session.turns[at + 1] ?? null;
  return {
    turn,
    end: turn.end?.at ?? until,
    earliest: session.turns[at - 1]?.end?.at ?? 0,
    latest: turn.end === null ? until : (next?.from ?? until),
    next,
    runs: turn.end === null,
  };
}

/** "Anna and Ben", "Somebody unknown". */
export function speakersWords(session: Session, { speakers }: Turn): string {
  if (speakers.length === 0) return 'Somebody unknown';
  return speakers.map((id) => personOf(session, id)?.label ?? 'Somebody').join(' and ');
}

/** "14:32 to 15:10 (38 s)" */
export function spanWords(from: SessionMs, to: SessionMs): string {
  return `${formatClock(from)} to ${formatClock(to)} (${formatDuration(to - from)})`;
}

/** The whole second nearest to the middle of the turn, strictly inside it. */
export function middleOf({ turn, end }: Room): SessionMs {
  const middle = Math.round((turn.from + end) / 2000) * 1000;
  return middle > turn.from && middle < end ? middle : Math.floor((turn.from + end) / 2);
}
