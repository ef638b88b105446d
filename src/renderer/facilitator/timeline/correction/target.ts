import type { TurnId } from '../../../../shared/session/ids';
import {
  measuredUntil,
  type Session,
  type SessionMs,
  type Turn,
} from '../../../../shared/session/session';

/** What the sheet is about: a turn, or a silence in which somebody spoke. */
export type Target =
  | { readonly kind: 'turn'; readonly turn: TurnId }
  | { readonly kind: 'gap'; readonly from: SessionMs; readonly to: SessionMs };

/** A turn with the room between its neighbours; times in milliseconds of the session clock. */
export type TurnRoom = {
  readonly turn: Turn;
  readonly place: number;
  readonly end: SessionMs;
  /** Where the turn before it ended, or the session began. */
  readonly earliest: SessionMs;
  /** Where the next turn begins, or as far as the session has come. */
  readonly latest: SessionMs;
  readonly next: Turn | null;
  readonly runs: boolean;
};

/** [K6] The room that a turn has; null if it is gone. */
export function roomOf(session: Session, id: TurnId, now: SessionMs): TurnRoom | null {
  const place = session.turns.findIndex((turn) => turn.id === id);
  const turn = session.turns[place];
  if (turn === undefined) return null;
  const until = measuredUntil(session, now);
  const next = session.turns[place + 1] ?? null;
  return {
    turn,
    place,
    end: turn.end?.at ?? until,
    earliest: session.turns[place - 1]?.end?.at ?? 0,
    latest: turn.end === null ? until : (next?.from ?? until),
    next,
    runs: turn.end === null,
  };
}

const OFFERED_MS = 30_000;

/** Which part of a silence is offered for a turn: all of it if it is short, else some around `at`. */
export function offeredIn(gap: { from: SessionMs; to: SessionMs }, at: SessionMs) {
  if (gap.to - gap.from <= 2 * OFFERED_MS) return { from: gap.from, to: gap.to };
  const from = Math.min(Math.max(gap.from, at - OFFERED_MS / 2), gap.to - OFFERED_MS);
  return { from: Math.round(from), to: Math.round(from + OFFERED_MS) };
}
