import {
  array,
  boolean,
  literal,
  nullable,
  object,
  picklist,
  string,
  union,
  variant,
} from 'valibot';
import { branchId, debateId, momentId, personId } from './ids';
import { sessionMs as at, momentKind as kind, outcome, place } from './session-words';

const words = string();

/** What was marked in the conversation, and the branches it took. */
export const momentEvent = variant('type', [
  object({
    type: literal('momentMarked'),
    at,
    moment: momentId,
    kind,
    words,
    by: union([literal('facilitator'), personId]),
  }),
  object({ type: literal('momentChanged'), at, moment: momentId, kind, words }),
  object({ type: literal('momentRemoved'), at, moment: momentId }),
  object({ type: literal('questionAnswered'), at, moment: momentId, answered: boolean() }),
  object({
    type: literal('branchOpened'),
    at,
    branch: branchId,
    moment: momentId,
    state: picklist(['followed', 'parked']),
  }),
  object({ type: literal('branchTakenUp'), at, branch: branchId }),
  object({ type: literal('branchParked'), at, branch: branchId }),
  object({ type: literal('branchReturned'), at, branch: branchId }),
]);

const debate = debateId;

export const debateEvent = variant('type', [
  object({
    type: literal('debateOpened'),
    at,
    debate,
    moment: momentId,
    sides: array(string()),
  }),
  object({ type: literal('sideNamed'), at, debate, side: place, name: string() }),
  object({ type: literal('sideTaken'), at, debate, person: personId, side: nullable(place) }),
  object({ type: literal('sideGivenCard'), at, debate, card: string(), side: nullable(place) }),
  object({ type: literal('debateSettled'), at, debate, outcome }),
]);
