import {
  type Actor,
  accept,
  type Command,
  type Decision,
  type MomentCommand,
  type Now,
  type Of,
  refuse,
} from './commands';
import { decidePark, decideReturnFrom, decideTakeUp } from './decide-branches';
import { refuseAbsent } from './floor-checks';
import { SESSION_LIMITS } from './limits';
import { kindOf } from './moment';
import { readLine } from './names';
import type { Session } from './session';

const TYPES: ReadonlySet<Command['type']> = new Set<MomentCommand['type']>([
  'markMoment',
  'changeMoment',
  'removeMoment',
  'answerQuestion',
  'takeUpBranch',
  'parkBranch',
  'returnFromBranch',
]);

/** Whether it is about moments or digressions. */
export function isMomentCommand(command: Command): command is MomentCommand {
  return TYPES.has(command.type);
}

/** What follows from marking, changing and removing moments, and from steering digressions. */
export function decideMoment(
  session: Session,
  command: MomentCommand,
  actor: Actor,
  now: Now,
): Decision {
  switch (command.type) {
    case 'markMoment':
      return decideMark(session, command, actor, now);
    case 'changeMoment':
      return decideChange(session, command, now);
    case 'removeMoment':
      // [M3] What is gone already needs no removing.
      return session.moments.some(({ id }) => id === command.moment)
        ? accept({ type: 'momentRemoved', at: now.at, moment: command.moment })
        : accept();
    case 'answerQuestion':
      return decideAnswered(session, command, now);
    case 'takeUpBranch':
      return decideTakeUp(session, command, now);
    case 'parkBranch':
      return decidePark(session, command, now);
    case 'returnFromBranch':
      return decideReturnFrom(session, command, now);
  }
}

/**
 * [M1] [M8] A moment is marked on the running conversation, with or without words. [M4] A digression opens
 * a branch, which the facilitator follows or parks; what a participant marks is parked.
 */
function decideMark(
  session: Session,
  command: Of<'markMoment'>,
  actor: Actor,
  { at }: Now,
): Decision {
  const by = actor.kind === 'participant' ? actor.person : 'facilitator';
  const absent = by === 'facilitator' ? null : refuseAbsent(session, by);
  if (absent !== null) return absent;
  const words = readWords(command.words);
  if (words === null) return refuseWords();
  if (session.moments.length >= SESSION_LIMITS.moments) {
    return refuse(
      'full',
      `This session holds ${SESSION_LIMITS.moments} moments; remove one first.`,
    );
  }
  const moment = `m${session.momentsMarked + 1}` as const;
  const marked = { type: 'momentMarked', at, moment, kind: command.kind, words, by } as const;
  if (command.kind !== 'digression') return accept(marked);
  const isParked = command.parked === true || by !== 'facilitator';
  return accept(marked, {
    type: 'branchOpened',
    at,
    branch: `b${moment.slice(1)}` as `b${number}`, // The digits of a moment's id.
    moment,
    state: isParked ? 'parked' : 'followed',
  });
}

/** [M2] Kind and words can be changed; what it was before stays on record. */
function decideChange(session: Session, command: Of<'changeMoment'>, { at }: Now): Decision {
  const { kind } = command;
  const moment = session.moments.find(({ id }) => id === command.moment);
  if (moment === undefined) return refuseUnknown();
  const words = readWords(command.words);
  if (words === null) return refuseWords();
  if (kindOf(moment) === kind && moment.words === words) return accept();
  return accept({ type: 'momentChanged', at, moment: moment.id, kind, words });
}

/** [X103] A question is answered, or open again. */
function decideAnswered(session: Session, command: Of<'answerQuestion'>, { at }: Now): Decision {
  const { answered } = command;
  const moment = session.moments.find(({ id }) => id === command.moment);
  if (moment === undefined) return refuseUnknown();
  if (kindOf(moment) !== 'question') {
    return refuse('unknownMoment', 'That is not a question any more.');
  }
  const isSame = (moment.answeredAt !== null) === answered;
  return isSame ? accept() : accept({ type: 'questionAnswered', at, moment: moment.id, answered });
}

function refuseUnknown(): Decision {
  return refuse('unknownMoment', 'That moment is gone in the meantime.');
}

/** One printable line, empty if nothing of it can be seen; null if it is too long. */
function readWords(text: string): string | null {
  const line = readLine(text, Number.POSITIVE_INFINITY) ?? '';
  return line.length <= SESSION_LIMITS.momentWords ? line : null;
}

function refuseWords(): Decision {
  return refuse(
    'invalidText',
    `Please use at most ${SESSION_LIMITS.momentWords} characters for a moment.`,
  );
}
