import { boolean, literal, nullable, object, variant } from 'valibot';
import { personId, turnId } from './ids';
import { lastingWay, roundOrder, sessionMs } from './session-words';

const person = personId;
const anybody = nullable(personId);

/** What the facilitator does with the floor. */
export const floorCommand = variant('type', [
  object({ type: literal('giveFloor'), to: anybody }),
  object({ type: literal('offerFloor'), to: personId }),
  object({ type: literal('releaseFloor') }),
  object({ type: literal('passFloorOn') }),
  object({ type: literal('handStick'), to: personId }),
  object({ type: literal('passRound'), person }),
  object({ type: literal('speakMyself') }),
  object({ type: literal('shareTurn'), person, speaks: boolean() }),
  object({ type: literal('undoFloor') }),
  object({ type: literal('chooseWay'), way: lastingWay }),
  object({ type: literal('beginRound'), order: roundOrder }),
  object({ type: literal('endRound') }),
  object({ type: literal('setTimeBox'), ms: nullable(sessionMs) }),
  object({ type: literal('pause') }),
  object({ type: literal('unpause') }),
]);

/** What the facilitator puts right on the timeline. */
export const correctionCommand = variant('type', [
  object({ type: literal('reassignTurn'), turn: turnId, to: anybody }),
  object({ type: literal('splitTurn'), turn: turnId, cut: sessionMs }),
  object({ type: literal('mergeTurn'), turn: turnId }),
  object({ type: literal('trimTurn'), turn: turnId, from: sessionMs, to: nullable(sessionMs) }),
  object({ type: literal('deleteTurn'), turn: turnId }),
  object({ type: literal('addTurn'), speaker: anybody, from: sessionMs, to: sessionMs }),
]);
