import {
  accept,
  type Command,
  type CorrectionCommand,
  type Decision,
  type Now,
  type Of,
  refuse,
} from './commands';
import type { PersonId, TurnId } from './ids';
import { isPresent, personOf, type Session, type SessionMs, type Turn } from './session';

const TYPES: ReadonlySet<Command['type']> = new Set<CorrectionCommand['type']>([
  'reassignTurn',
  'splitTurn',
  'mergeTurn',
  'trimTurn',
  'deleteTurn',
  'addTurn',
]);

export function isCorrection(command: Command): command is CorrectionCommand {
  return TYPES.has(command.type);
}

/** [C1] What follows from putting a turn right, while the session is open and after it was closed. */
export function decideCorrection(session: Session, command: CorrectionCommand, now: Now): Decision {
  switch (command.type) {
    case 'addTurn':
      return decideAdd(session, command, now);
    default: {
      const turn = session.turns.find(({ id }) => id === command.turn);
      if (turn === undefined) {
        return refuse('unknownTurn', 'That turn is not there any more. Nothing was changed.');
      }
      return decideOn(session, turn, command, now);
    }
  }
}

function decideOn(
  session: Session,
  turn: Turn,
  command: Exclude<CorrectionCommand, Of<'addTurn'>>,
  now: Now,
): Decision {
  switch (command.type) {
    case 'reassignTurn':
      return decideReassign(session, turn, command.to, now);
    case 'splitTurn':
      return decideSplit(session, turn, command.cut, now);
    case 'mergeTurn':
      return decideMerge(session, turn, now);
    case 'trimTurn':
      return decideTrim(session, turn, command, now);
    case 'deleteTurn':
      if (turn.end === null) return refuseRunning();
      return accept({ type: 'turnDeleted', at: now.at, turn: turn.id });
  }
}

/** [F5] [C2] A turn is the right one's from its beginning; one that runs, only somebody's who is here. */
function decideReassign(session: Session, turn: Turn, to: PersonId | null, { at }: Now): Decision {
  const person = to === null ? null : personOf(session, to);
  if (person === undefined) return refuseUnknown();
  if (person !== null && turn.end === null && !isPresent(person)) {
    return refuse('notPresent', `${person.label} has left the session.`);
  }
  const isSame = to === null ? turn.speakers.length === 0 : isOnly(turn.speakers, to);
  return isSame ? accept() : accept({ type: 'turnReassigned', at, turn: turn.id, to });
}

/** [C3] The cut is strictly inside the turn. */
function decideSplit(session: Session, turn: Turn, where: SessionMs, { at }: Now): Decision {
  const cut = Math.round(where);
  if (!(turn.from < cut && cut < (turn.end?.at ?? at))) {
    return refuse('outOfRange', 'A turn can only be split at a time inside it.');
  }
  return accept({ type: 'turnSplit', at, turn: turn.id, cut, next: nextId(session) });
}

/** [C4] Two ended turns become one, the time between them included. */
function decideMerge(session: Session, turn: Turn, { at }: Now): Decision {
  if (turn.end === null) return refuseRunning();
  const next = session.turns[session.turns.indexOf(turn) + 1];
  if (next === undefined) return refuse('unknownTurn', 'No turn comes after this one.');
  if (next.end === null) return refuse('outOfRange', 'The next turn still runs. End it first.');
  return accept({ type: 'turnsMerged', at, turn: turn.id, gone: next.id });
}

/** [C5] A turn has room between its neighbours; one that still runs has no end to be moved. */
function decideTrim(session: Session, turn: Turn, command: Of<'trimTurn'>, { at }: Now): Decision {
  if ((turn.end === null) !== (command.to === null)) {
    return turn.end === null
      ? refuseRunning()
      : refuse('outOfRange', 'This turn has ended, so it needs a time at which it did.');
  }
  const from = Math.round(command.from);
  const to = command.to === null ? null : Math.round(command.to);
  const place = session.turns.indexOf(turn);
  const earliest = session.turns[place - 1]?.end?.at ?? 0;
  const latest = session.turns[place + 1]?.from ?? latestTime(session, at);
  if (!(earliest <= from && from < (to ?? at) && (to ?? at) <= latest)) {
    return refuse(
      'outOfRange',
      'A turn has to begin before it ends, after the turn before it and before the next one.',
    );
  }
  if (from === turn.from && to === (turn.end?.at ?? null)) return accept();
  return accept({ type: 'turnTrimmed', at, turn: turn.id, from, to });
}

/** [C6] A turn that nobody noted is added into silence, not into the future. */
function decideAdd(session: Session, command: Of<'addTurn'>, { at }: Now): Decision {
  const { speaker } = command;
  if (speaker !== null && personOf(session, speaker) === undefined) return refuseUnknown();
  const from = Math.round(command.from);
  const to = Math.round(command.to);
  if (!(0 <= from && from < to && to <= latestTime(session, at))) {
    return refuse('outOfRange', 'A turn has to begin before it ends, and within the session.');
  }
  if (session.turns.some((turn) => turn.from < to && from < (turn.end?.at ?? Infinity))) {
    return refuse('overlap', 'Somebody else has the floor in that time. Choose a time of silence.');
  }
  return accept({ type: 'turnAdded', at, turn: nextId(session), speaker, from, to });
}

/** Nothing is corrected to later than now, or than the end of the session. */
function latestTime(session: Session, at: SessionMs): SessionMs {
  return session.endedAt ?? at;
}

function nextId(session: Session): TurnId {
  return `t${session.turnsBegun + 1}`;
}

function isOnly(speakers: readonly PersonId[], person: PersonId): boolean {
  return speakers.length === 1 && speakers[0] === person;
}

function refuseRunning(): Decision {
  return refuse('outOfRange', 'This turn still runs. End it first.');
}

function refuseUnknown(): Decision {
  return refuse('unknownPerson', 'Nobody in this session has that seat.');
}
