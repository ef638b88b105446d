import {
  boolean,
  type InferOutput,
  literal,
  maxLength,
  nullable,
  pipe,
  strictObject,
  string,
  variant,
} from 'valibot';
import { SESSION_LIMITS } from '../session/limits';
import { groupId, personId, voteId } from './ids';
import { joinRequest, requestNumber as request, wishes } from './join-request';
import { ballotVersion, dots, momentKind, name, place, upTo } from './session-words';

const token = pipe(string(), maxLength(120));

/** [W2] What a participant's page may say on the control socket. */
export const controlRequest = variant('type', [
  strictObject({ type: literal('hello'), seat: nullable(token) }),
  joinRequest,
  /** Whoever waits to be let in does not want to any more. */
  strictObject({ type: literal('withdraw'), request }),
  strictObject({ type: literal('change'), request, name, group: nullable(groupId) }),
  strictObject({ type: literal('wish'), request, ...wishes }),
  strictObject({ type: literal('forget'), request }),
  strictObject({ type: literal('raiseHand'), request, reply: boolean() }),
  strictObject({ type: literal('lowerHand'), request }),
  strictObject({ type: literal('takeFloor'), request }),
  strictObject({ type: literal('releaseFloor'), request }),
  strictObject({ type: literal('passRound'), request }),
  strictObject({ type: literal('handStick'), request, to: personId }),
  strictObject({
    type: literal('markMoment'),
    request,
    kind: momentKind,
    words: upTo(SESSION_LIMITS.momentWords),
  }),
  /** In the debate that runs; null to stand on no side. */
  strictObject({ type: literal('takeSide'), request, side: nullable(place) }),
  /** [B42] All the dots one gives, in place of those before; asked twice it is asked once. */
  strictObject({
    type: literal('castVotes'),
    request,
    vote: voteId,
    version: ballotVersion,
    dots,
  }),
  strictObject({ type: literal('leave'), request }),
  strictObject({ type: literal('return'), request }),
  strictObject({ type: literal('ping') }),
]);
export type ControlRequest = InferOutput<typeof controlRequest>;

/** A request that is answered with `done` or `refused` under its number. */
export type NumberedRequest = Exclude<ControlRequest, { type: 'hello' | 'ping' }>;
