import { recount } from './heard';
import type { PersonId } from './ids';
import { SESSION_LIMITS } from './limits';
import { mayBeCalled } from './person';
import type { Hand } from './queue';
import { isPresent, personOf, type Session, type UndoStep } from './session';
import { settleReferences } from './turn-references';

/** The session with what it would take to undo the step that comes next. */
export function remember(
  session: Session,
  what: UndoStep['what'],
  person: PersonId | null,
  /** Whose hands the step takes down. */
  handsDown: readonly PersonId[] = [],
): Session {
  const step: UndoStep = {
    what,
    person,
    floor: session.floor,
    turns: session.turns,
    round: session.round,
    way: session.way,
    hands: session.queue.filter((hand) => handsDown.includes(hand.person)),
    queued: session.queue.map(({ person: each }) => each),
  };
  return { ...session, undo: [...session.undo, step].slice(-SESSION_LIMITS.undoSteps) };
}

/** [U2] Undo brings floor, turns and round back; [U3] hands raised since then stay up. */
export function foldUndone(session: Session): Session {
  const step = session.undo.at(-1);
  if (step === undefined) return session;
  return settleReferences({
    ...session,
    floor: step.floor,
    turns: step.turns,
    people: recount(session.people, step.turns),
    round: step.round === null ? null : withoutAbsent(session, step.round),
    way: step.way,
    queue: withHandsBack(session, step),
    undo: session.undo.slice(0, -1),
  });
}

/** Whoever has left since then, or asked not to be called on, is not in the round that comes back. */
function withoutAbsent(session: Session, round: NonNullable<Session['round']>) {
  const here = (list: readonly PersonId[]) =>
    list.filter((id) => {
      const person = personOf(session, id);
      return person !== undefined && isPresent(person) && mayBeCalled(person);
    });
  return { ...round, waiting: here(round.waiting), passed: here(round.passed) };
}

function withHandsBack(session: Session, { hands, floor, queued }: UndoStep): readonly Hand[] {
  const speakers = floor.kind === 'held' ? floor.by : [];
  const queue = session.queue.filter((hand) => !speakers.includes(hand.person));
  const back = hands.filter((hand) => {
    const person = personOf(session, hand.person);
    const here = person !== undefined && isPresent(person);
    return (
      here && !queue.some((up) => up.person === hand.person) && !speakers.includes(hand.person)
    );
  });
  const place = ({ person }: Hand) => {
    const at = queued.indexOf(person);
    return at < 0 ? queued.length : at;
  };
  return [...queue, ...back].sort((a, b) => a.at - b.at || place(a) - place(b));
}
