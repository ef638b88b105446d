import type { Person } from '../session/person';
import { measuredUntil, runningTurn, type Session, type SessionMs } from '../session/session';
import { mayBeNamed, measuredPeople } from './counted';
import { partOf, spokenByPerson } from './spoken';
import { type Tally, tallyUntil } from './tally';

/** How much a leader talked and how much they listened. */
export type Listening = {
  readonly person: Person;
  /** Milliseconds the leader held the floor. */
  readonly ownMs: number;
  /** Milliseconds others held it while the leader was in the room. */
  readonly othersMs: number;
  /** The leader's part of the two, 0 to 1; null as long as both are nothing. */
  readonly share: number | null;
  /** What it would be if all counted people present spoke the same; null if nobody is there. */
  readonly fairShare: number | null;
  /** Milliseconds from the leader's arrival to their first turn; null if they had none. */
  readonly firstTurnAfterMs: number | null;
  /** How many turns of others there were between two of the leader's, on average; null before the second. */
  readonly turnsBetween: number | null;
};

/**
 * [V16] The listening ledger of everybody marked a leader, in the order they joined: their own time
 * beside others' time while they were there. It says what was, not what is good; leaders who asked to
 * be counted only within their group have none.
 *
 * @param now the session clock, in milliseconds; a running turn counts up to it
 */
export function listening(session: Session, tally: Tally, now: SessionMs): readonly Listening[] {
  const until = measuredUntil(session, now);
  const { leaders } = tallyUntil(tally, session, until);
  const here = measuredPeople(session).length;
  return spokenByPerson(session, now)
    .filter(({ person }) => person.leader && mayBeNamed(person))
    .map(({ person, ms }) => {
      const { othersMs = 0, between = 0, turns = 0 } = leaders.get(person.id) ?? {};
      return {
        person,
        ownMs: ms,
        othersMs,
        share: partOf(ms, ms + othersMs),
        fairShare: here === 0 ? null : 1 / here,
        firstTurnAfterMs: firstTurnAfter(session, person),
        turnsBetween: turns < 2 ? null : between / (turns - 1),
      };
    });
}

function firstTurnAfter(session: Session, person: Person): number | null {
  const running = runningTurn(session);
  const now = running?.speakers.includes(person.id) === true ? running.from : null;
  const first = person.heard.firstAt ?? now;
  const arrived = person.presence[0]?.from;
  // A turn that was added afterwards may be from before they were noted as present.
  return first === null || arrived === undefined ? null : Math.max(0, first - arrived);
}
