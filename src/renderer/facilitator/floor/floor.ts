import type { TurnId } from '../../../shared/session/ids';
import type { Person } from '../../../shared/session/person';
import {
  personOf,
  runningTurn,
  type Session,
  type SessionMs,
  type UndoStep,
} from '../../../shared/session/session';
import { wayOf } from '../../../shared/session/ways';

/** Who has the floor, as the console shows it. */
export type FloorShown =
  | { readonly kind: 'silence'; readonly since: SessionMs }
  | { readonly kind: 'paused'; readonly since: SessionMs; readonly people: readonly Person[] }
  | { readonly kind: 'offered'; readonly person: Person; readonly since: SessionMs }
  | {
      readonly kind: 'held';
      /** Nobody if the speaker is not known, several if they talk at once. */
      readonly people: readonly Person[];
      readonly turn: TurnId;
      /** When this stretch of speaking began; pauses in it are left out. */
      readonly since: SessionMs;
      readonly reply: boolean;
    };

/** The floor with the people in it. */
export function floorShown(session: Session): FloorShown {
  const { floor, pause } = session;
  const known = (ids: readonly Person['id'][]) => ids.flatMap((id) => personOf(session, id) ?? []);
  if (pause !== null) return { kind: 'paused', since: pause.since, people: known(pause.speakers) };
  if (floor.kind === 'silence') return floor;
  if (floor.kind === 'offered') {
    const person = personOf(session, floor.to);
    return person === undefined
      ? { kind: 'silence', since: floor.since }
      : { kind: 'offered', person, since: floor.since };
  }
  const turn = runningTurn(session);
  return {
    kind: 'held',
    people: known(floor.by),
    turn: floor.turn,
    since: stretchSince(session),
    reply: turn !== undefined && turn.reply !== null,
  };
}

/** [F8] What was spoken in earlier turns of this stretch counts as if it had been just now. */
function stretchSince({ turns, lastAt }: Session): SessionMs {
  let since = turns.at(-1)?.from ?? lastAt;
  for (let at = turns.length - 1; at > 0; at -= 1) {
    const before = turns[at - 1];
    if (turns[at]?.continues !== true || before === undefined || before.end === null) break;
    since -= before.end.at - before.from;
  }
  return since;
}

/** The names of who speaks, as one sentence would have them. */
export function namesOf(people: readonly Pick<Person, 'label'>[]): string {
  const labels = people.map((person) => person.label);
  const last = labels.pop();
  if (last === undefined) return 'Somebody';
  return labels.length === 0 ? last : `${labels.join(', ')} and ${last}`;
}

/** Who passing on would give the floor to, or null if the way chosen names nobody. */
export function nextInQueue(session: Session): Person | null {
  const next = wayOf(session).next(session);
  return next === null ? null : (personOf(session, next) ?? null);
}

/** What undo would take back, in words; null if there is nothing. */
export function undoWords(session: Session): string | null {
  const step = session.undo.at(-1);
  return step === undefined ? null : wordsOf(session, step);
}

function wordsOf(session: Session, { what, person: id, floor }: UndoStep): string {
  const name = (id === null ? undefined : personOf(session, id)?.label) ?? 'somebody';
  switch (what) {
    case 'give':
      return `floor to ${name}`;
    case 'offer':
      return `offer to ${name}`;
    case 'release':
      return floor.kind === 'offered' ? `offer to ${name} withdrawn` : `end of turn of ${name}`;
    case 'share':
      return `${name} speaking at once`;
    case 'pass':
      return `${name} passed`;
    case 'correct':
      return 'correction of a turn';
  }
}
