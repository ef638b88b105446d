import type { FloorEvent } from './events';
import { withoutHand } from './fold-queue';
import { foldRoundBegun, foldRoundEnded, foldRoundPassed, heardInRound } from './fold-round';
import { hearTurn } from './heard';
import type { PersonId, TurnId } from './ids';
import {
  isPresent,
  personOf,
  runningTurn,
  type Session,
  type SessionMs,
  type TurnEnd,
} from './session';
import { goesOn } from './stretch';
import { foldUndone, remember } from './undo';

type Event<T extends FloorEvent['type']> = Extract<FloorEvent, { type: T }>;

export function foldFloor(session: Session, event: FloorEvent): Session {
  switch (event.type) {
    case 'floorGiven':
      return foldGiven(session, event);
    case 'floorOffered':
      return foldOffered(session, event);
    case 'floorReleased':
      return foldReleased(session, event);
    case 'turnShared':
      return foldShared(session, event);
    case 'floorUndone':
      return foldUndone(session);
    case 'wayChosen':
      return { ...session, way: event.way, round: null };
    case 'roundBegun':
      return foldRoundBegun(session, event);
    case 'roundPassed':
      return foldRoundPassed(remember(session, 'pass', event.person), event);
    case 'roundEnded':
      return foldRoundEnded(session);
    case 'timeBoxSet':
      return { ...session, timeBoxMs: event.ms };
    case 'sessionPaused':
      return foldPaused(session, event);
    case 'sessionUnpaused':
      return foldUnpaused(session, event);
  }
}

/** The floor falls silent and what came before cannot be undone any more. */
export function silence(session: Session, at: SessionMs, why: TurnEnd): Session {
  return { ...endTurn(session, at, why), floor: { kind: 'silence', since: at }, undo: [] };
}

function foldGiven(session: Session, event: Event<'floorGiven'>): Session {
  const hand = session.queue.find(({ person }) => person === event.to);
  const before = remember(session, 'give', event.to, event.to === null ? [] : [event.to]);
  const speakers = event.to === null ? [] : [event.to];
  return {
    ...begin(endTurn(before, event.at, 'passed'), event.turn, speakers, event.at, {
      reply: hand?.reply ?? null,
      continues: false,
    }),
    queue: withoutHand(session, event.to),
    round: heardInRound(session.round, event.to),
  };
}

function foldOffered(session: Session, event: Event<'floorOffered'>): Session {
  // What the way does by itself belongs to the step that freed the floor.
  const before = event.by === 'way' ? session : remember(session, 'offer', event.to);
  return {
    ...endTurn(before, event.at, 'passed'),
    floor: { kind: 'offered', to: event.to, since: event.at },
  };
}

/** [G5] Who declines a floor that the queue offered has their hand down. */
function foldReleased(session: Session, event: Event<'floorReleased'>): Session {
  const { floor } = session;
  const holder =
    floor.kind === 'offered' ? floor.to : floor.kind === 'held' ? (floor.by[0] ?? null) : null;
  const declined = floor.kind === 'offered' && session.way === 'queue' ? floor.to : null;
  return {
    ...endTurn(
      remember(session, 'release', holder, declined === null ? [] : [declined]),
      event.at,
      event.why,
    ),
    queue: withoutHand(session, declined),
    floor: { kind: 'silence', since: event.at },
  };
}

/** [F8] The stretch goes on under another record, by those who speak now. */
function foldShared(session: Session, event: Event<'turnShared'>): Session {
  const reply = runningTurn(session)?.reply ?? null;
  const before = remember(session, 'share', event.speakers[0] ?? null, event.speakers);
  const ended = endTurn(before, event.at, 'shared');
  const shared = goOn(ended, event.turn, event.speakers, event.at, reply);
  let queue = session.queue;
  for (const person of event.speakers) queue = withoutHand({ ...session, queue }, person);
  return { ...shared, queue };
}

/** [F10] A pause ends the turn; nothing from before or within it is undone after it. */
function foldPaused(session: Session, event: Event<'sessionPaused'>): Session {
  const { floor } = session;
  return {
    ...silence(session, event.at, 'paused'),
    pause: { since: event.at, speakers: floor.kind === 'held' ? floor.by : [] },
  };
}

function foldUnpaused(session: Session, event: Event<'sessionUnpaused'>): Session {
  const going: Session = { ...session, pause: null, undo: [] };
  if (event.turn === null) return going;
  const speakers = stillHere(session, session.pause?.speakers ?? []);
  const reply = session.turns.at(-1)?.reply ?? null;
  return {
    ...goOn(going, event.turn, speakers, event.at, reply),
    queue: session.queue.filter((hand) => !speakers.includes(hand.person)),
  };
}

/** Those of them who are in the room. */
export function stillHere(session: Session, people: readonly PersonId[]): readonly PersonId[] {
  return people.filter((id) => {
    const person = personOf(session, id);
    return person !== undefined && isPresent(person);
  });
}

/** A turn after another. Who talks when an unknown voice had the floor begins a stretch of their own ([C7]). */
function goOn(
  session: Session,
  id: TurnId,
  speakers: readonly PersonId[],
  from: SessionMs,
  reply: TurnId | null,
): Session {
  const continues = goesOn(session.turns.at(-1), { from, speakers });
  return begin(session, id, speakers, from, { reply, continues });
}

function begin(
  session: Session,
  id: TurnId,
  speakers: readonly PersonId[],
  from: SessionMs,
  how: { readonly reply: TurnId | null; readonly continues: boolean },
): Session {
  return {
    ...session,
    turns: [...session.turns, { id, speakers, from, end: null, ...how }],
    turnsBegun: session.turnsBegun + 1,
    floor: { kind: 'held', turn: id, by: speakers },
  };
}

function endTurn(session: Session, at: SessionMs, why: TurnEnd): Session {
  const last = runningTurn(session);
  if (last === undefined) return session;
  const turns = [...session.turns.slice(0, -1), { ...last, end: { at, why } }];
  return { ...session, turns, people: hearTurn(session.people, turns) };
}
