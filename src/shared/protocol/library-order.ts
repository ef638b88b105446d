import {
  array,
  boolean,
  type GenericSchema,
  literal,
  maxLength,
  minLength,
  nullable,
  number,
  object,
  picklist,
  pipe,
  regex,
  string,
  trim,
  variant,
} from 'valibot';
import { CARD_KINDS } from '../board/card-kind';
import { ORDER_LIMITS } from '../library/arrange-library';
import type { LibraryOrder, OrderCommand } from '../library/order';
import { BROUGHT_LIMITS } from '../library/read-cards';
import { HIT_KINDS, type SearchQuery } from '../library/search';
import { SESSION_LIMITS } from '../session/limits';
import { commitmentId, personId } from './ids';
import { sessionId } from './library';

const seat = object({ session: sessionId, person: personId });
const seats = array(seat);
const seriesId = pipe(string(), regex(/^[a-z0-9]{4,40}$/u, 'not a series id'));
const seriesName = pipe(string(), trim(), minLength(1), maxLength(ORDER_LIMITS.seriesName));
const tags = pipe(array(pipe(string(), maxLength(ORDER_LIMITS.tag))), maxLength(ORDER_LIMITS.tags));
const groupName = pipe(string(), maxLength(SESSION_LIMITS.groupNameLength));
const groupNames = array(groupName);

const order = object({
  series: array(object({ id: seriesId, name: seriesName, sessions: array(sessionId) })),
  tags: array(object({ session: sessionId, tags })),
  same: array(seats),
  different: array(seats),
  sameGroups: array(groupNames),
}) satisfies GenericSchema<unknown, LibraryOrder>;

/** library-order.json: what the facilitator said of sessions, people and groups; one writer, main. */
export type OrderContent = {
  readonly version: 1;
  readonly order: LibraryOrder;
};

export const orderFile: GenericSchema<unknown, OrderContent> = object({
  version: literal(1),
  order,
});

/** [W9] What the library's window can say of sessions, people and groups. */
export const orderCommand: GenericSchema<unknown, OrderCommand> = variant('type', [
  object({ type: literal('nameSeries'), id: seriesId, name: seriesName }),
  object({ type: literal('endSeries'), id: seriesId }),
  object({
    type: literal('putInSeries'),
    sessions: array(sessionId),
    series: nullable(seriesId),
  }),
  object({ type: literal('tag'), session: sessionId, tags }),
  object({ type: literal('samePerson'), seats: array(seats) }),
  object({ type: literal('apart'), seat }),
  object({ type: literal('different'), seats }),
  object({ type: literal('sameGroup'), names: groupNames }),
  object({ type: literal('groupApart'), name: groupName }),
]);

export const searchQuery: GenericSchema<unknown, SearchQuery> = object({
  words: pipe(string(), maxLength(200)),
  kind: nullable(picklist(HIT_KINDS)),
  mark: nullable(picklist(CARD_KINDS)),
  group: nullable(groupName),
  person: pipe(string(), maxLength(SESSION_LIMITS.nameLength)),
  since: nullable(number()),
  until: nullable(number()),
  series: nullable(seriesId),
});

export const ofSeries = object({ series: nullable(seriesId) });
export const lastOfSeries = object({ series: nullable(seriesId), last: number() });

/** What a session brings along when it starts. */
export const broughtAlong = object({
  /** The series it belongs to from now on; a new one has a name. */
  series: nullable(object({ id: seriesId, name: nullable(seriesName) })),
  commitments: pipe(
    array(object({ session: sessionId, commitment: commitmentId })),
    maxLength(SESSION_LIMITS.commitments),
  ),
  digressions: pipe(
    array(pipe(string(), maxLength(SESSION_LIMITS.momentWords))),
    maxLength(SESSION_LIMITS.moments),
  ),
  cards: pipe(
    array(
      object({
        kind: picklist(CARD_KINDS),
        text: pipe(string(), maxLength(BROUGHT_LIMITS.letters)),
      }),
    ),
    maxLength(BROUGHT_LIMITS.cards),
  ),
  people: pipe(
    array(
      object({
        name: pipe(string(), maxLength(SESSION_LIMITS.nameLength)),
        group: nullable(groupName),
        leader: boolean(),
        /** In the room already, and without a device. */
        here: boolean(),
        /** Whose seat it was in the session it is carried over from. */
        seat: nullable(seat),
      }),
    ),
    maxLength(SESSION_LIMITS.people),
  ),
});
