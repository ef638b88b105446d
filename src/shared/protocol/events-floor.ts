import { array, literal, nullable, object, optional, picklist, variant } from 'valibot';
import { personId, turnId } from './ids';
import { lastingWay, roundOrder, sessionMs } from './session-words';

const at = sessionMs;
const anybody = nullable(personId);

/** How the floor went round. Defaults are for logs from before the field. */
export const floorEvent = variant('type', [
  object({ type: literal('floorGiven'), at, to: anybody, turn: turnId }),
  object({
    type: literal('floorOffered'),
    at,
    to: personId,
    by: optional(picklist(['asked', 'way']), 'asked'),
  }),
  object({ type: literal('floorReleased'), at, why: picklist(['released', 'left']) }),
  object({ type: literal('turnShared'), at, turn: turnId, speakers: array(personId) }),
  object({ type: literal('floorUndone'), at }),
  object({ type: literal('wayChosen'), at, way: lastingWay }),
  object({ type: literal('roundBegun'), at, order: roundOrder, members: array(personId) }),
  object({ type: literal('roundPassed'), at, person: personId }),
  object({ type: literal('roundEnded'), at }),
  object({ type: literal('timeBoxSet'), at, ms: nullable(sessionMs) }),
  object({ type: literal('sessionPaused'), at }),
  object({ type: literal('sessionUnpaused'), at, turn: nullable(turnId) }),
]);

/** What was put right on the timeline. */
export const correctionEvent = variant('type', [
  object({ type: literal('turnReassigned'), at, turn: turnId, to: anybody }),
  object({ type: literal('turnSplit'), at, turn: turnId, cut: sessionMs, next: turnId }),
  object({ type: literal('turnsMerged'), at, turn: turnId, gone: turnId }),
  object({
    type: literal('turnTrimmed'),
    at,
    turn: turnId,
    from: sessionMs,
    to: nullable(sessionMs),
  }),
  object({ type: literal('turnDeleted'), at, turn: turnId }),
  object({
    type: literal('turnAdded'),
    at,
    turn: turnId,
    speaker: anybody,
    from: sessionMs,
    to: sessionMs,
  }),
]);
