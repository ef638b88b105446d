import { COFACILITATOR_COMMANDS } from './cofacilitator';
import { type Actor, type Command, type Decision, type Now, refuse } from './commands';
import { decideAdmission, decideReadmit, decideRemove } from './decide-admission';
import { decideCommitment, isCommitmentCommand } from './decide-commitments';
import { decideCorrection, isCorrection } from './decide-corrections';
import { decideDebate, isDebateCommand } from './decide-debates';
import { decideFloor } from './decide-floor';
import {
  decideAgreement,
  decideClose,
  decideDismiss,
  decideOpen,
  decideResume,
} from './decide-life';
import { decideMoment, isMomentCommand } from './decide-moments';
import { decideNotes, isNotesCommand } from './decide-notes';
import { decidePause, decideUnpause } from './decide-pause';
import { decideLower, decideOrder, decidePin, decideRaise } from './decide-queue';
import { decideQuiet, isPaused, PAUSED_WORDS } from './decide-quiet';
import { decideChange, decideJoin, decideLeave, decideReturn } from './decide-roster';
import { decidePassRound, decideRound, decideRoundEnd } from './decide-round';
import { decideShare, decideSpeakMyself } from './decide-together';
import { decideVoting, isVotingCommand } from './decide-voting';
import { decideStick, decideTimeBox, decideWay } from './decide-way';
import { decideForget, decideMark, decideWish } from './decide-wishes';
import { personOf, type Session } from './session';

/**
 * [S6] What follows from a command, or why nothing does. Pure: the same session, command, actor and
 * moment always give the same decision. `session` is null before it was opened.
 */
export function decide(
  session: Session | null,
  command: Command,
  actor: Actor,
  moment: Now,
): Decision {
  if (!mayAsk(command, actor)) return refuse('notAllowed', 'Only the facilitator can do that.');
  const wall = whole(moment.wall) ?? 0;
  if (session === null) {
    return command.type === 'openSession'
      ? decideOpen(command, { at: 0, wall })
      : refuse('notOpen', 'No session is open.');
  }
  // [H78] Whatever page still speaks for a seat that was taken away.
  const seat = actor.kind === 'participant' ? personOf(session, actor.person) : undefined;
  if (seat !== undefined && seat.removedAt !== null) {
    return refuse('removed', 'The facilitator has removed you from this session.');
  }
  // [T1] The session's time never runs backwards, whatever a clock says.
  const at = Math.max(whole(moment.at) ?? session.lastAt, session.lastAt);
  const now: Now = { at, wall };
  // [S7] After closing only what makes the record right: what was agreed and committed to, how the notes
  // are to be, corrections, forgetting.
  if (command.type === 'writeAgreement') return decideAgreement(session, command, now);
  if (command.type === 'forget') return decideForget(session, command, now);
  if (isCommitmentCommand(command)) return decideCommitment(session, command, now);
  if (isNotesCommand(command)) return decideNotes(session, command, now);
  if (isCorrection(command)) return decideCorrection(session, command, now);
  if (session.phase === 'closed') return refuse('notOpen', 'This session is closed.');
  if (isPaused(session, command, actor)) return refuse('quieted', PAUSED_WORDS);
  if (isMomentCommand(command)) return decideMoment(session, command, actor, now);
  if (isDebateCommand(command)) return decideDebate(session, command, now);
  if (isVotingCommand(command)) return decideVoting(session, command, actor, now);
  switch (command.type) {
    case 'openSession':
      return refuse('alreadyOpen', 'This session is open already.');
    case 'dismissNudge':
      return decideDismiss(session, command, now);
    case 'join':
      return decideJoin(session, command, now);
    case 'changePerson':
      return decideChange(session, command, now);
    case 'markPerson':
      return decideMark(session, command, now);
    case 'quietPerson':
      return decideQuiet(session, command, now);
    case 'wish':
      return decideWish(session, command, now);
    case 'setAdmission':
      return decideAdmission(session, command, now);
    case 'remove':
      return decideRemove(session, command, now);
    case 'readmit':
      return decideReadmit(session, command, now);
    case 'leave':
      return decideLeave(session, command, now);
    case 'return':
      return decideReturn(session, command, now);
    case 'raiseHand':
      return decideRaise(session, command, now);
    case 'lowerHand':
      return decideLower(session, command, now);
    case 'pinHand':
      return decidePin(session, command, now);
    case 'chooseOrder':
      return decideOrder(session, command, now);
    case 'shareTurn':
      return decideShare(session, command, now);
    case 'speakMyself':
      return decideSpeakMyself(session, now);
    case 'chooseWay':
      return decideWay(session, command, now);
    case 'handStick':
      return decideStick(session, command, actor, now);
    case 'setTimeBox':
      return decideTimeBox(session, command, now);
    case 'beginRound':
      return decideRound(session, command, now);
    case 'passRound':
      return decidePassRound(session, command, now);
    case 'endRound':
      return decideRoundEnd(session, now);
    case 'pause':
      return decidePause(session, now);
    case 'unpause':
      return decideUnpause(session, now);
    case 'resume':
      return decideResume(now);
    case 'closeSession':
      return decideClose(now);
    default:
      return decideFloor(session, command, actor, now);
  }
}

/** Whole milliseconds, or null for what no clock can mean: the log holds nothing else. */
function whole(ms: number): number | null {
  const rounded = Math.round(ms);
  return Number.isSafeInteger(rounded) ? rounded : null;
}

/**
 * [A1] A participant acts for their own person only, and only through what is theirs to do. [A5] A
 * co-facilitator does what the table says.
 */
function mayAsk(command: Command, actor: Actor): boolean {
  if (actor.kind === 'cofacilitator') {
    // Nobody is made a facilitator by somebody who only helps.
    if (command.type === 'join' && command.role === 'facilitator') return false;
    return COFACILITATOR_COMMANDS[command.type].may;
  }
  if (actor.kind !== 'participant') return true;
  switch (command.type) {
    case 'releaseFloor':
    case 'handStick':
    case 'markMoment':
      return true;
    case 'changePerson':
    case 'wish':
    case 'forget':
    case 'leave':
    case 'return':
    case 'raiseHand':
    case 'lowerHand':
    case 'takeFloor':
    case 'passRound':
    case 'takeSide':
    case 'castVotes':
      return command.person === actor.person;
    default:
      return false;
  }
}
