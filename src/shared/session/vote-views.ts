import type { Person } from './person';
import type { Session } from './session';
import type { OwnBallot, RoomVote } from './views';
import { ballotOf, countsOf, type Dots, mayVote, openVote, shownVote, turnout } from './voting';

/** [B44] The vote as everybody may see it: who gave what is nobody's to know. */
export function roomVote(session: Session): RoomVote | null {
  const vote = shownVote(session);
  if (vote === undefined) return null;
  const { id, question, budget } = vote;
  const state = vote.state === 'open' ? 'open' : 'revealed';
  return { id, state, question, budget, ...turnout(session, vote) };
}

/** [B44] The dots on each card, or null as long as they are secret. */
export function roomCounts(session: Session): Dots | null {
  const vote = shownVote(session);
  return vote === undefined || vote.state === 'open' ? null : countsOf(session, vote);
}

/** [B44] Somebody's own dots in the vote that is open; null if there is none, or they have none. */
export function ownBallot(session: Session, person: Person): OwnBallot | null {
  const vote = openVote(session);
  if (vote === undefined || !mayVote(person)) return null;
  const { version, dots } = ballotOf(vote, person.id) ?? { version: 0, dots: {} };
  return { vote: vote.id, version, dots };
}
