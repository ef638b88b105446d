import type { GroupId, PersonId, TurnId } from './ids';

/** Milliseconds on the session clock: 0 when the session opened, standing still while the laptop sleeps. */
export type SessionMs = number;
/** Milliseconds since 1970 on the wall clock; for dates on paper only, never to measure. */
export type WallMs = number;

export type Group = { readonly id: GroupId; readonly name: string };

/** One stretch of being in the room; `to` is null while it lasts. */
export type Presence = { readonly from: SessionMs; readonly to: SessionMs | null };

export type Person = {
  readonly id: PersonId;
  readonly name: string;
  /** The name as shown: unlike every other label of the session, "Anna 2" for the second Anna. */
  readonly label: string;
  readonly group: GroupId | null;
  readonly via: 'device' | 'facilitator';
  readonly presence: readonly Presence[];
};

export type TurnEnd = 'released' | 'passed' | 'left' | 'interrupted' | 'closed';

export type Turn = {
  readonly id: TurnId;
  readonly speaker: PersonId;
  readonly from: SessionMs;
  /** [F6] Null while the turn runs; only the last turn can run. */
  readonly end: { readonly at: SessionMs; readonly why: TurnEnd } | null;
};

export type Floor =
  | { readonly kind: 'silence'; readonly since: SessionMs }
  | { readonly kind: 'offered'; readonly to: PersonId; readonly since: SessionMs }
  | { readonly kind: 'held'; readonly turn: TurnId; readonly by: PersonId };

/** What undoing the last step of the floor brings back. */
export type UndoStep = {
  readonly what: 'give' | 'offer' | 'release' | 'reassign';
  readonly person: PersonId | null;
  readonly floor: Floor;
  readonly turns: readonly Turn[];
  /** The hand that the step took down, and where in the queue it was. */
  readonly hand: { readonly person: PersonId; readonly place: number } | null;
};

export type Session = {
  readonly id: string;
  readonly phase: 'open' | 'closed';
  readonly title: string;
  readonly question: string;
  readonly groups: readonly Group[];
  readonly openedAt: WallMs;
  readonly closedAt: WallMs | null;
  /** How long the session lasted, once it is closed. */
  readonly endedAt: SessionMs | null;
  /** When the latest event happened; no event is ever earlier than the one before it. */
  readonly lastAt: SessionMs;
  readonly people: readonly Person[];
  /** [Q3] Raised hands in the order of raising: nobody twice, nobody absent, not the speaker. */
  readonly queue: readonly PersonId[];
  readonly floor: Floor;
  readonly turns: readonly Turn[];
  /** How many turns were ever begun, undone ones too: the next turn's id. */
  readonly turnsBegun: number;
  readonly undo: readonly UndoStep[];
  /** What was agreed, in the facilitator's words. */
  readonly agreement: string;
  /** Moments at which the laptop was cut off and came back. */
  readonly interruptions: readonly SessionMs[];
};

/** The person, or undefined if nobody has this id. */
export function personOf(session: Session, id: PersonId): Person | undefined {
  return session.people.find((person) => person.id === id);
}

/** Whether the person is in the room at this point of the log. */
export function isPresent(person: Person): boolean {
  const last = person.presence.at(-1);
  return last !== undefined && last.to === null;
}

/** Everybody who is in the room, in the order they joined. */
export function present(session: Session): readonly Person[] {
  return session.people.filter(isPresent);
}

/** The turn that runs now, or undefined in silence. */
export function runningTurn(session: Session): Turn | undefined {
  const last = session.turns.at(-1);
  return last !== undefined && last.end === null ? last : undefined;
}

/** [V7] The point up to which the session is to be measured: its end, or `now` while it is open. */
export function measuredUntil(session: Session, now: SessionMs): SessionMs {
  return session.endedAt ?? Math.max(now, session.lastAt);
}
