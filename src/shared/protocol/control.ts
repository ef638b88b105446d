import {
  array,
  boolean,
  type InferOutput,
  literal,
  maxLength,
  nullable,
  number,
  object,
  omit,
  optional,
  partial,
  picklist,
  pipe,
  regex,
  string,
  variant,
} from 'valibot';
import { MOST_WAYS } from './limits';
import { dotCounts, group, ownView, queueChange, roomPerson, roomState } from './room-schema';

import { admission } from './session-words';

export { type ControlRequest, controlRequest, type NumberedRequest } from './control-requests';

/** What stands in a link where the host's name does: `192.0.2.2:4747`, `[fd00::2]:4747`. */
export const hostName = pipe(
  string(),
  maxLength(80),
  regex(/^(?:[\w.-]+|\[[\da-f:.]+\]):\d{1,5}$/iu),
);

/** What stands in a link behind the address, with its key: nothing that leads elsewhere. */
const linkPath = pipe(string(), regex(/^\/s\/[\w-]{22}\/#[\w-]{22}$/u));

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
    /** [H70] Who may take a seat now. */
    admission: optional(admission, 'open'),
  }),
  /** [H71] Whoever asked for a seat under this name waits until the facilitator lets them in. */
  object({ type: literal('waits'), name: string() }),
  /** [H73] The facilitator does not let them in now. */
  object({ type: literal('turnedAway') }),
  /** [H78] The facilitator has taken the seat away; the socket closes. */
  object({ type: literal('removed'), title: string() }),
  /** [H76] Where the session is under its addresses from now on, `/s/<secret>/#<key>`. */
  object({ type: literal('link'), path: linkPath }),
  /** The page has a seat; `seat` is the token to keep, `board` the name of the board. */
  object({
    type: literal('welcome'),
    seat: string(),
    person: ownView.entries.person,
    board: string(),
    carriers,
  }),
  /** [H35] Where the session can be reached, as `address:port`, the likeliest first. */
  object({ type: literal('ways'), hosts: pipe(array(hostName), maxLength(MOST_WAYS)) }),
  /** [W11] Everybody (`all`), or those who are new or have changed since. A `room` follows. */
  object({ type: literal('people'), all: boolean(), people: array(roomPerson) }),
  /** [B44] The dots by card of the vote that is shown; null while they are secret. A `room` follows. */
  object({ type: literal('counts'), counts: nullable(dotCounts) }),
  object({ type: literal('room'), now: number(), room: roomState }),
  /** [H25] What has changed of a room that the page has heard. */
  object({
    type: literal('change'),
    now: number(),
    set: partial(omit(roomState, ['queue'])),
    queue: optional(queueChange),
  }),
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
/** What the host says, as it goes over the wire. */
export type WireNotice = InferOutput<typeof controlNotice>;
