import { type Actor, accept, type Command, type Decision, type Now, type Of } from './commands';
import { knownPerson } from './decide-roster';
import { personOf, type Session } from './session';

/** What somebody reads who is quiet and asks for something. */
export const PAUSED_WORDS =
  'The facilitator has paused what you write and ask for. You can still follow everything, and speak when the floor is yours.';

/**
 * What is left out of somebody who is quiet: all that others would see or wait for. Their seat, how they are
 * counted, the floor that was given to them and the way out stay theirs.
 */
const PAUSED: ReadonlySet<Command['type']> = new Set<Command['type']>([
  'raiseHand',
  'changePerson',
  'markMoment',
  'takeSide',
  'castVotes',
]);

/** [H124] The facilitator pauses what somebody writes and asks for, until they take it back. */
export function decideQuiet(session: Session, command: Of<'quietPerson'>, { at }: Now): Decision {
  const person = knownPerson(session, command.person);
  if ('ok' in person) return person;
  const { quiet } = command;
  if (quiet === person.quiet) return accept();
  return accept({ type: 'personQuieted', at, person: person.id, quiet });
}

/** [H124] Whether this is left out, because whoever asks for it is quiet. */
export function isPaused(session: Session, command: Command, actor: Actor): boolean {
  if (actor.kind !== 'participant' || !PAUSED.has(command.type)) return false;
  return personOf(session, actor.person)?.quiet === true;
}
