import {
  accept,
  type Command,
  type CommitmentCommand,
  type Decision,
  type Now,
  type Of,
  refuse,
} from './commands';
import {
  type Commitment,
  type CommitmentSource,
  type CommitmentWords,
  type CommittedTo,
  isDay,
  isSameWho,
} from './commitment';
import { SESSION_LIMITS } from './limits';
import { readLine } from './names';
import { personOf, type Session } from './session';

const TYPES: ReadonlySet<Command['type']> = new Set<CommitmentCommand['type']>([
  'makeCommitment',
  'changeCommitment',
  'settleCommitment',
  'removeCommitment',
]);

/** Whether it is about a commitment. */
export function isCommitmentCommand(command: Command): command is CommitmentCommand {
  return TYPES.has(command.type);
}

/** [X1] [X4] What follows for a commitment, while the session is open and after it was closed. */
export function decideCommitment(session: Session, command: CommitmentCommand, now: Now): Decision {
  if (command.type === 'makeCommitment') return decideMake(session, command, now);
  const { at } = now;
  const commitment = session.commitments.find(({ id }) => id === command.commitment);
  if (command.type === 'removeCommitment') {
    // What is gone already needs no removing.
    return commitment === undefined
      ? accept()
      : accept({ type: 'commitmentRemoved', at, commitment: commitment.id });
  }
  if (commitment === undefined) {
    return refuse('unknownCommitment', 'That commitment is gone in the meantime.');
  }
  if (command.type === 'changeCommitment') return decideChange(session, commitment, command, now);
  const { state } = command;
  return state === commitment.state
    ? accept()
    : accept({ type: 'commitmentSettled', at, commitment: commitment.id, state });
}

function decideMake(session: Session, command: Of<'makeCommitment'>, { at }: Now): Decision {
  const { commitments } = SESSION_LIMITS;
  if (session.commitmentsMade >= commitments) {
    return refuse('full', `A session holds ${commitments} commitments.`);
  }
  const words = readWords(session, command);
  if ('ok' in words) return words;
  const { from } = command;
  if (!isSource(from)) return refuse('outOfRange', 'There is nothing a commitment could be from.');
  const commitment = `c${session.commitmentsMade + 1}` as const;
  return accept({ type: 'commitmentMade', at, commitment, ...words, from });
}

function decideChange(
  session: Session,
  before: Commitment,
  command: Of<'changeCommitment'>,
  { at }: Now,
): Decision {
  const words = readWords(session, command);
  if ('ok' in words) return words;
  const isSame =
    words.what === before.what && words.by === before.by && isSameWho(words.who, before.who);
  return isSame
    ? accept()
    : accept({ type: 'commitmentChanged', at, commitment: before.id, ...words });
}

/** [X2] A line of text, somebody of the session or a line about somebody else, and a day; or a refusal. */
function readWords(session: Session, said: CommitmentWords): CommitmentWords | Decision {
  const { commitmentWhat, commitmentWho } = SESSION_LIMITS;
  const what = readLine(said.what, commitmentWhat);
  if (what === null) {
    return refuse('invalidText', `Say in 1 to ${commitmentWhat} characters what is to be done.`);
  }
  const who = readWho(session, said.who);
  if (who === undefined) {
    return said.who?.kind === 'person'
      ? refuse('unknownPerson', 'That person is not in this session.')
      : refuse('invalidText', `Who does it can have ${commitmentWho} characters.`);
  }
  if (said.by !== null && !isDay(said.by)) {
    return refuse('invalidText', 'Please give the day as year, month and day: 2025-03-14.');
  }
  return { what, who, by: said.by };
}

/** Undefined for somebody who is not in the session, and for words that cannot be read. */
function readWho(session: Session, who: CommittedTo | null): CommittedTo | null | undefined {
  if (who === null) return null;
  if (who.kind === 'person') return personOf(session, who.person) === undefined ? undefined : who;
  const words = readLine(who.words, SESSION_LIMITS.commitmentWho);
  return words === null ? undefined : { kind: 'words', words };
}

function isSource(from: CommitmentSource | null): boolean {
  switch (from?.kind) {
    case undefined:
    case 'turn':
      return true;
    case 'card':
      return from.card.length > 0 && from.card.length <= SESSION_LIMITS.cardId;
    case 'session':
      return from.session.length > 0 && from.session.length <= SESSION_LIMITS.sessionId;
  }
}
