import {
  type Actor,
  accept,
  type Command,
  type Decision,
  type Now,
  type Of,
  refuse,
  type VotingCommand,
} from './commands';
import { knownPerson } from './decide-roster';
import { SESSION_LIMITS } from './limits';
import { readLine } from './names';
import { isPresent, type Session } from './session';
import { ballotOf, type Dots, dotsIn, mayVote, openVote, type Vote } from './voting';

const TYPES: ReadonlySet<Command['type']> = new Set<VotingCommand['type']>([
  'openVote',
  'castVotes',
  'revealVote',
  'cancelVote',
  'putVoteAway',
  'setBoardRules',
]);

/** Whether it is about a dot vote or the rules of the board. */
export function isVotingCommand(command: Command): command is VotingCommand {
  return TYPES.has(command.type);
}

/** What follows for a dot vote or the rules of the board. */
export function decideVoting(
  session: Session,
  command: VotingCommand,
  actor: Actor,
  now: Now,
): Decision {
  switch (command.type) {
    case 'setBoardRules':
      return decideRules(session, command, now);
    case 'openVote':
      return decideOpen(session, command, now);
    default:
      return decideOn(session, command, actor, now);
  }
}

/** [B49] The same rules for everybody, from when the facilitator sets them. */
function decideRules(session: Session, { rules }: Of<'setBoardRules'>, { at }: Now): Decision {
  const { may, names } = session.boardRules;
  return rules.may === may && rules.names === names
    ? accept()
    : accept({ type: 'boardRulesSet', at, rules });
}

/** [B40] A vote has a question or none and one to twenty dots for each; at most one is open. */
function decideOpen(session: Session, command: Of<'openVote'>, { at }: Now): Decision {
  const { budget } = command;
  const { voteQuestion, voteBudget, votes } = SESSION_LIMITS;
  if (openVote(session) !== undefined) return refuse('alreadyOpen', 'A dot vote is open already.');
  if (!Number.isSafeInteger(budget) || budget < voteBudget.fewest || budget > voteBudget.most) {
    const { fewest, most } = voteBudget;
    return refuse('outOfRange', `Everybody can have ${fewest} to ${most} dots.`);
  }
  const question = readLine(command.question, voteQuestion);
  if (question === null && command.question.trim().length > 0) {
    return refuse('invalidText', `The question can have ${voteQuestion} characters.`);
  }
  if (session.votesOpened >= votes) return refuse('full', `A session holds ${votes} dot votes.`);
  const vote = `v${session.votesOpened + 1}` as const;
  return accept({ type: 'voteOpened', at, vote, question, budget });
}

function decideOn(
  session: Session,
  command: Exclude<VotingCommand, { type: 'openVote' | 'setBoardRules' }>,
  actor: Actor,
  now: Now,
): Decision {
  const { at } = now;
  const vote = session.votes.find(({ id }) => id === command.vote);
  if (vote === undefined) return refuse('unknownVote', 'That dot vote is gone in the meantime.');
  switch (command.type) {
    case 'castVotes':
      return decideCast(session, vote, command, actor, now);
    case 'revealVote':
      return vote.state === 'open' ? accept({ type: 'voteRevealed', at, vote: vote.id }) : accept();
    case 'cancelVote':
      // [B45] What everybody has seen is not taken back; it can be put away.
      return vote.state === 'open'
        ? accept({ type: 'voteCancelled', at, vote: vote.id })
        : refuse('unknownVote', 'That dot vote is revealed already.');
    case 'putVoteAway':
      if (vote.state === 'open') return refuse('unknownVote', 'That dot vote is still open.');
      return vote.state === 'putAway'
        ? accept()
        : accept({ type: 'votePutAway', at, vote: vote.id });
  }
}

/**
 * [B42] Somebody gives all their dots anew. Even the same dots again are an event if their version is
 * higher: else an older one that comes late would pass for the latest.
 */
function decideCast(
  session: Session,
  vote: Vote,
  command: Of<'castVotes'>,
  actor: Actor,
  { at }: Now,
): Decision {
  if (vote.state !== 'open') return refuse('unknownVote', 'That dot vote is over.');
  const person = knownPerson(session, command.person);
  if ('ok' in person) return person;
  // [B41] Whoever has a page of their own speaks for themselves there.
  const isTheirs = actor.kind === 'participant' || person.via === 'facilitator';
  if (!mayVote(person) || !isTheirs) {
    return refuse('notAllowed', 'These dots are not yours to give.');
  }
  if (!isPresent(person)) return refuse('notPresent', `${person.label} is not in the room.`);
  const { version } = command;
  const dots = readDots(command.dots, vote.budget);
  if (dots === null || !Number.isSafeInteger(version) || version < 1) {
    return refuse('outOfRange', `In this vote everybody has ${vote.budget} dots.`);
  }
  if (version <= (ballotOf(vote, person.id)?.version ?? 0)) return accept();
  return accept({ type: 'votesCast', at, vote: vote.id, person: person.id, version, dots });
}

/** [B43] Whole dots on cards, none of them below zero, no more in all than there are; else null. */
function readDots(given: Dots, budget: number): Dots | null {
  const entries = Object.entries(given).filter(([, count]) => count !== 0);
  const areRight = entries.every(
    ([card, count]) =>
      card.length > 0 &&
      card.length <= SESSION_LIMITS.cardId &&
      Number.isSafeInteger(count) &&
      count > 0 &&
      count <= budget,
  );
  if (!areRight || entries.length > budget) return null;
  const dots: Dots = Object.fromEntries(entries);
  return dotsIn(dots) <= budget ? dots : null;
}
