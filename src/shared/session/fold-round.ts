import type { FloorEvent } from './events';
import type { PersonId } from './ids';
import type { Session } from './session';
import type { Round } from './way';

type Event<T extends FloorEvent['type']> = Extract<FloorEvent, { type: T }>;

export function foldRoundBegun(session: Session, event: Event<'roundBegun'>): Session {
  const round: Round = {
    order: event.order,
    since: event.at,
    waiting: event.members,
    passed: [],
    done: [],
    lap: 1,
    before: session.way === 'goAround' ? (session.round?.before ?? 'open') : session.way,
  };
  return { ...session, way: 'goAround', round };
}

/** [G6] Who passes in the first lap is asked once more at the end; then passing is final. */
export function foldRoundPassed(session: Session, event: Event<'roundPassed'>): Session {
  const { round } = session;
  if (round === null) return session;
  const rest = without(round, event.person);
  const passed: Round =
    round.lap === 1
      ? { ...rest, passed: [...rest.passed, event.person] }
      : { ...rest, done: [...rest.done, event.person] };
  const offered = session.floor.kind === 'offered' && session.floor.to === event.person;
  return {
    ...session,
    floor: offered ? { kind: 'silence', since: event.at } : session.floor,
    round: nextLap(passed),
  };
}

export function foldRoundEnded(session: Session): Session {
  return { ...session, way: session.round?.before ?? 'open', round: null };
}

/** The round after somebody had the floor in it. */
export function heardInRound(round: Round | null, person: PersonId | null): Round | null {
  if (round === null || person === null) return round;
  const isIn = round.waiting.includes(person) || round.passed.includes(person);
  if (!isIn) return round;
  const rest = without(round, person);
  return nextLap({ ...rest, done: [...rest.done, person] });
}

/** Somebody is not in the round any more: they have left. */
export function goneFromRound(round: Round | null, person: PersonId): Round | null {
  return round === null ? null : nextLap(without(round, person));
}

/** Whether nobody of the round is still to come. */
export function isOver(round: Round): boolean {
  return round.waiting.length === 0 && round.passed.length === 0;
}

function without(round: Round, person: PersonId): Round {
  const others = (list: readonly PersonId[]) => list.filter((id) => id !== person);
  return { ...round, waiting: others(round.waiting), passed: others(round.passed) };
}

function nextLap(round: Round): Round {
  if (round.lap === 2 || round.waiting.length > 0 || round.passed.length === 0) return round;
  return { ...round, waiting: round.passed, passed: [], lap: 2 };
}
