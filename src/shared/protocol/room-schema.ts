import {
  array,
  boolean,
  integer,
  literal,
  minValue,
  nullable,
  number,
  object,
  picklist,
  pipe,
  record,
  string,
  variant,
} from 'valibot';
import { branchId, debateId, groupId, momentId, personId, turnId, voteId } from './ids';
import { boardRules, inclusion, order, outcome, role, way } from './session-words';

/** A group of the session. */
export const group = object({ id: groupId, name: string() });

/** Somebody as the whole room sees them. */
export const roomPerson = object({
  id: personId,
  label: string(),
  group: nullable(groupId),
  present: boolean(),
  role,
  callable: boolean(),
});

const hand = object({
  person: personId,
  shift: nullable(picklist(['reply', 'pinned', 'lifted', 'receded'])),
});

const place = pipe(number(), integer(), minValue(0));
/** The queue from place `at`: so many hands go, and these come. */
export const queueChange = object({ at: place, remove: place, put: array(hand) });

const floor = variant('kind', [
  object({ kind: literal('silence') }),
  object({ kind: literal('offered'), to: personId }),
  object({
    kind: literal('held'),
    by: array(personId),
    turn: turnId,
    since: number(),
    reply: boolean(),
  }),
]);

const round = object({
  waiting: array(personId),
  passed: array(personId),
  done: number(),
  lap: picklist([1, 2]),
});

const side = object({
  name: string(),
  people: array(personId),
  ms: number(),
  speakingSince: nullable(number()),
});

const debate = object({
  id: debateId,
  words: string(),
  from: number(),
  outcome: nullable(outcome),
  sides: array(side),
});

const digression = object({ id: branchId, words: string() });

/** Dots by card; what it is of is for who reads it to know. */
export const dotCounts = record(string(), number());

const vote = object({
  id: voteId,
  state: picklist(['open', 'revealed']),
  question: nullable(string()),
  budget: number(),
  voted: number(),
  of: number(),
});

/**
 * What goes to everybody at each change: without the people and the counts of a vote, which seldom
 * change and are many.
 */
export const roomState = object({
  phase: picklist(['open', 'closed']),
  title: string(),
  question: string(),
  groups: array(group),
  way,
  order,
  queue: array(hand),
  floor,
  next: nullable(personId),
  round: nullable(round),
  timeBoxMs: nullable(number()),
  paused: boolean(),
  debate: nullable(debate),
  digression: nullable(digression),
  parked: array(digression),
  celebration: nullable(object({ id: momentId, words: string(), at: number() })),
  vote: nullable(vote),
  boardRules,
});

/** One participant's own seat. */
export const ownView = object({
  person: personId,
  name: string(),
  label: string(),
  group: nullable(groupId),
  present: boolean(),
  leader: boolean(),
  inclusion: nullable(inclusion),
  onlyInGroup: boolean(),
  quiet: boolean(),
  hand: nullable(number()),
  reply: boolean(),
  round: nullable(picklist(['waiting', 'passed', 'done'])),
  side: nullable(number()),
  ballot: nullable(object({ vote: voteId, version: number(), dots: dotCounts })),
  turns: number(),
  spokenMs: number(),
  longestMs: number(),
  replies: number(),
});
