import { accept, type Decision, type Now, type Of } from './commands';
import { leaving, refuseUnknown } from './decide-roster';
import { isPresent, personOf, type Session } from './session';

/** [H70] Who may join from now on; nobody who has a seat is touched by it. */
export function decideAdmission(
  session: Session,
  { admission }: Of<'setAdmission'>,
  { at }: Now,
): Decision {
  if (admission === session.admission) return accept();
  return accept({ type: 'admissionSet', at, admission });
}

/** [H78] Somebody's seat is taken away: they leave, and nothing they ask for holds until it is taken back. */
export function decideRemove(session: Session, command: Of<'remove'>, { at }: Now): Decision {
  const person = personOf(session, command.person);
  if (person === undefined || person.forgotten) return refuseUnknown();
  if (person.removedAt !== null) return accept();
  const goes = isPresent(person) ? leaving(session, person, at) : [];
  return accept(...goes, { type: 'personRemoved', at, person: person.id });
}

/** [H80] The seat is theirs again, and they are in the room. */
export function decideReadmit(session: Session, command: Of<'readmit'>, { at }: Now): Decision {
  const person = personOf(session, command.person);
  if (person === undefined || person.forgotten) return refuseUnknown();
  if (person.removedAt === null) return accept();
  return accept(
    { type: 'personReadmitted', at, person: person.id },
    { type: 'personReturned', at, person: person.id },
  );
}
