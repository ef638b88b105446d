import {
  array,
  boolean,
  integer,
  literal,
  nullable,
  number,
  object,
  optional,
  picklist,
  pipe,
  string,
  variant,
} from 'valibot';
import { groupId, personId, turnId } from './ids';
import { admission, sessionMs as at, inclusion, order, place, role } from './session-words';

const wall = pipe(number(), integer());
const person = personId;
const seated = { at, person, name: string(), label: string(), group: nullable(groupId) };

/** The life of a session. */
export const lifeEvent = variant('type', [
  object({
    type: literal('sessionOpened'),
    at,
    wall,
    id: string(),
    title: string(),
    question: string(),
    groups: array(object({ id: groupId, name: string() })),
  }),
  object({ type: literal('agreementWritten'), at, text: string() }),
  object({ type: literal('nudgeDismissed'), at, nudge: string() }),
  object({ type: literal('sessionInterrupted'), at }),
  object({ type: literal('sessionResumed'), at, wall }),
  object({ type: literal('sessionClosed'), at, wall }),
]);

/** Who came, how they want to be counted, and who left. Defaults are for logs from before the field. */
export const personEvent = variant('type', [
  object({
    type: literal('personJoined'),
    ...seated,
    via: picklist(['device', 'facilitator']),
    role: optional(role, 'participant'),
    leader: optional(boolean(), false),
    inclusion: optional(nullable(inclusion), null),
    onlyInGroup: optional(boolean(), false),
  }),
  object({ type: literal('personChanged'), ...seated }),
  object({ type: literal('personMarked'), at, person, leader: boolean(), counted: boolean() }),
  object({ type: literal('personQuieted'), at, person, quiet: boolean() }),
  object({
    type: literal('personWished'),
    at,
    person,
    inclusion: nullable(inclusion),
    onlyInGroup: boolean(),
  }),
  object({ type: literal('personForgotten'), at, person, label: string() }),
  object({ type: literal('admissionSet'), at, admission }),
  object({ type: literal('personRemoved'), at, person }),
  object({ type: literal('personReadmitted'), at, person }),
  object({ type: literal('personLeft'), at, person }),
  object({ type: literal('personReturned'), at, person }),
]);

export const queueEvent = variant('type', [
  object({ type: literal('handRaised'), at, person, reply: optional(nullable(turnId), null) }),
  object({ type: literal('handLowered'), at, person }),
  object({ type: literal('handPinned'), at, person, place: nullable(place) }),
  object({ type: literal('orderChosen'), at, order }),
]);
