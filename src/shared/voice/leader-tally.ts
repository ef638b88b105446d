import type { PersonId } from '../session/ids';
import type { Person } from '../session/person';
import type { SessionMs, Turn } from '../session/session';
import { presenceWithin } from './presence';

/** What turns add up to for a leader who listens. */
export type LeaderTally = {
  /** Milliseconds that others held the floor while the leader was in the room. */
  readonly othersMs: number;
  /** Turns of their own. */
  readonly turns: number;
  /** Turns that others began since the latest of their own. */
  readonly othersSince: number;
  /** Turns that others began between two of their own, added up. */
  readonly between: number;
};

export const NOT_LISTENED: LeaderTally = { othersMs: 0, turns: 0, othersSince: 0, between: 0 };

/** A turn that ended at `at`, with who of the counted people spoke in it and who began to. */
export type Said = {
  readonly turn: Turn;
  readonly at: SessionMs;
  readonly speakers: readonly PersonId[];
  readonly begun: readonly PersonId[];
  /** Whether somebody began to speak whom nobody knows. */
  readonly unknown: boolean;
};

/** One more turn in a leader's tally. Who begins together with the leader comes after them. */
export function listenTo(tally: LeaderTally, leader: Person, said: Said): LeaderTally {
  const { turn, at, speakers, begun, unknown } = said;
  const others = speakers.filter((id) => id !== leader.id);
  const isOthers = others.length > 0 || turn.speakers.length === 0;
  const begins = begun.includes(leader.id);
  const newTurns = begun.filter((id) => id !== leader.id).length + (unknown ? 1 : 0);
  return {
    othersMs: tally.othersMs + (isOthers ? presenceWithin(leader, turn.from, at) : 0),
    turns: tally.turns + (begins ? 1 : 0),
    othersSince: (begins ? 0 : tally.othersSince) + newTurns,
    between: tally.between + (begins && tally.turns > 0 ? tally.othersSince : 0),
  };
}
