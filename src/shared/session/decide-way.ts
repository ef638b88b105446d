import { type Actor, accept, type Decision, type Now, type Of, refuse } from './commands';
import { decideGive } from './decide-floor';
import { refuseAbsent, refusePaused } from './floor-checks';
import { withFollowUp } from './follow-up';
import { SESSION_LIMITS } from './limits';
import { mayBeCalled } from './person';
import { holdsFloor, personOf, type Session } from './session';

/** [G5] The way can be switched at any time; who speaks goes on, and a go-around is over. */
export function decideWay(session: Session, { way }: Of<'chooseWay'>, { at }: Now): Decision {
  if (session.way === way) return accept();
  return accept(...withFollowUp(session, [{ type: 'wayChosen', at, way }], at));
}

/**
 * [G4] Who holds the talking stick hands it on. A phone is asked whether it will take it; somebody
 * without one has it at once. Who asked not to be called on is not handed it by others.
 */
export function decideStick(
  session: Session,
  { to }: Of<'handStick'>,
  actor: Actor,
  now: Now,
): Decision {
  const refused = refuseAbsent(session, to) ?? refusePaused(session);
  if (refused !== null) return refused;
  const person = personOf(session, to);
  if (actor.kind === 'participant') {
    if (session.way !== 'talkingStick') {
      return refuse('notAllowed', 'There is no talking stick at the moment.');
    }
    if (!holdsFloor(session, actor.person)) {
      return refuse('notSpeaking', 'You do not have the talking stick any more.');
    }
    if (person === undefined || !mayBeCalled(person)) {
      return refuse('notAllowed', `${person?.label ?? 'They'} asked not to be called on.`);
    }
  }
  if (holdsFloor(session, to)) return accept();
  if (person?.via === 'facilitator') return decideGive(session, to, now);
  return accept({ type: 'floorOffered', at: now.at, to, by: 'asked' });
}

/** [F11] A turn should last this long at most; nobody is cut off by it. */
export function decideTimeBox(session: Session, { ms }: Of<'setTimeBox'>, { at }: Now): Decision {
  const { shortest, longest } = SESSION_LIMITS.timeBoxMs;
  if (ms !== null && !(Number.isInteger(ms) && ms >= shortest && ms <= longest)) {
    return refuse('outOfRange', 'A time box lasts from ten seconds to an hour.');
  }
  return ms === session.timeBoxMs ? accept() : accept({ type: 'timeBoxSet', at, ms });
}
