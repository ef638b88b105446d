import {
  array,
  boolean,
  custom,
  type GenericSchema,
  type InferOutput,
  integer,
  literal,
  maxLength,
  minValue,
  nullable,
  number,
  object,
  picklist,
  pipe,
  string,
  unknown,
  variant,
} from 'valibot';
import { COFACILITATOR_CALLS } from './cofacilitator-table';
import { hostName } from './control';
import { personId } from './ids';
import type {
  EventsNotice,
  IpcChannel,
  IpcNoticeChannel,
  IpcNotices,
  JoinAccess,
  NumberedView,
} from './ipc';
import { MOST_WAYS } from './limits';
import { BROKEN_RULES, type PutBackReport } from './put-back';
import { sessionEvent } from './session-events';

// Object.keys forgets the keys' type; the table has exactly these.
const channels = Object.keys(COFACILITATOR_CALLS) as IpcChannel[];
const count = pipe(number(), integer(), minValue(0));

/** [H87] What a co-facilitator's console says: calls of the bridge, whose own schemas read `what`. */
export const consoleRequest = variant('type', [
  object({ type: literal('ping') }),
  object({ type: literal('ask'), request: count, channel: picklist(channels), what: unknown() }),
]);
export type ConsoleRequest = InferOutput<typeof consoleRequest>;

const join: GenericSchema<unknown, JoinAccess> = object({
  link: string(),
  address: string(),
  code: string(),
  addresses: array(object({ address: string(), network: string(), chosen: boolean() })),
});

const events: GenericSchema<unknown, EventsNotice> = object({
  session: string(),
  from: count,
  events: array(sessionEvent),
  now: number(),
  online: array(personId),
});

const putBacks: GenericSchema<unknown, PutBackReport> = object({
  session: string(),
  rule: picklist(BROKEN_RULES),
  people: array(object({ person: nullable(personId), own: count, passedOn: count })),
});

/** What a console is told unasked, and how it reads that. */
export const CONSOLE_NOTICES = {
  'session:events': events,
  'session:online': array(personId),
  'session:join': join,
  'board:putBack': putBacks,
  'app:unsaved': nullable(string()),
} as const satisfies { [C in IpcNoticeChannel]?: GenericSchema<unknown, IpcNotices[C]> };
export type ConsoleNoticeChannel = keyof typeof CONSOLE_NOTICES;

/**
 * A whole session, folded already. The page that folds what follows came from the same host, so that its
 * shape is known; what is looked at is whether it is one.
 */
const view = custom<NumberedView>((value) => {
  if (typeof value !== 'object' || value === null || !('session' in value)) return false;
  const { session } = value;
  const isSession = typeof session === 'object' && session !== null && 'people' in session;
  return isSession && 'count' in value && typeof value.count === 'number';
}, 'not a session');

/** The running session as a console hears it: where the board is, the page knows by its own address. */
export const consoleRunning = object({ view, join });
export type ConsoleRunning = InferOutput<typeof consoleRunning>;

/** [H87] What the host says to a co-facilitator's console. */
export const consoleNotice = variant('type', [
  object({ type: literal('pong') }),
  /** Whose link it is. */
  object({ type: literal('welcome'), name: string() }),
  object({ type: literal('ways'), hosts: pipe(array(hostName), maxLength(MOST_WAYS)) }),
  object({ type: literal('done'), request: count, value: unknown() }),
  object({ type: literal('refused'), request: count, code: string(), message: string() }),
  object({
    type: literal('notice'),
    // Object.keys forgets the keys' type; the table has exactly these.
    channel: picklist(Object.keys(CONSOLE_NOTICES) as ConsoleNoticeChannel[]),
    notice: unknown(),
  }),
]);
export type ConsoleNotice = InferOutput<typeof consoleNotice>;
