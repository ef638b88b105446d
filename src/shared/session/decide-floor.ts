import { type Actor, accept, type Command, type Decision, type Moment, refuse } from './commands';
import type { PersonId } from './ids';
import { isPresent, personOf, type Session } from './session';

type Of<T extends Command['type']> = Extract<Command, { type: T }>;

/** [Q1] A hand is up once; who holds the floor has no need of one. */
export function decideRaise(session: Session, command: Of<'raiseHand'>, { at }: Moment): Decision {
  const absent = refuseAbsent(session, command.person);
  if (absent !== null) return absent;
  const { floor } = session;
  if (floor.kind === 'held' && floor.by === command.person) return accept();
  if (session.queue.includes(command.person)) return accept();
  return accept({ type: 'handRaised', at, person: command.person });
}

/** [Q2] Lowering a hand that is not up changes nothing. */
export function decideLower(session: Session, command: Of<'lowerHand'>, { at }: Moment): Decision {
  if (!session.queue.includes(command.person)) return accept();
  return accept({ type: 'handLowered', at, person: command.person });
}

/** [F1] Giving the floor begins a turn at once and ends the one before it. */
export function decideGive(session: Session, to: PersonId, { at }: Moment): Decision {
  const absent = refuseAbsent(session, to);
  if (absent !== null) return absent;
  if (session.floor.kind === 'held' && session.floor.by === to) return accept();
  return accept({ type: 'floorGiven', at, to, turn: `t${session.turnsBegun + 1}` });
}

/** [F2] An offered floor is silence until it is taken. */
export function decideOffer(session: Session, { to }: Of<'offerFloor'>, { at }: Moment): Decision {
  const absent = refuseAbsent(session, to);
  if (absent !== null) return absent;
  const { floor } = session;
  if (floor.kind === 'offered' && floor.to === to) return accept();
  if (floor.kind === 'held' && floor.by === to) return accept();
  return accept({ type: 'floorOffered', at, to });
}

/** [F3] Only the person it was offered to can take the floor. */
export function decideTake(session: Session, command: Of<'takeFloor'>, moment: Moment): Decision {
  const { floor } = session;
  if (floor.kind === 'held' && floor.by === command.person) return accept();
  if (floor.kind !== 'offered' || floor.to !== command.person) {
    return refuse('notOffered', 'The floor is not offered to you any more.');
  }
  return decideGive(session, command.person, moment);
}

/** [F4] The speaker gives back only their own floor; the facilitator can always end a turn. */
export function decideRelease(session: Session, actor: Actor, { at }: Moment): Decision {
  const { floor } = session;
  if (floor.kind === 'silence') return accept();
  const holder = floor.kind === 'held' ? floor.by : floor.to;
  if (actor.kind === 'participant' && actor.person !== holder) {
    return refuse('notSpeaking', 'You do not have the floor any more.');
  }
  return accept({ type: 'floorReleased', at, why: 'released' });
}

/** [F5] A running turn that was given to the wrong person is theirs from its beginning. */
export function decideReassign(
  session: Session,
  command: Of<'reassignTurn'>,
  { at }: Moment,
): Decision {
  const absent = refuseAbsent(session, command.to);
  if (absent !== null) return absent;
  const { floor } = session;
  if (floor.kind !== 'held' || floor.turn !== command.turn) {
    return refuse('unknownTurn', 'That turn has ended in the meantime. Nothing was changed.');
  }
  if (floor.by === command.to) return accept();
  return accept({ type: 'turnReassigned', at, turn: command.turn, to: command.to });
}

/** [U1] The last step of the floor can be taken back, as long as it still means the same people. */
export function decideUndo(session: Session, { at }: Moment): Decision {
  const step = session.undo.at(-1);
  if (step === undefined) return refuse('nothingToUndo', 'There is nothing to undo.');
  const { floor } = step;
  const holder = floor.kind === 'held' ? floor.by : floor.kind === 'offered' ? floor.to : null;
  const person = holder === null ? undefined : personOf(session, holder);
  if (person !== undefined && !isPresent(person)) {
    return refuse('notPresent', `${person.label} has left, so the floor cannot go back there.`);
  }
  return accept({ type: 'floorUndone', at });
}

function refuseAbsent(session: Session, id: PersonId): Decision | null {
  const person = personOf(session, id);
  if (person === undefined) return refuse('unknownPerson', 'Nobody in this session has that seat.');
  if (!isPresent(person)) return refuse('notPresent', `${person.label} has left the session.`);
  return null;
}
