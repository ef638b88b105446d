import {
  array,
  boolean,
  type GenericSchema,
  maxLength,
  nullable,
  number,
  object,
  picklist,
  pipe,
  string,
} from 'valibot';
import { CARD_KINDS } from '../board/card-kind';
import type { SessionTrace } from '../library/trace';
import { COMMITMENT_STATES } from '../session/commitment';
import { OUTCOMES } from '../session/debate';
import { MOMENT_KINDS } from '../session/kinds';
import { commitmentId, momentId, personId, turnId } from './ids';
import { sessionId } from './library';

const text = pipe(string(), maxLength(20_000));
const count = number();
const group = nullable(text);

/** What the library remembers of one session, as it stands in the index. */
export const sessionTrace: GenericSchema<unknown, SessionTrace> = object({
  id: sessionId,
  title: text,
  question: text,
  openedAt: number(),
  durationMs: nullable(number()),
  agreement: text,
  balance: nullable(number()),
  people: array(
    object({
      id: personId,
      label: text,
      name: text,
      group,
      leader: boolean(),
      heard: picklist(['unheard', 'inWriting', 'heard']),
    }),
  ),
  others: array(object({ group, came: count, unheard: count })),
  groups: array(
    object({
      name: text,
      coverage: picklist(['emptyChair', 'unheard', 'inWriting', 'heard']),
      came: count,
    }),
  ),
  leaders: array(object({ person: personId, ownMs: number(), othersMs: number() })),
  moments: array(
    object({
      id: momentId,
      kind: picklist(MOMENT_KINDS),
      words: text,
      turn: nullable(turnId),
      by: nullable(personId),
      parked: boolean(),
    }),
  ),
  debates: array(picklist(OUTCOMES)),
  commitments: array(
    object({
      id: commitmentId,
      what: text,
      who: nullable(text),
      person: nullable(personId),
      by: nullable(text),
      state: picklist(COMMITMENT_STATES),
      from: nullable(object({ session: text, commitment: commitmentId })),
    }),
  ),
  cards: array(
    object({
      id: text,
      kind: picklist(CARD_KINDS),
      text,
      turn: nullable(turnId),
      author: nullable(personId),
      group,
    }),
  ),
});

/** One record of the index: a session, and how its files stood when it was read. */
export const traceRecord = object({
  /** [Y6] Sizes and times of the session's files; other ones say that it has to be read again. */
  stamp: text,
  trace: sessionTrace,
});
