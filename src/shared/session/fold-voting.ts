import type { SessionEvent, VotingEvent } from './events';
import type { Session } from './session';
import type { Vote } from './voting';

type Event<T extends VotingEvent['type']> = Extract<VotingEvent, { type: T }>;

const TYPES: ReadonlySet<SessionEvent['type']> = new Set<VotingEvent['type']>([
  'voteOpened',
  'votesCast',
  'voteRevealed',
  'voteCancelled',
  'votePutAway',
  'boardRulesSet',
]);

/** Whether it is about a dot vote or the rules of the board. */
export function isVotingEvent(event: SessionEvent): event is VotingEvent {
  return TYPES.has(event.type);
}

/** The session after something happened to a vote or to the rules of the board. */
export function foldVoting(session: Session, event: VotingEvent): Session {
  switch (event.type) {
    case 'boardRulesSet':
      return { ...session, boardRules: event.rules };
    case 'voteOpened':
      return {
        ...session,
        votes: [...session.votes, opened(event)],
        votesOpened: session.votesOpened + 1,
      };
    case 'voteCancelled':
      return { ...session, votes: session.votes.filter(({ id }) => id !== event.vote) };
    case 'votesCast':
      return change(session, event, (vote) => cast(vote, event));
    case 'voteRevealed':
      return change(session, event, (vote) => ({ ...vote, state: 'revealed' }));
    case 'votePutAway':
      return change(session, event, (vote) => ({ ...vote, state: 'putAway' }));
  }
}

/** [B46] A vote that is open when the session is closed counts as revealed. */
export function revealedAtEnd(votes: readonly Vote[]): readonly Vote[] {
  return votes.map((vote) => (vote.state === 'open' ? { ...vote, state: 'revealed' } : vote));
}

function opened({ vote: id, question, budget, at }: Event<'voteOpened'>): Vote {
  return { id, question, budget, from: at, state: 'open', ballots: [] };
}

/** [B42] The whole of what somebody gave takes the place of what they gave before. */
function cast(vote: Vote, { person, version, dots }: Event<'votesCast'>): Vote {
  const others = vote.ballots.filter((ballot) => ballot.person !== person);
  return { ...vote, ballots: [...others, { person, version, dots }] };
}

function change(
  session: Session,
  event: Exclude<VotingEvent, { type: 'boardRulesSet' }>,
  how: (vote: Vote) => Vote,
): Session {
  const votes = session.votes.map((vote) => (vote.id === event.vote ? how(vote) : vote));
  return { ...session, votes };
}
