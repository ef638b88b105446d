import {
  array,
  type GenericSchema,
  literal,
  maxLength,
  nullable,
  object,
  pipe,
  string,
  variant,
} from 'valibot';
import type { Command } from '../session/commands';
import { SESSION_LIMITS } from '../session/limits';
import { groupId, personId, turnId } from './ids';

const name = pipe(string(), maxLength(SESSION_LIMITS.nameLength * 2));

/** [W9] What the facilitator's window may ask of the running session. */
export type FacilitatorCommand = Exclude<
  Command,
  { type: 'openSession' | 'resume' | 'takeFloor' | 'closeSession' }
>;

export const facilitatorCommand: GenericSchema<unknown, FacilitatorCommand> = variant('type', [
  object({ type: literal('join'), name, group: nullable(groupId), via: literal('facilitator') }),
  object({ type: literal('changePerson'), person: personId, name, group: nullable(groupId) }),
  object({ type: literal('leave'), person: personId }),
  object({ type: literal('return'), person: personId }),
  object({ type: literal('raiseHand'), person: personId }),
  object({ type: literal('lowerHand'), person: personId }),
  object({ type: literal('giveFloor'), to: personId }),
  object({ type: literal('offerFloor'), to: personId }),
  object({ type: literal('releaseFloor') }),
  object({ type: literal('reassignTurn'), turn: turnId, to: personId }),
  object({ type: literal('undoFloor') }),
  object({
    type: literal('writeAgreement'),
    text: pipe(string(), maxLength(SESSION_LIMITS.agreementLength)),
  }),
]);

/** What the library window sends to start a session. */
export const newSession = object({
  title: pipe(string(), maxLength(SESSION_LIMITS.titleLength * 2)),
  question: pipe(string(), maxLength(SESSION_LIMITS.questionLength * 2)),
  groups: pipe(
    array(pipe(string(), maxLength(SESSION_LIMITS.groupNameLength * 2))),
    maxLength(SESSION_LIMITS.groups),
  ),
});
