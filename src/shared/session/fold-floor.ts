import type { SessionEvent } from './events';
import type { PersonId } from './ids';
import { SESSION_LIMITS } from './limits';
import type { Floor, Session, SessionMs, Turn, TurnEnd, UndoStep } from './session';

type Of<T extends SessionEvent['type']> = Extract<SessionEvent, { type: T }>;

export function foldGiven(session: Session, event: Of<'floorGiven'>): Session {
  const before = remember(session, 'give', event.to);
  const turn: Turn = { id: event.turn, speaker: event.to, from: event.at, end: null };
  return {
    ...before,
    queue: session.queue.filter((id) => id !== event.to),
    turns: [...endTurn(session.turns, event.at, 'passed'), turn],
    turnsBegun: session.turnsBegun + 1,
    floor: { kind: 'held', turn: event.turn, by: event.to },
  };
}

export function foldOffered(session: Session, event: Of<'floorOffered'>): Session {
  return {
    ...remember(session, 'offer', event.to),
    turns: endTurn(session.turns, event.at, 'passed'),
    floor: { kind: 'offered', to: event.to, since: event.at },
  };
}

export function foldReleased(session: Session, event: Of<'floorReleased'>): Session {
  return {
    ...remember(session, 'release', holder(session.floor)),
    turns: endTurn(session.turns, event.at, event.why),
    floor: { kind: 'silence', since: event.at },
  };
}

export function foldReassigned(session: Session, event: Of<'turnReassigned'>): Session {
  return {
    ...remember(session, 'reassign', event.to),
    queue: session.queue.filter((id) => id !== event.to),
    turns: session.turns.map((turn) =>
      turn.id === event.turn ? { ...turn, speaker: event.to } : turn,
    ),
    floor: { kind: 'held', turn: event.turn, by: event.to },
  };
}

/** [U2] Undo brings the floor and the turns back; [U3] hands raised since then stay up. */
export function foldUndone(session: Session): Session {
  const step = session.undo.at(-1);
  if (step === undefined) return session;
  return {
    ...session,
    floor: step.floor,
    turns: step.turns,
    queue: withHandBack(session, step),
    undo: session.undo.slice(0, -1),
  };
}

/** The floor falls silent and what came before cannot be undone any more. */
export function silence(session: Session, at: SessionMs, why: TurnEnd): Session {
  return {
    ...session,
    turns: endTurn(session.turns, at, why),
    floor: { kind: 'silence', since: at },
    undo: [],
  };
}

function endTurn(turns: readonly Turn[], at: SessionMs, why: TurnEnd): readonly Turn[] {
  const last = turns.at(-1);
  if (last === undefined || last.end !== null) return turns;
  return [...turns.slice(0, -1), { ...last, end: { at, why } }];
}

function holder(floor: Floor): PersonId | null {
  return floor.kind === 'held' ? floor.by : floor.kind === 'offered' ? floor.to : null;
}

function remember(session: Session, what: UndoStep['what'], person: PersonId | null): Session {
  const place = person === null ? -1 : session.queue.indexOf(person);
  const takesHandDown = what === 'give' || what === 'reassign';
  const step: UndoStep = {
    what,
    person,
    floor: session.floor,
    turns: session.turns,
    hand: person !== null && place >= 0 && takesHandDown ? { person, place } : null,
  };
  return { ...session, undo: [...session.undo, step].slice(-SESSION_LIMITS.undoSteps) };
}

function withHandBack(session: Session, { hand, floor }: UndoStep): readonly PersonId[] {
  const present = session.people.some(
    (p) => p.id === hand?.person && p.presence.at(-1)?.to === null,
  );
  const speaker = floor.kind === 'held' ? floor.by : null;
  const queue = session.queue.filter((id) => id !== speaker);
  if (hand === null || !present || queue.includes(hand.person)) return queue;
  return [...queue.slice(0, hand.place), hand.person, ...queue.slice(hand.place)];
}
