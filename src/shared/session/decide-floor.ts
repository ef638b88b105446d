import {
  type Actor,
  accept,
  type Command,
  type Decision,
  type Now,
  type Of,
  refuse,
} from './commands';
import { decideUnpause } from './decide-pause';
import { decidePassRound } from './decide-round';
import type { SessionEvent } from './events';
import { nextTurn, refuseAbsent, refusePaused } from './floor-checks';
import { stillHere } from './fold-floor';
import { freeFloor } from './follow-up';
import type { PersonId } from './ids';
import { holdsFloor, personOf, type Session } from './session';
import { nextSpeaker } from './ways';

type FloorAsked =
  | Of<'giveFloor'>
  | Of<'offerFloor'>
  | Of<'takeFloor'>
  | Of<'releaseFloor'>
  | Of<'passFloorOn'>
  | Of<'undoFloor'>;

export function decideFloor(
  session: Session,
  command: Extract<Command, FloorAsked>,
  actor: Actor,
  now: Now,
): Decision {
  switch (command.type) {
    case 'giveFloor':
      return decideGive(session, command.to, now);
    case 'offerFloor':
      return decideOffer(session, command, now);
    case 'takeFloor':
      return decideTake(session, command, now);
    case 'releaseFloor':
      return decideRelease(session, actor, now);
    case 'passFloorOn':
      return decidePassOn(session, now);
    case 'undoFloor':
      return decideUndo(session, now);
  }
}

/** [F1] Giving the floor begins a turn at once and ends the one before it. */
export function decideGive(session: Session, to: PersonId | null, { at }: Now): Decision {
  const absent = to === null ? null : refuseAbsent(session, to);
  if (absent !== null) return absent;
  const { floor } = session;
  if (floor.kind === 'held' && isAlone(floor.by, to)) return accept();
  const events: SessionEvent[] = [];
  // [F10] Giving the floor in a pause is going on.
  if (session.pause !== null) events.push({ type: 'sessionUnpaused', at, turn: null });
  const turn = nextTurn(session);
  // [F9] One of those who talk at once goes on alone: the same stretch of speaking.
  if (to !== null && holdsFloor(session, to)) {
    events.push({ type: 'turnShared', at, turn, speakers: [to] });
  } else events.push({ type: 'floorGiven', at, to, turn });
  return accept(...events);
}

/** [F2] An offered floor is silence until it is taken. */
function decideOffer(session: Session, { to }: Of<'offerFloor'>, { at }: Now): Decision {
  const absent = refuseAbsent(session, to) ?? refusePaused(session);
  if (absent !== null) return absent;
  const { floor } = session;
  if (floor.kind === 'offered' && floor.to === to) return accept();
  if (floor.kind === 'held' && isAlone(floor.by, to)) return accept();
  return accept({ type: 'floorOffered', at, to, by: 'asked' });
}

/** [F3] Only the person it was offered to can take the floor. */
function decideTake(session: Session, command: Of<'takeFloor'>, now: Now): Decision {
  const { floor } = session;
  if (holdsFloor(session, command.person)) return accept();
  if (floor.kind !== 'offered' || floor.to !== command.person) {
    return refuse('notOffered', 'The floor is not offered to you any more.');
  }
  return decideGive(session, command.person, now);
}

/**
 * [F4] Speakers give back only their own floor, and whoever it is offered to can decline; the
 * facilitator can always end a turn. Two who talk at once do not end each other's turn.
 */
function decideRelease(session: Session, actor: Actor, now: Now): Decision {
  const { floor } = session;
  if (floor.kind === 'silence') return accept();
  const holders = floor.kind === 'held' ? floor.by : [floor.to];
  const person = actor.kind === 'participant' ? actor.person : null;
  if (person !== null && !holders.includes(person)) {
    return refuse('notSpeaking', 'You do not have the floor any more.');
  }
  // [G6] To decline in a go-around is to pass.
  const isAsked = floor.kind === 'offered' && session.round?.waiting.includes(floor.to) === true;
  if (isAsked) return decidePassRound(session, { type: 'passRound', person: floor.to }, now);
  const rest = holders.filter((id) => id !== person);
  if (person !== null && rest.length > 0) {
    const turn = nextTurn(session);
    return accept({ type: 'turnShared', at: now.at, turn, speakers: rest });
  }
  return accept(...freeFloor(session, now.at, 'released'));
}

/** [G8] The floor goes to whoever it is offered to or the way names; to silence if that is nobody. */
function decidePassOn(session: Session, now: Now): Decision {
  if (session.pause !== null) return decideUnpause(session, now);
  const { floor } = session;
  const next = floor.kind === 'offered' ? floor.to : nextSpeaker(session);
  if (next !== null) return decideGive(session, next, now);
  return decideRelease(session, { kind: 'facilitator' }, now);
}

/** [U1] The last step of the floor can be taken back, as long as it still means the same people. */
function decideUndo(session: Session, { at }: Now): Decision {
  const step = session.undo.at(-1);
  if (step === undefined) return refuse('nothingToUndo', 'There is nothing to undo.');
  const { floor } = step;
  const holders = floor.kind === 'held' ? floor.by : floor.kind === 'offered' ? [floor.to] : [];
  const here = stillHere(session, holders);
  const gone = personOf(session, holders.find((id) => !here.includes(id)) ?? 'p0');
  if (gone !== undefined) {
    return refuse('notPresent', `${gone.label} has left, so the floor cannot go back there.`);
  }
  return accept({ type: 'floorUndone', at });
}

/** Whether exactly this person, or (null) nobody known, speaks. */
function isAlone(speakers: readonly PersonId[], person: PersonId | null): boolean {
  return person === null ? speakers.length === 0 : speakers.length === 1 && speakers[0] === person;
}
