import type { Admission } from './admission';
import type { BoardRules } from './board-rules';
import type { Commitment } from './commitment';
import type { Debate } from './debate';
import type { GroupId, PersonId, TurnId } from './ids';
import type { Branch, Course, Moment } from './moment';
import type { NotesChoice } from './notes-choice';
import type { Person } from './person';
import type { Hand, OrderId } from './queue';
import type { Vote } from './voting';
import type { Round, WayId } from './way';

/** Milliseconds on the session clock: 0 when the session opened, standing still while the laptop sleeps. */
export type SessionMs = number;
/** Milliseconds since 1970 on the wall clock; for dates on paper only, never to measure. */
export type WallMs = number;

export type Group = { readonly id: GroupId; readonly name: string };

export type TurnEnd =
  | 'released'
  | 'passed'
  | 'left'
  | 'interrupted'
  | 'closed'
  | 'paused'
  /** Somebody began or stopped speaking at the same time: the next turn goes on with this one. */
  | 'shared';

export type Turn = {
  readonly id: TurnId;
  /** Nobody in a turn whose speaker is not known, two or more who talk at once. */
  readonly speakers: readonly PersonId[];
  readonly from: SessionMs;
  /** [F6] Null while the turn runs; only the last turn can run. */
  readonly end: { readonly at: SessionMs; readonly why: TurnEnd } | null;
  /** The turn that this one directly replies to, or null. */
  readonly reply: TurnId | null;
  /** [F8] Whether it is the same stretch of speaking as the turn before it, for who speaks in both. */
  readonly continues: boolean;
};

export type Floor =
  | { readonly kind: 'silence'; readonly since: SessionMs }
  | { readonly kind: 'offered'; readonly to: PersonId; readonly since: SessionMs }
  /** `by` is nobody if the speaker is not known. */
  | { readonly kind: 'held'; readonly turn: TurnId; readonly by: readonly PersonId[] };

/** The floor stands still: nobody's clock runs until the session goes on. */
export type Pause = {
  readonly since: SessionMs;
  /** Who was cut short and goes on afterwards. */
  readonly speakers: readonly PersonId[];
};

/** What undoing the last step of the floor brings back. */
export type UndoStep = {
  readonly what: 'give' | 'offer' | 'release' | 'share' | 'pass' | 'correct';
  readonly person: PersonId | null;
  readonly floor: Floor;
  readonly turns: readonly Turn[];
  readonly round: Round | null;
  readonly way: WayId;
  /** The hands that the step took down. */
  readonly hands: readonly Hand[];
  /** Whose hands were up, in their order: those of one millisecond have no other. */
  readonly queued: readonly PersonId[];
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
  /** [H70] Who may take a seat from now on. */
  readonly admission: Admission;

  readonly floor: Floor;
  readonly turns: readonly Turn[];
  /** How many turns were ever begun, undone ones too: the next turn's id. */
  readonly turnsBegun: number;
  readonly way: WayId;
  /** The go-around that is under way, or null. */
  readonly round: Round | null;
  /** How long a turn should last at most; null if nobody minds. */
  readonly timeBoxMs: number | null;
  readonly pause: Pause | null;
  readonly undo: readonly UndoStep[];

  /** [Q3] Raised hands in the order of raising: nobody twice, nobody absent, not the speaker. */
  readonly queue: readonly Hand[];
  readonly order: OrderId;

  readonly moments: readonly Moment[];
  readonly momentsMarked: number;
  readonly branches: readonly Branch[];
  /** [M5] Where the conversation ran, main line and branches; the last entry is where it runs now. */
  readonly course: readonly Course[];
  readonly debates: readonly Debate[];

  /** [B40] Dot votes in the order of their opening, without those that were cancelled. */
  readonly votes: readonly Vote[];
  /** How many were ever opened, cancelled ones too: the next vote's id. */
  readonly votesOpened: number;
  readonly boardRules: BoardRules;

  /** [X3] In the order they were made, without those that were taken back. */
  readonly commitments: readonly Commitment[];
  /** How many were ever made, taken back ones too: the next commitment's id. */
  readonly commitmentsMade: number;

  /** Nudges that the facilitator has dismissed, by key. */
  readonly dismissed: readonly { readonly nudge: string; readonly at: SessionMs }[];
  /** What was agreed, in the facilitator's words. */
  readonly agreement: string;
  /** How the facilitator wants the notes. */
  readonly notes: NotesChoice;
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

/** Whether the person holds the floor, alone or with others. */
export function holdsFloor({ floor }: Pick<Session, 'floor'>, person: PersonId): boolean {
  return floor.kind === 'held' && floor.by.includes(person);
}

/** [V7] The point up to which the session is to be measured: its end, or `now` while it is open. */
export function measuredUntil(session: Session, now: SessionMs): SessionMs {
  return session.endedAt ?? Math.max(now, session.lastAt);
}
