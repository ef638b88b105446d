import { accept, type Decision, type Now, type Of, refuse } from './commands';
import { refuseAbsent } from './floor-checks';
import { freeFloor, withFollowUp } from './follow-up';
import { holdsFloor, type Session } from './session';

/**
 * [Q1] A hand is up once; who holds the floor has no need of one. [Q4] A direct reply is to the turn
 * that runs, or else to the last one, unless that is one's own.
 */
export function decideRaise(session: Session, command: Of<'raiseHand'>, { at }: Now): Decision {
  const { person } = command;
  const absent = refuseAbsent(session, person);
  if (absent !== null) return absent;
  if (holdsFloor(session, person)) return accept();
  const last = session.turns.at(-1);
  const isReply = command.reply === true && last?.speakers.includes(person) === false;
  const reply = isReply ? last.id : null;
  const up = session.queue.find((hand) => hand.person === person);
  if (up !== undefined && up.reply === reply) return accept();
  return accept(...withFollowUp(session, [{ type: 'handRaised', at, person, reply }], at));
}

/** [Q2] Lowering a hand that is not up changes nothing; [G5] lowering it declines the queue's offer. */
export function decideLower(session: Session, command: Of<'lowerHand'>, { at }: Now): Decision {
  const { person } = command;
  if (!session.queue.some((hand) => hand.person === person)) return accept();
  const { floor } = session;
  if (session.way === 'queue' && floor.kind === 'offered' && floor.to === person) {
    return accept(...freeFloor(session, at, 'released'));
  }
  return accept({ type: 'handLowered', at, person });
}

/** [Q10] The facilitator holds a hand at a place of the queue, or lets it find its own. */
export function decidePin(session: Session, command: Of<'pinHand'>, { at }: Now): Decision {
  const { person, place } = command;
  const hand = session.queue.find((up) => up.person === person);
  if (hand === undefined) return refuse('unknownPerson', 'That hand is down in the meantime.');
  if (place !== null && !(Number.isInteger(place) && place >= 0 && place < session.queue.length)) {
    return refuse('outOfRange', 'The queue has no such place.');
  }
  return hand.pin === place ? accept() : accept({ type: 'handPinned', at, person, place });
}

/** [Q11] The order can be changed at any time; hands stay up. */
export function decideOrder(session: Session, { order }: Of<'chooseOrder'>, { at }: Now): Decision {
  return session.order === order ? accept() : accept({ type: 'orderChosen', at, order });
}
