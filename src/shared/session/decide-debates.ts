import {
  accept,
  type Command,
  type DebateCommand,
  type Decision,
  type Now,
  type Of,
  refuse,
} from './commands';
import { type Debate, runningDebate } from './debate';
import type { SessionEvent } from './events';
import { SESSION_LIMITS } from './limits';
import { kindOf } from './moment';
import { readLine } from './names';
import { personOf, type Session } from './session';

const TYPES: ReadonlySet<Command['type']> = new Set<DebateCommand['type']>([
  'openDebate',
  'nameSide',
  'takeSide',
  'giveSideCard',
  'settleDebate',
]);

/** Whether it is about a debate's sides or outcome. */
export function isDebateCommand(command: Command): command is DebateCommand {
  return TYPES.has(command.type);
}

/** What follows for a debate; [M11] once it is settled nothing does. */
export function decideDebate(session: Session, command: DebateCommand, now: Now): Decision {
  if (command.type === 'openDebate') return decideOpen(session, command, now);
  const debate = session.debates.find(({ id }) => id === command.debate);
  if (debate === undefined) return refuse('unknownDebate', 'That debate is gone in the meantime.');
  if (debate.end !== null) return refuse('unknownDebate', 'That debate is settled already.');
  switch (command.type) {
    case 'nameSide':
      return decideName(debate, command, now);
    case 'takeSide':
      return decideTakeSide(session, debate, command, now);
    case 'giveSideCard':
      return decideCard(debate, command, now);
    case 'settleDebate':
      return decideSettle(session, debate, command, now);
  }
}

/** [M10] A debate has two to four named sides; opening one settles the one that ran as open. */
function decideOpen(session: Session, command: Of<'openDebate'>, { at }: Now): Decision {
  const moment = session.moments.find(({ id }) => id === command.moment);
  if (moment === undefined) return refuse('unknownMoment', 'That moment is gone in the meantime.');
  if (kindOf(moment) !== 'debate') {
    return refuse('unknownMoment', 'Only a moment that is a debate has sides.');
  }
  if (session.debates.some((debate) => debate.moment === moment.id)) return accept();
  const sides = readSides(command.sides);
  if (sides === null) {
    return refuse(
      'invalidText',
      `Please name two to four different sides of 1 to ${SESSION_LIMITS.sideName} characters.`,
    );
  }
  const before = runningDebate(session);
  const events: SessionEvent[] =
    before === undefined ? [] : [{ type: 'debateSettled', at, debate: before.id, outcome: 'open' }];
  const debate = `d${moment.id.slice(1)}` as `d${number}`; // The digits of a moment's id.
  return accept(...events, { type: 'debateOpened', at, debate, moment: moment.id, sides });
}

/** [M10] No two sides have one name. */
function decideName(debate: Debate, command: Of<'nameSide'>, { at }: Now): Decision {
  const { side } = command;
  const own = debate.sides[side];
  if (own === undefined) return refuseSide();
  const name = readLine(command.name, SESSION_LIMITS.sideName);
  const isTaken = debate.sides.some(
    (other, n) => n !== side && name !== null && isSame(other.name, name),
  );
  if (name === null || isTaken) {
    return refuse('invalidText', 'Please give the side a name that no other side has.');
  }
  return name === own.name
    ? accept()
    : accept({ type: 'sideNamed', at, debate: debate.id, side, name });
}

/** [M11] A person is on one side at most, and can leave it. */
function decideTakeSide(
  session: Session,
  debate: Debate,
  { person, side }: Of<'takeSide'>,
  { at }: Now,
): Decision {
  if (personOf(session, person) === undefined) {
    return refuse('unknownPerson', 'Nobody in this session has that seat.');
  }
  if (side !== null && debate.sides[side] === undefined) return refuseSide();
  const now = debate.sides.findIndex(({ people }) => people.includes(person));
  return now === (side ?? -1)
    ? accept()
    : accept({ type: 'sideTaken', at, debate: debate.id, person, side });
}

/** [M11] A card is on one side at most, and can be taken off it. */
function decideCard(debate: Debate, { card, side }: Of<'giveSideCard'>, { at }: Now): Decision {
  if (side !== null && debate.sides[side] === undefined) return refuseSide();
  const now = debate.sides.findIndex(({ cards }) => cards.includes(card));
  if (now === (side ?? -1)) return accept();
  if (side !== null && (debate.sides[side]?.cards.length ?? 0) >= SESSION_LIMITS.sideCards) {
    return refuse('full', `A side holds ${SESSION_LIMITS.sideCards} cards.`);
  }
  return accept({ type: 'sideGivenCard', at, debate: debate.id, card, side });
}

/** [M12] A debate that became a collaboration is a change of its moment's kind, which can be counted. */
function decideSettle(
  session: Session,
  debate: Debate,
  { outcome }: Of<'settleDebate'>,
  { at }: Now,
): Decision {
  const settled = { type: 'debateSettled', at, debate: debate.id, outcome } as const;
  const moment = session.moments.find(({ id }) => id === debate.moment);
  if (outcome !== 'collaboration' || moment === undefined || kindOf(moment) === 'collaboration') {
    return accept(settled);
  }
  const { id, words } = moment;
  return accept(settled, { type: 'momentChanged', at, moment: id, kind: 'collaboration', words });
}

function readSides(names: readonly string[]): readonly string[] | null {
  const { fewest, most } = SESSION_LIMITS.sides;
  if (names.length < fewest || names.length > most) return null;
  const sides: string[] = [];
  for (const given of names) {
    const name = readLine(given, SESSION_LIMITS.sideName);
    if (name === null || sides.some((other) => isSame(other, name))) return null;
    sides.push(name);
  }
  return sides;
}

function isSame(a: string, b: string): boolean {
  return a.toLocaleLowerCase('en') === b.toLocaleLowerCase('en');
}

function refuseSide(): Decision {
  return refuse('outOfRange', 'This debate has no such side.');
}
