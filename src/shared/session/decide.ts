import { type Actor, type Command, type Decision, type Moment, refuse } from './commands';
import {
  decideGive,
  decideLower,
  decideOffer,
  decideRaise,
  decideReassign,
  decideRelease,
  decideTake,
  decideUndo,
} from './decide-floor';
import { decideAgreement, decideClose, decideOpen, decideResume } from './decide-life';
import { decideChange, decideJoin, decideLeave, decideReturn } from './decide-roster';
import type { Session } from './session';

/**
 * [S6] What follows from a command, or why nothing does. Pure: the same session, command, actor and
 * moment always give the same decision. `session` is null before it was opened.
 */
export function decide(
  session: Session | null,
  command: Command,
  actor: Actor,
  moment: Moment,
): Decision {
  if (!mayAsk(command, actor)) return refuse('notAllowed', 'Only the facilitator can do that.');
  const wall = whole(moment.wall) ?? 0;
  // [S7] Nothing goes before opening, and only the agreement after closing.
  if (session === null) {
    return command.type === 'openSession'
      ? decideOpen(command, { at: 0, wall })
      : refuse('notOpen', 'No session is open.');
  }
  // [T1] The session's time never runs backwards, whatever a clock says.
  const at = Math.max(whole(moment.at) ?? session.lastAt, session.lastAt);
  const now: Moment = { at, wall };
  if (command.type === 'writeAgreement') return decideAgreement(session, command, now);
  if (session.phase === 'closed') return refuse('notOpen', 'This session is closed.');
  switch (command.type) {
    case 'openSession':
      return refuse('alreadyOpen', 'This session is open already.');
    case 'join':
      return decideJoin(session, command, now);
    case 'changePerson':
      return decideChange(session, command, now);
    case 'leave':
      return decideLeave(session, command, now);
    case 'return':
      return decideReturn(session, command, now);
    case 'raiseHand':
      return decideRaise(session, command, now);
    case 'lowerHand':
      return decideLower(session, command, now);
    case 'giveFloor':
      return decideGive(session, command.to, now);
    case 'offerFloor':
      return decideOffer(session, command, now);
    case 'takeFloor':
      return decideTake(session, command, now);
    case 'releaseFloor':
      return decideRelease(session, actor, now);
    case 'reassignTurn':
      return decideReassign(session, command, now);
    case 'undoFloor':
      return decideUndo(session, now);
    case 'resume':
      return decideResume(now);
    case 'closeSession':
      return decideClose(now);
  }
}

/** Whole milliseconds, or null for what no clock can mean: the log holds nothing else. */
function whole(ms: number): number | null {
  const rounded = Math.round(ms);
  return Number.isSafeInteger(rounded) ? rounded : null;
}

/** [A1] A participant acts for their own person only, and only through what is theirs to do. */
function mayAsk(command: Command, actor: Actor): boolean {
  if (actor.kind !== 'participant') return true;
  switch (command.type) {
    case 'releaseFloor':
      return true;
    case 'changePerson':
    case 'leave':
    case 'return':
    case 'raiseHand':
    case 'lowerHand':
    case 'takeFloor':
      return command.person === actor.person;
    default:
      return false;
  }
}
