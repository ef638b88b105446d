import { accept, type Decision, type Now, type Of } from './commands';
import { knownPerson, leaving } from './decide-roster';
import type { SessionEvent } from './events';
import { withFollowUp } from './follow-up';
import { labelFor } from './names';
import { mayBeCalled } from './person';
import { isPresent, personOf, type Session } from './session';

/** What stands for the name of somebody who was forgotten; the second is "Somebody 2". */
const FORGOTTEN_NAME = 'Somebody';

/** [P11] The facilitator marks who leads, and who is not to be counted. */
export function decideMark(session: Session, command: Of<'markPerson'>, { at }: Now): Decision {
  const person = knownPerson(session, command.person);
  if ('ok' in person) return person;
  const { leader, counted } = command;
  if (leader === person.leader && counted === person.counted) return accept();
  return accept({ type: 'personMarked', at, person: person.id, leader, counted });
}

/** [P9] [P10] How somebody likes to be included and counted; can be said anew at any time. */
export function decideWish(session: Session, command: Of<'wish'>, { at }: Now): Decision {
  const person = knownPerson(session, command.person);
  if ('ok' in person) return person;
  const { inclusion, onlyInGroup } = command;
  if (inclusion === person.inclusion && onlyInGroup === person.onlyInGroup) return accept();
  const wished = { type: 'personWished', at, person: person.id, inclusion, onlyInGroup } as const;
  const { floor, round } = session;
  if (round === null || mayBeCalled({ ...person, inclusion })) return accept(wished);
  // Out of the go-around: what it offered them lapses, and it goes on with whoever is next.
  const lapses = floor.kind === 'offered' && floor.to === person.id;
  const events: SessionEvent[] = [wished];
  if (lapses) events.push({ type: 'floorReleased', at, why: 'released' });
  return accept(...withFollowUp(session, events, at));
}

/**
 * [P12] Somebody's name is forgotten for good, also after the session: who is in the room leaves with
 * it, and what they gave, the time and the group, stays. Asking twice is asking once. The log is to be
 * written anew afterwards (`redactEvents`) and their cards are to be deleted.
 */
export function decideForget(session: Session, command: Of<'forget'>, { at }: Now): Decision {
  const known = personOf(session, command.person);
  if (known?.forgotten === true) return accept();
  const person = knownPerson(session, command.person);
  if ('ok' in person) return person;
  const goes = session.phase === 'open' && isPresent(person);
  const label = labelFor(session, FORGOTTEN_NAME, person.id);
  return accept(...(goes ? leaving(session, person, at) : []), {
    type: 'personForgotten',
    at,
    person: person.id,
    label,
  });
}
