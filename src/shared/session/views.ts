import type { GroupId, PersonId, TurnId } from './ids';
import {
  type Group,
  isPresent,
  measuredUntil,
  personOf,
  runningTurn,
  type Session,
  type SessionMs,
} from './session';

/** What the facilitator's window shows: everything, and who is reachable right now. */
export type FacilitatorView = {
  readonly session: Session;
  /** The session clock when this view was made. */
  readonly now: SessionMs;
  /** People whose page is connected at the moment. */
  readonly online: readonly PersonId[];
};

/** What everybody in the room may see; the same for every participant. */
export type RoomView = {
  readonly phase: 'open' | 'closed';
  readonly title: string;
  readonly question: string;
  readonly groups: readonly Group[];
  readonly people: readonly RoomPerson[];
  readonly queue: readonly PersonId[];
  readonly floor: RoomFloor;
};

export type RoomPerson = {
  readonly id: PersonId;
  readonly label: string;
  readonly group: GroupId | null;
  readonly present: boolean;
};

export type RoomFloor =
  | { readonly kind: 'silence' }
  | { readonly kind: 'offered'; readonly to: PersonId }
  | {
      readonly kind: 'held';
      readonly by: PersonId;
      readonly turn: TurnId;
      readonly since: SessionMs;
    };

/** What one participant may see besides: their own seat and their own figures. */
export type OwnView = {
  readonly person: PersonId;
  readonly name: string;
  readonly label: string;
  readonly group: GroupId | null;
  readonly present: boolean;
  /** Place in the queue from 1, or null while the hand is down. */
  readonly hand: number | null;
  readonly turns: number;
  /** Time spoken in turns that have ended. */
  readonly spokenMs: number;
};

/** [A2] The room as every participant may see it: no times of other people, no figures. */
export function roomView(session: Session): RoomView {
  const running = runningTurn(session);
  const { floor } = session;
  return {
    phase: session.phase,
    title: session.title,
    question: session.question,
    groups: session.groups,
    people: session.people.map((p) => ({
      id: p.id,
      label: p.label,
      group: p.group,
      present: isPresent(p),
    })),
    queue: session.queue,
    floor:
      floor.kind === 'held' && running !== undefined
        ? { kind: 'held', by: floor.by, turn: floor.turn, since: running.from }
        : floor.kind === 'offered'
          ? { kind: 'offered', to: floor.to }
          : { kind: 'silence' },
  };
}

/** [A3] One participant's own seat, or null if there is no such seat. */
export function ownView(session: Session, id: PersonId): OwnView | null {
  const person = personOf(session, id);
  if (person === undefined) return null;
  const place = session.queue.indexOf(id);
  const own = session.turns.filter((turn) => turn.speaker === id);
  return {
    person: id,
    name: person.name,
    label: person.label,
    group: person.group,
    present: isPresent(person),
    hand: place < 0 ? null : place + 1,
    turns: own.length,
    spokenMs: own.reduce((sum, turn) => sum + (turn.end === null ? 0 : turn.end.at - turn.from), 0),
  };
}

/** Everything, for the facilitator. */
export function facilitatorView(
  session: Session,
  now: SessionMs,
  online: readonly PersonId[],
): FacilitatorView {
  return { session, now: measuredUntil(session, now), online };
}
