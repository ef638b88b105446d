import { correctTurns } from './correct-turns';
import type { CorrectionEvent, SessionEvent } from './events';
import { withoutHand } from './fold-queue';
import { heardInRound } from './fold-round';
import { recount } from './heard';
import type { PersonId } from './ids';
import { mayBeCalled } from './person';
import { isPresent, personOf, runningTurn, type Session, type SessionMs } from './session';
import { settleReferences } from './turn-references';
import { remember } from './undo';

const TYPES: ReadonlySet<SessionEvent['type']> = new Set<CorrectionEvent['type']>([
  'turnReassigned',
  'turnSplit',
  'turnsMerged',
  'turnTrimmed',
  'turnDeleted',
  'turnAdded',
]);

export function isCorrectionEvent(event: SessionEvent): event is CorrectionEvent {
  return TYPES.has(event.type);
}

/** [C1] The session with a turn put right, and all that follows from turns. */
export function foldCorrection(session: Session, event: CorrectionEvent): Session {
  const turns = correctTurns(session.turns, event);
  const subject = speakerSaid(session, event);
  const speaks = event.type === 'turnReassigned' && runningTurn(session)?.id === event.turn;
  const handsDown = speaks && event.to !== null ? [event.to] : [];
  // [C9] As long as the session is open a correction is a step like any other, and can be undone.
  const before =
    session.phase === 'open' ? remember(session, 'correct', subject, handsDown) : session;
  const corrected: Session = {
    ...before,
    turns,
    turnsBegun: session.turnsBegun + (beginsTurn(event) ? 1 : 0),
    people: recount(session.people, turns),
    queue: handsKept(session, event, handsDown),
    round: speaks ? roundCorrected(session, event.to) : session.round,
  };
  return settleReferences({ ...corrected, floor: floorCorrected(session, corrected) });
}

/** The hands but for those of who has the floor now; a reply to a turn that was merged is one to the whole. */
function handsKept(session: Session, event: CorrectionEvent, down: readonly PersonId[]) {
  const queue = withoutHand(session, down[0] ?? null);
  if (event.type !== 'turnsMerged') return queue;
  return queue.map((hand) => (hand.reply === event.gone ? { ...hand, reply: event.turn } : hand));
}

/** [F6] The floor is with the turn that runs; a silence begins where the last turn ended. */
function floorCorrected(session: Session, corrected: Session): Session['floor'] {
  const { floor } = session;
  const running = runningTurn(corrected);
  if (running !== undefined) return { kind: 'held', turn: running.id, by: running.speakers };
  if (floor.kind !== 'silence' || session.phase === 'closed') return floor;
  const last = lastEnd(corrected);
  const wasSinceTurn = floor.since === lastEnd(session);
  return { kind: 'silence', since: wasSinceTurn ? last : Math.max(floor.since, last) };
}

function lastEnd({ turns }: Session): SessionMs {
  return turns.at(-1)?.end?.at ?? 0;
}

/** [C2] In a go-around it was `to` who had their turn, and not whoever was taken for them. */
function roundCorrected(session: Session, to: PersonId | null): Session['round'] {
  const { round } = session;
  if (round === null) return null;
  const mistaken = (runningTurn(session)?.speakers ?? []).filter((id) => {
    const person = personOf(session, id);
    const callable = person !== undefined && isPresent(person) && mayBeCalled(person);
    return id !== to && callable && round.done.includes(id);
  });
  const done = round.done.filter((id) => !mistaken.includes(id));
  return heardInRound({ ...round, done, waiting: [...mistaken, ...round.waiting] }, to);
}

function beginsTurn(event: CorrectionEvent): boolean {
  return event.type === 'turnSplit' || event.type === 'turnAdded';
}

/** Whom the correction is about, for the words of its undo. */
function speakerSaid(session: Session, event: CorrectionEvent): PersonId | null {
  if (event.type === 'turnReassigned') return event.to;
  if (event.type === 'turnAdded') return event.speaker;
  return session.turns.find((turn) => turn.id === event.turn)?.speakers[0] ?? null;
}
