import { accept, type Decision, type Now, type Of, refuse } from './commands';
import { SESSION_LIMITS } from './limits';
import { readLine } from './names';
import type { Group, Session } from './session';

/** [S1] A session opens with a title; groups are told apart by name. */
export function decideOpen(command: Of<'openSession'>, { at, wall }: Now): Decision {
  const title = readLine(command.title, SESSION_LIMITS.titleLength);
  if (title === null) {
    return refuse(
      'invalidText',
      `Please give the session a title of 1 to ${SESSION_LIMITS.titleLength} characters.`,
    );
  }
  const question = readLine(command.question, SESSION_LIMITS.questionLength);
  if (question === null && command.question.trim().length > 0) {
    return refuse(
      'invalidText',
      `The guiding question can have ${SESSION_LIMITS.questionLength} characters.`,
    );
  }
  const groups = readGroups(command.groups);
  if (groups === null) {
    return refuse(
      'invalidText',
      `Please name up to ${SESSION_LIMITS.groups} different groups of 1 to ${SESSION_LIMITS.groupNameLength} characters.`,
    );
  }
  return accept({
    type: 'sessionOpened',
    at,
    wall,
    id: command.id,
    title,
    question: question ?? '',
    groups,
  });
}

/** [S2] What was agreed can be written while the session is open and after it was closed. */
export function decideAgreement(
  session: Session,
  { text }: Of<'writeAgreement'>,
  { at }: Now,
): Decision {
  if (text.length > SESSION_LIMITS.agreementLength) {
    return refuse(
      'invalidText',
      `What was agreed can have ${SESSION_LIMITS.agreementLength} characters.`,
    );
  }
  return text === session.agreement ? accept() : accept({ type: 'agreementWritten', at, text });
}

/** [N2] A nudge that was dismissed stays dismissed, also after a cut. */
export function decideDismiss(
  session: Session,
  { nudge }: Of<'dismissNudge'>,
  { at }: Now,
): Decision {
  if (nudge.length > SESSION_LIMITS.nudgeKeyLength) return refuse('invalidText', 'No such nudge.');
  const last = session.dismissed.at(-1);
  return last?.nudge === nudge && last.at === at
    ? accept()
    : accept({ type: 'nudgeDismissed', at, nudge });
}

/** [S3] A session that was cut off goes on where its last heartbeat was; no turn runs through the gap. */
export function decideResume({ at, wall }: Now): Decision {
  return accept({ type: 'sessionInterrupted', at }, { type: 'sessionResumed', at, wall });
}

/** [S4] Closing ends the running turn. */
export function decideClose({ at, wall }: Now): Decision {
  return accept({ type: 'sessionClosed', at, wall });
}

function readGroups(names: readonly string[]): readonly Group[] | null {
  if (names.length > SESSION_LIMITS.groups) return null;
  const groups: Group[] = [];
  const seen = new Set<string>();
  for (const given of names) {
    const name = readLine(given, SESSION_LIMITS.groupNameLength);
    if (name === null || seen.has(name.toLocaleLowerCase('en'))) return null;
    seen.add(name.toLocaleLowerCase('en'));
    groups.push({ id: `g${groups.length + 1}`, name });
  }
  return groups;
}
