import type { Admission } from './admission';
import type { BoardRules } from './board-rules';
import type { CommitmentSource, CommitmentState, CommitmentWords } from './commitment';
import type { Outcome } from './debate';
import type {
  BranchId,
  CommitmentId,
  DebateId,
  GroupId,
  MomentId,
  PersonId,
  TurnId,
  VoteId,
} from './ids';
import type { MomentKind } from './kinds';
import type { NameChoice } from './name-choice';
import type { NotesPlace, NotesSectionName } from './notes-choice';
import type { Inclusion } from './person';
import type { OrderId } from './queue';
import type { Group, SessionMs, WallMs } from './session';
import type { Dots } from './voting';
import type { RoundOrder, WayId } from './way';

/** One event of a type: when it happened on the session clock, and what it says. */
type Event<T extends string, Said = unknown> = Readonly<{ type: T; at: SessionMs } & Said>;

/** Everything that can have happened. The log is a list of these and nothing else. */
export type SessionEvent =
  | LifeEvent
  | PersonEvent
  | QueueEvent
  | FloorEvent
  | CorrectionEvent
  | MomentEvent
  | DebateEvent
  | VotingEvent
  | CommitmentEvent
  | NotesEvent;

export type LifeEvent =
  | Event<
      'sessionOpened',
      {
        wall: WallMs;
        id: string;
        title: string;
        question: string;
        groups: readonly Group[];
      }
    >
  | Event<'agreementWritten', { text: string }>
  | Event<'nudgeDismissed', { nudge: string }>
  | Event<'sessionInterrupted'>
  | Event<'sessionResumed', { wall: WallMs }>
  | Event<'sessionClosed', { wall: WallMs }>;

export type PersonEvent =
  | Event<
      'personJoined',
      {
        person: PersonId;
        name: string;
        label: string;
        group: GroupId | null;
        via: 'device' | 'facilitator';
        role: 'participant' | 'facilitator';
        leader: boolean;
        inclusion: Inclusion | null;
        onlyInGroup: boolean;
      }
    >
  | Event<'personChanged', { person: PersonId; name: string; label: string; group: GroupId | null }>
  | Event<'personMarked', { person: PersonId; leader: boolean; counted: boolean }>
  | Event<'personQuieted', { person: PersonId; quiet: boolean }>
  | Event<'personWished', { person: PersonId; inclusion: Inclusion | null; onlyInGroup: boolean }>
  /** The name and label that stand in for the forgotten ones are in the event. */
  | Event<'personForgotten', { person: PersonId; label: string }>
  | Event<'admissionSet', { admission: Admission }>
  | Event<'personRemoved', { person: PersonId }>
  | Event<'personReadmitted', { person: PersonId }>
  | Event<'personLeft', { person: PersonId }>
  | Event<'personReturned', { person: PersonId }>;

export type QueueEvent =
  | Event<'handRaised', { person: PersonId; reply: TurnId | null }>
  | Event<'handLowered', { person: PersonId }>
  | Event<'handPinned', { person: PersonId; place: number | null }>
  | Event<'orderChosen', { order: OrderId }>;

export type FloorEvent =
  /** `to` is null if somebody speaks whom nobody knows. */
  | Event<'floorGiven', { to: PersonId | null; turn: TurnId }>
  /** `by` says whether the way of passing the floor did it by itself. */
  | Event<'floorOffered', { to: PersonId; by: 'asked' | 'way' }>
  | Event<'floorReleased', { why: 'released' | 'left' }>
  /** From now on these speak, at the same time if they are several; the stretch goes on as `turn`. */
  | Event<'turnShared', { turn: TurnId; speakers: readonly PersonId[] }>
  | Event<'floorUndone'>
  | Event<'wayChosen', { way: Exclude<WayId, 'goAround'> }>
  | Event<'roundBegun', { order: RoundOrder; members: readonly PersonId[] }>
  | Event<'roundPassed', { person: PersonId }>
  | Event<'roundEnded'>
  | Event<'timeBoxSet', { ms: number | null }>
  | Event<'sessionPaused'>
  /** Whoever was cut short by the pause goes on as `turn`; null if nobody was, or they have left. */
  | Event<'sessionUnpaused', { turn: TurnId | null }>;

/** What was put right on the timeline. */
export type CorrectionEvent =
  | Event<'turnReassigned', { turn: TurnId; to: PersonId | null }>
  /** At `cut` the turn ends and `next`, by the same speakers, goes on. */
  | Event<'turnSplit', { turn: TurnId; cut: SessionMs; next: TurnId }>
  /** The turn lasts until the end of the one after it, which is gone. */
  | Event<'turnsMerged', { turn: TurnId; gone: TurnId }>
  /** `to` is null for a turn that still runs. */
  | Event<'turnTrimmed', { turn: TurnId; from: SessionMs; to: SessionMs | null }>
  | Event<'turnDeleted', { turn: TurnId }>
  | Event<'turnAdded', { turn: TurnId; speaker: PersonId | null; from: SessionMs; to: SessionMs }>;

export type MomentEvent =
  | Event<
      'momentMarked',
      { moment: MomentId; kind: MomentKind; words: string; by: 'facilitator' | PersonId }
    >
  | Event<'momentChanged', { moment: MomentId; kind: MomentKind; words: string }>
  | Event<'momentRemoved', { moment: MomentId }>
  /** `answered` is false if it is open again. */
  | Event<'questionAnswered', { moment: MomentId; answered: boolean }>
  | Event<'branchOpened', { branch: BranchId; moment: MomentId; state: 'followed' | 'parked' }>
  /** The conversation goes on there again. */
  | Event<'branchTakenUp', { branch: BranchId }>
  | Event<'branchParked', { branch: BranchId }>
  | Event<'branchReturned', { branch: BranchId }>;

export type DebateEvent =
  | Event<'debateOpened', { debate: DebateId; moment: MomentId; sides: readonly string[] }>
  | Event<'sideNamed', { debate: DebateId; side: number; name: string }>
  /** `side` is the index of the side, or null for none. */
  | Event<'sideTaken', { debate: DebateId; person: PersonId; side: number | null }>
  | Event<'sideGivenCard', { debate: DebateId; card: string; side: number | null }>
  | Event<'debateSettled', { debate: DebateId; outcome: Outcome }>;

export type VotingEvent =
  | Event<'voteOpened', { vote: VoteId; question: string | null; budget: number }>
  /** All the dots that the person gives from now on, in place of those given before. */
  | Event<'votesCast', { vote: VoteId; person: PersonId; version: number; dots: Dots }>
  | Event<'voteRevealed', { vote: VoteId }>
  | Event<'voteCancelled', { vote: VoteId }>
  | Event<'votePutAway', { vote: VoteId }>
  | Event<'boardRulesSet', { rules: BoardRules }>;

export type CommitmentEvent =
  | Event<
      'commitmentMade',
      { commitment: CommitmentId; from: CommitmentSource | null } & CommitmentWords
    >
  | Event<'commitmentChanged', { commitment: CommitmentId } & CommitmentWords>
  | Event<'commitmentSettled', { commitment: CommitmentId; state: CommitmentState }>
  | Event<'commitmentRemoved', { commitment: CommitmentId }>;

/** How the notes are to be; what was recorded stays as it was. */
export type NotesEvent =
  | Event<'notesArranged', { names: NameChoice; places: readonly NotesPlace[] }>
  | Event<'sectionWritten', { section: NotesSectionName; text: string | null }>;
