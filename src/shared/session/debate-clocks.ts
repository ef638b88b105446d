import type { Debate } from './debate';
import type { Session, SessionMs } from './session';

export type SideClock = {
  /** Milliseconds of its people in turns of the debate that have ended. */
  readonly ms: number;
  /** Since when somebody of it has been speaking in the debate, or null. */
  readonly speakingSince: SessionMs | null;
};

/**
 * [M13] The time of each side: of turns, as far as they lie within the debate, in which somebody of the
 * side speaks. Two of one side at once count once. Looks only at the turns since the debate began.
 */
export function sideClocks(session: Session, debate: Debate): readonly SideClock[] {
  const until = debate.end?.at ?? Number.POSITIVE_INFINITY;
  const clocks = debate.sides.map(() => ({ ms: 0, speakingSince: null as SessionMs | null }));
  for (let n = session.turns.length - 1; n >= 0; n -= 1) {
    const turn = session.turns[n];
    if (turn === undefined || (turn.end !== null && turn.end.at <= debate.from)) break;
    const from = Math.max(turn.from, debate.from);
    debate.sides.forEach((side, place) => {
      const clock = clocks[place];
      if (clock === undefined || !turn.speakers.some((id) => side.people.includes(id))) return;
      if (turn.end !== null) clock.ms += Math.max(0, Math.min(turn.end.at, until) - from);
      else if (debate.end === null) clock.speakingSince = from;
      else clock.ms += Math.max(0, until - from);
    });
  }
  return clocks;
}
