import {
  array,
  type GenericSchema,
  integer,
  literal,
  minValue,
  nullable,
  number,
  object,
  picklist,
  pipe,
  string,
  variant,
} from 'valibot';
import type { SessionEvent } from '../session/events';
import { groupId, personId, turnId } from './ids';

const at = pipe(number(), integer(), minValue(0));
const wall = pipe(number(), integer());
const person = personId;
const seated = { at, person, name: string(), label: string(), group: nullable(groupId) };

/** [W6] One event as it stands in a session's log on disk. */
export const sessionEvent: GenericSchema<unknown, SessionEvent> = variant('type', [
  object({
    type: literal('sessionOpened'),
    at,
    wall,
    id: string(),
    title: string(),
    question: string(),
    groups: array(object({ id: groupId, name: string() })),
  }),
  object({ type: literal('personJoined'), ...seated, via: picklist(['device', 'facilitator']) }),
  object({ type: literal('personChanged'), ...seated }),
  object({ type: literal('personLeft'), at, person }),
  object({ type: literal('personReturned'), at, person }),
  object({ type: literal('handRaised'), at, person }),
  object({ type: literal('handLowered'), at, person }),
  object({ type: literal('floorGiven'), at, to: personId, turn: turnId }),
  object({ type: literal('floorOffered'), at, to: personId }),
  object({ type: literal('floorReleased'), at, why: picklist(['released', 'left']) }),
  object({ type: literal('turnReassigned'), at, turn: turnId, to: personId }),
  object({ type: literal('floorUndone'), at }),
  object({ type: literal('agreementWritten'), at, text: string() }),
  object({ type: literal('sessionInterrupted'), at }),
  object({ type: literal('sessionResumed'), at, wall }),
  object({ type: literal('sessionClosed'), at, wall }),
]);
