import type { TurnId } from '../../../shared/session/ids';
import {
  type Person,
  personOf,
  runningTurn,
  type Session,
  type SessionMs,
  type UndoStep,
} from '../../../shared/session/session';

/** Who has the floor, as the console shows it. */
export type FloorShown =
  | { readonly kind: 'silence'; readonly since: SessionMs }
  | { readonly kind: 'offered'; readonly person: Person; readonly since: SessionMs }
  | {
      readonly kind: 'held';
      readonly person: Person;
      readonly turn: TurnId;
      readonly since: SessionMs;
    };

/** The floor with the person in it; a floor whose person is unknown is silence. */
export function floorShown(session: Session): FloorShown {
  const { floor } = session;
  if (floor.kind === 'silence') return floor;
  const person = personOf(session, floor.kind === 'held' ? floor.by : floor.to);
  if (person === undefined) return { kind: 'silence', since: session.lastAt };
  if (floor.kind === 'offered') return { kind: 'offered', person, since: floor.since };
  const since = runningTurn(session)?.from ?? session.lastAt;
  return { kind: 'held', person, turn: floor.turn, since };
}

/** Whose hand was raised first, or null if none is up. */
export function nextInQueue(session: Session): Person | null {
  const [first] = session.queue;
  return first === undefined ? null : (personOf(session, first) ?? null);
}

/** What undo would take back, in words; null if there is nothing. */
export function undoWords(session: Session): string | null {
  const step = session.undo.at(-1);
  return step === undefined ? null : wordsOf(session, step);
}

function wordsOf(session: Session, { what, person: id, floor }: UndoStep): string {
  const name = (id === null ? undefined : personOf(session, id)?.label) ?? 'nobody';
  switch (what) {
    case 'give':
      return `floor to ${name}`;
    case 'offer':
      return `offer to ${name}`;
    case 'release':
      return floor.kind === 'offered' ? `offer to ${name} withdrawn` : `end of turn of ${name}`;
    case 'reassign':
      return `turn reassigned to ${name}`;
  }
}
