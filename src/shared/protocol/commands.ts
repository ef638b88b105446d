import {
  array,
  boolean,
  exactOptional,
  type GenericSchema,
  literal,
  maxLength,
  nullable,
  object,
  optional,
  pipe,
  string,
  variant,
} from 'valibot';
import type {
  Command,
  CommitmentCommand,
  CorrectionCommand,
  NotesCommand,
  PersonCommand,
} from '../session/commands';
import { SESSION_LIMITS } from '../session/limits';
import { correctionCommand, floorCommand } from './commands-floor';
import { debateCommand, momentCommand } from './commands-moments';
import { votingCommand } from './commands-voting';
import { commitmentCommand } from './commitments';
import { groupId, personId } from './ids';
import { broughtAlong } from './library-order';
import { notesCommand } from './notes-choice';
import { admission, inclusion, name, order, place, role, upTo } from './session-words';

const person = personId;

const lifeCommand = variant('type', [
  object({
    type: literal('writeAgreement'),
    text: pipe(string(), maxLength(SESSION_LIMITS.agreementLength)),
  }),
  object({
    type: literal('dismissNudge'),
    nudge: pipe(string(), maxLength(SESSION_LIMITS.nudgeKeyLength)),
  }),
]);

const forget = object({ type: literal('forget'), person });

const personCommand = variant('type', [
  object({
    type: literal('join'),
    name,
    group: nullable(groupId),
    via: literal('facilitator'),
    role: exactOptional(role),
    leader: exactOptional(boolean()),
    inclusion: exactOptional(nullable(inclusion)),
    onlyInGroup: exactOptional(boolean()),
  }),
  object({ type: literal('changePerson'), person, name, group: nullable(groupId) }),
  object({ type: literal('markPerson'), person, leader: boolean(), counted: boolean() }),
  object({ type: literal('quietPerson'), person, quiet: boolean() }),
  object({
    type: literal('wish'),
    person,
    inclusion: nullable(inclusion),
    onlyInGroup: boolean(),
  }),
  forget,
  object({ type: literal('setAdmission'), admission }),
  object({ type: literal('remove'), person }),
  object({ type: literal('readmit'), person }),
  object({ type: literal('leave'), person }),
  object({ type: literal('return'), person }),
]);

const queueCommand = variant('type', [
  object({ type: literal('raiseHand'), person, reply: exactOptional(boolean()) }),
  object({ type: literal('lowerHand'), person }),
  object({ type: literal('pinHand'), person, place: nullable(place) }),
  object({ type: literal('chooseOrder'), order }),
]);

/** [W9] What the facilitator's window may ask of the running session. */
export type FacilitatorCommand = Exclude<
  Command,
  { type: 'openSession' | 'resume' | 'takeFloor' | 'closeSession' }
>;

export const facilitatorCommand: GenericSchema<unknown, FacilitatorCommand> = variant('type', [
  lifeCommand,
  personCommand,
  queueCommand,
  floorCommand,
  correctionCommand,
  momentCommand,
  debateCommand,
  votingCommand,
  commitmentCommand,
  notesCommand,
]);

/** [W10] What may be put right in a session that is closed. */
export type AmendCommand =
  | CorrectionCommand
  | CommitmentCommand
  | NotesCommand
  | Extract<PersonCommand, { type: 'forget' }>;

export const amendCommand: GenericSchema<unknown, AmendCommand> = variant('type', [
  correctionCommand,
  commitmentCommand,
  notesCommand,
  forget,
]);

/** What the library window sends to start a session. */
export const newSession = object({
  title: upTo(SESSION_LIMITS.titleLength),
  question: upTo(SESSION_LIMITS.questionLength),
  groups: pipe(array(upTo(SESSION_LIMITS.groupNameLength)), maxLength(SESSION_LIMITS.groups)),
  along: optional(broughtAlong),
});
