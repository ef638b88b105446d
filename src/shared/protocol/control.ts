import {
  array,
  boolean,
  type InferOutput,
  integer,
  literal,
  maxLength,
  maxValue,
  minValue,
  nullable,
  number,
  object,
  optional,
  picklist,
  pipe,
  regex,
  strictObject,
  string,
  variant,
} from 'valibot';
import { SESSION_LIMITS } from '../session/limits';
import { groupId, personId, turnId } from './ids';

const name = pipe(string(), maxLength(SESSION_LIMITS.nameLength * 2));
const request = pipe(number(), integer(), minValue(0), maxValue(2 ** 31));
const key = pipe(string(), regex(/^[A-Za-z0-9]{16,40}$/u));
const token = pipe(string(), maxLength(120));

/** [W2] What a participant's page may say on the control socket. */
export const controlRequest = variant('type', [
  strictObject({ type: literal('hello'), seat: nullable(token) }),
  /** `key` is made up by the page, so that asking twice for a seat gives one seat. */
  strictObject({ type: literal('join'), request, key, name, group: nullable(groupId) }),
  strictObject({ type: literal('change'), request, name, group: nullable(groupId) }),
  strictObject({ type: literal('raiseHand'), request }),
  strictObject({ type: literal('lowerHand'), request }),
  strictObject({ type: literal('takeFloor'), request }),
  strictObject({ type: literal('releaseFloor'), request }),
  strictObject({ type: literal('leave'), request }),
  strictObject({ type: literal('return'), request }),
  strictObject({ type: literal('ping') }),
]);
export type ControlRequest = InferOutput<typeof controlRequest>;

const group = object({ id: groupId, name: string() });

const roomView = object({
  phase: picklist(['open', 'closed']),
  title: string(),
  question: string(),
  groups: array(group),
  people: array(
    object({ id: personId, label: string(), group: nullable(groupId), present: boolean() }),
  ),
  queue: array(personId),
  floor: variant('kind', [
    object({ kind: literal('silence') }),
    object({ kind: literal('offered'), to: personId }),
    object({ kind: literal('held'), by: personId, turn: turnId, since: number() }),
  ]),
});

const ownView = object({
  person: personId,
  name: string(),
  label: string(),
  group: nullable(groupId),
  present: boolean(),
  hand: nullable(number()),
  turns: number(),
  spokenMs: number(),
});

/** How the board travels in this session; the facilitator can restrict it to find a fault. */
export const carriers = object({ peers: boolean(), relay: boolean() });
export type Carriers = InferOutput<typeof carriers>;

/** [W7] What the host says on the control socket. */
export const controlNotice = variant('type', [
  /** The page has no seat yet: what it may know before it joins. */
  object({
    type: literal('lobby'),
    title: string(),
    question: string(),
    groups: array(group),
    phase: picklist(['open', 'closed']),
  }),
  /** The page has a seat; `seat` is the token to keep, `room` the name of the board. */
  object({
    type: literal('welcome'),
    seat: string(),
    person: personId,
    board: string(),
    carriers,
  }),
  object({ type: literal('room'), now: number(), room: roomView }),
  object({ type: literal('own'), own: ownView }),
  object({ type: literal('done'), request: number() }),
  object({
    type: literal('refused'),
    request: optional(number()),
    code: string(),
    message: string(),
  }),
  object({ type: literal('pong') }),
]);
export type ControlNotice = InferOutput<typeof controlNotice>;
