import { accept, type Decision, type Now, type Of, refuse } from './commands';
import type { SessionEvent } from './events';
import { withFollowUp } from './follow-up';
import type { PersonId } from './ids';
import { mayBeCalled, type Person } from './person';
import { holdsFloor, present, type Session } from './session';
import type { RoundOrder } from './way';

/** [G3] Everyone present has the floor once, but for those who asked not to be called on. */
export function decideRound(session: Session, { order }: Of<'beginRound'>, { at }: Now): Decision {
  const members = membersOf(session, order);
  if (members.length === 0) {
    return refuse(
      'notInRound',
      'Nobody who is here wants to be called on, so there is no go-around.',
    );
  }
  return accept(...withFollowUp(session, [{ type: 'roundBegun', at, order, members }], at));
}

/** [G6] Not now: the first time one is asked again at the end. */
export function decidePassRound(session: Session, command: Of<'passRound'>, { at }: Now): Decision {
  const { round } = session;
  const { person } = command;
  if (round === null) return refuse('notInRound', 'There is no go-around at the moment.');
  if (holdsFloor(session, person) || !round.waiting.includes(person)) return accept();
  return accept(...withFollowUp(session, [{ type: 'roundPassed', at, person }], at));
}

/** [G9] The facilitator can end a go-around; the way from before it is chosen again. */
export function decideRoundEnd(session: Session, { at }: Now): Decision {
  if (session.round === null) return accept();
  const events: SessionEvent[] = [];
  const { floor } = session;
  if (floor.kind === 'offered') events.push({ type: 'floorReleased', at, why: 'released' });
  events.push({ type: 'roundEnded', at });
  return accept(...withFollowUp(session, events, at));
}

function membersOf(session: Session, order: RoundOrder): readonly PersonId[] {
  const people = present(session).filter((person) => person.counted && mayBeCalled(person));
  return sorted(session, people, order).map((person) => person.id);
}

function sorted(session: Session, people: readonly Person[], order: RoundOrder): readonly Person[] {
  if (order === 'seat') return people;
  if (order === 'quietest') return [...people].sort((a, b) => a.heard.ms - b.heard.ms);
  const place = (person: Person): number => {
    const index = session.groups.findIndex((group) => group.id === person.group);
    return index < 0 ? session.groups.length : index;
  };
  return [...people].sort((a, b) => place(a) - place(b));
}
