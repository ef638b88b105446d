import {
  integer,
  maxEntries,
  maxLength,
  maxValue,
  minValue,
  number,
  object,
  picklist,
  pipe,
  record,
  string,
} from 'valibot';
import { ADMISSIONS } from '../session/admission';
import { BOARD_MAY, CARD_NAMES } from '../session/board-rules';
import { OUTCOMES } from '../session/debate';
import { MOMENT_KINDS } from '../session/kinds';
import { SESSION_LIMITS } from '../session/limits';
import { INCLUSIONS } from '../session/person';
import { ORDER_IDS } from '../session/queue';
import { ROUND_ORDERS, WAY_IDS } from '../session/way';

/** The session's own words and numbers, as they cross a boundary. */
export const inclusion = picklist(INCLUSIONS);
export const order = picklist(ORDER_IDS);
export const way = picklist(WAY_IDS);
/** A way that can be chosen: a go-around is begun instead. */
export const lastingWay = picklist(['open', 'queue', 'talkingStick']);
export const roundOrder = picklist(ROUND_ORDERS);
export const momentKind = picklist(MOMENT_KINDS);
export const outcome = picklist(OUTCOMES);
export const role = picklist(['participant', 'facilitator']);
export const admission = picklist(ADMISSIONS);

/** What participants may do on the board. */
export const boardRules = object({ may: picklist(BOARD_MAY), names: picklist(CARD_NAMES) });
export const cardId = pipe(string(), maxLength(SESSION_LIMITS.cardId));

const { fewest, most } = SESSION_LIMITS.voteBudget;
/** How many dots each person has in a vote. */
export const voteBudget = pipe(number(), integer(), minValue(fewest), maxValue(most));
/** One person's dots by card. */
export const dots = pipe(
  record(cardId, pipe(number(), integer(), minValue(0), maxValue(most))),
  maxEntries(most),
);
/** Grows with each change that somebody makes to their dots; 0 before the first. */
export const ballotVersion = pipe(number(), integer(), minValue(0), maxValue(2 ** 31));

/** Milliseconds on the session clock. */
export const sessionMs = pipe(number(), integer(), minValue(0));
/** A place in a list, from 0. */
export const place = pipe(number(), integer(), minValue(0), maxValue(SESSION_LIMITS.people));

/** Text of at most twice the length that the rules allow: they say what is wrong with the rest. */
export const upTo = (length: number) => pipe(string(), maxLength(length * 2));
export const name = upTo(SESSION_LIMITS.nameLength);
