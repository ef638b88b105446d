import type { Debate, Side } from './debate';
import type { DebateEvent, SessionEvent } from './events';
import type { Session } from './session';

const TYPES: ReadonlySet<SessionEvent['type']> = new Set<DebateEvent['type']>([
  'debateOpened',
  'sideNamed',
  'sideTaken',
  'sideGivenCard',
  'debateSettled',
]);

/** Whether it is about a debate's sides or outcome. */
export function isDebateEvent(event: SessionEvent): event is DebateEvent {
  return TYPES.has(event.type);
}

/** The session after something happened to a debate. */
export function foldDebate(session: Session, event: DebateEvent): Session {
  if (event.type === 'debateOpened') {
    const sides = event.sides.map((name): Side => ({ name, people: [], cards: [] }));
    const { debate: id, moment, at } = event;
    return {
      ...session,
      debates: [...session.debates, { id, moment, from: at, end: null, sides }],
    };
  }
  const debates = session.debates.map((debate) =>
    debate.id === event.debate ? changed(debate, event) : debate,
  );
  return { ...session, debates };
}

function changed(debate: Debate, event: Exclude<DebateEvent, { type: 'debateOpened' }>): Debate {
  switch (event.type) {
    case 'sideNamed':
      return eachSide(debate, (side, n) =>
        n === event.side ? { ...side, name: event.name } : side,
      );
    case 'sideTaken':
      return eachSide(debate, (side, n) => ({
        ...side,
        people: moved(side.people, event.person, n === event.side),
      }));
    case 'sideGivenCard':
      return eachSide(debate, (side, n) => ({
        ...side,
        cards: moved(side.cards, event.card, n === event.side),
      }));
    case 'debateSettled':
      return { ...debate, end: { at: event.at, outcome: event.outcome } };
  }
}

function eachSide(debate: Debate, change: (side: Side, n: number) => Side): Debate {
  return { ...debate, sides: debate.sides.map(change) };
}

/** The list with the item if it belongs here now, else without it. */
function moved<T>(list: readonly T[], item: T, isHere: boolean): readonly T[] {
  const others = list.filter((other) => other !== item);
  return isHere ? [...others, item] : others;
}
