import type { Admission } from './admission';
import type { BoardRules } from './board-rules';
import type { CommitmentSource, CommitmentState, CommitmentWords } from './commitment';
import type { Outcome } from './debate';
import type { SessionEvent } from './events';
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
import type { SessionMs, WallMs } from './session';
import type { Dots } from './voting';
import type { RoundOrder, WayId } from './way';

/** Who asks. A participant's page can only ever speak for its own person. */
export type Actor =
  | { readonly kind: 'facilitator' }
  /** Somebody who helps the facilitator, by a link of their own; see `COFACILITATOR_COMMANDS`. */
  | { readonly kind: 'cofacilitator' }
  | { readonly kind: 'participant'; readonly person: PersonId }
  /** The app itself: joining a page to a seat, resuming after a cut. */
  | { readonly kind: 'host' };

type Asked<T extends string, What = unknown> = Readonly<{ type: T } & What>;

export type Command =
  | LifeCommand
  | PersonCommand
  | QueueCommand
  | FloorCommand
  | CorrectionCommand
  | MomentCommand
  | DebateCommand
  | VotingCommand
  | CommitmentCommand
  | NotesCommand;

export type LifeCommand =
  | Asked<'openSession', { id: string; title: string; question: string; groups: readonly string[] }>
  | Asked<'writeAgreement', { text: string }>
  | Asked<'dismissNudge', { nudge: string }>
  | Asked<'resume'>
  | Asked<'closeSession'>;

export type PersonCommand =
  | Asked<
      'join',
      {
        name: string;
        group: GroupId | null;
        via: 'device' | 'facilitator';
        role?: 'participant' | 'facilitator';
        leader?: boolean;
        inclusion?: Inclusion | null;
        onlyInGroup?: boolean;
        /** The facilitator lets them in, whoever may join otherwise. */
        letIn?: boolean;
      }
    >
  | Asked<'changePerson', { person: PersonId; name: string; group: GroupId | null }>
  /** The facilitator marks a leader, or somebody who is not to be counted. */
  | Asked<'markPerson', { person: PersonId; leader: boolean; counted: boolean }>
  /** The facilitator pauses what somebody writes and asks for, or takes that back. */
  | Asked<'quietPerson', { person: PersonId; quiet: boolean }>
  /** How somebody wants to be included and counted. */
  | Asked<'wish', { person: PersonId; inclusion: Inclusion | null; onlyInGroup: boolean }>
  | Asked<'forget', { person: PersonId }>
  | Asked<'setAdmission', { admission: Admission }>
  /** Somebody's seat is taken away until it is given back. */
  | Asked<'remove', { person: PersonId }>
  | Asked<'readmit', { person: PersonId }>
  | Asked<'leave', { person: PersonId }>
  | Asked<'return', { person: PersonId }>;

export type QueueCommand =
  /** `reply`: to the turn that runs, or else to the last one. */
  | Asked<'raiseHand', { person: PersonId; reply?: boolean }>
  | Asked<'lowerHand', { person: PersonId }>
  | Asked<'pinHand', { person: PersonId; place: number | null }>
  | Asked<'chooseOrder', { order: OrderId }>;

export type FloorCommand =
  /** `to` is null if somebody speaks whom nobody knows. */
  | Asked<'giveFloor', { to: PersonId | null }>
  | Asked<'offerFloor', { to: PersonId }>
  | Asked<'takeFloor', { person: PersonId }>
  | Asked<'releaseFloor'>
  /** To whoever is next by the way and the order chosen; to silence if nobody is. */
  | Asked<'passFloorOn'>
  /** The holder of the talking stick hands it on. */
  | Asked<'handStick', { to: PersonId }>
  /** In a go-around: not now. The first time one is asked again at the end. */
  | Asked<'passRound', { person: PersonId }>
  /** The facilitator speaks; they get a seat of their own the first time, which is not counted. */
  | Asked<'speakMyself'>
  /** Somebody talks at the same time as the speaker, or stops doing so. */
  | Asked<'shareTurn', { person: PersonId; speaks: boolean }>
  | Asked<'undoFloor'>
  | Asked<'chooseWay', { way: Exclude<WayId, 'goAround'> }>
  | Asked<'beginRound', { order: RoundOrder }>
  | Asked<'endRound'>
  | Asked<'setTimeBox', { ms: number | null }>
  | Asked<'pause'>
  | Asked<'unpause'>;

/** What the facilitator puts right on the timeline, also after the session was closed. */
export type CorrectionCommand =
  | Asked<'reassignTurn', { turn: TurnId; to: PersonId | null }>
  | Asked<'splitTurn', { turn: TurnId; cut: SessionMs }>
  /** With the turn after it. */
  | Asked<'mergeTurn', { turn: TurnId }>
  | Asked<'trimTurn', { turn: TurnId; from: SessionMs; to: SessionMs | null }>
  | Asked<'deleteTurn', { turn: TurnId }>
  | Asked<'addTurn', { speaker: PersonId | null; from: SessionMs; to: SessionMs }>;

export type MomentCommand =
  /** `parked`: a digression that is noted for later instead of followed. */
  | Asked<'markMoment', { kind: MomentKind; words: string; parked?: boolean }>
  | Asked<'changeMoment', { moment: MomentId; kind: MomentKind; words: string }>
  | Asked<'removeMoment', { moment: MomentId }>
  /** `answered` is false for one that is open again. */
  | Asked<'answerQuestion', { moment: MomentId; answered: boolean }>
  | Asked<'takeUpBranch', { branch: BranchId }>
  | Asked<'parkBranch', { branch: BranchId }>
  | Asked<'returnFromBranch', { branch: BranchId }>;

export type DebateCommand =
  /** Makes sides of a moment of kind debate that was marked. */
  | Asked<'openDebate', { moment: MomentId; sides: readonly string[] }>
  | Asked<'nameSide', { debate: DebateId; side: number; name: string }>
  | Asked<'takeSide', { debate: DebateId; person: PersonId; side: number | null }>
  | Asked<'giveSideCard', { debate: DebateId; card: string; side: number | null }>
  | Asked<'settleDebate', { debate: DebateId; outcome: Outcome }>;

export type VotingCommand =
  /** `question` may be empty; `budget` is how many dots each person has. */
  | Asked<'openVote', { question: string; budget: number }>
  /** All the dots of a person; `version` grows with each change of mind. */
  | Asked<'castVotes', { vote: VoteId; person: PersonId; version: number; dots: Dots }>
  | Asked<'revealVote', { vote: VoteId }>
  | Asked<'cancelVote', { vote: VoteId }>
  /** What was revealed is not shown on the board any more. */
  | Asked<'putVoteAway', { vote: VoteId }>
  | Asked<'setBoardRules', { rules: BoardRules }>;

/** What was committed to, also after the session was closed. */
export type CommitmentCommand =
  | Asked<'makeCommitment', { from: CommitmentSource | null } & CommitmentWords>
  | Asked<'changeCommitment', { commitment: CommitmentId } & CommitmentWords>
  | Asked<'settleCommitment', { commitment: CommitmentId; state: CommitmentState }>
  | Asked<'removeCommitment', { commitment: CommitmentId }>;

/** How the notes are to be, also after the session was closed. */
export type NotesCommand =
  | Asked<'arrangeNotes', { names: NameChoice; places: readonly NotesPlace[] }>
  /** `text` stands in place of what the session says; null for that itself. */
  | Asked<'writeSection', { section: NotesSectionName; text: string | null }>;

/** The command of a type. */
export type Of<T extends Command['type']> = Extract<Command, { type: T }>;

/** The two clocks at the moment of the decision; both come from main. */
export type Now = { readonly at: SessionMs; readonly wall: WallMs };

export type RefusalCode =
  | 'notOpen'
  | 'alreadyOpen'
  | 'notAllowed'
  | 'unknownPerson'
  | 'unknownGroup'
  | 'unknownTurn'
  | 'unknownMoment'
  | 'unknownBranch'
  | 'unknownDebate'
  | 'unknownVote'
  | 'unknownCommitment'
  | 'notPresent'
  | 'notOffered'
  | 'notSpeaking'
  | 'notInRound'
  | 'paused'
  | 'quieted'
  | 'overlap'
  | 'outOfRange'
  | 'nothingToUndo'
  | 'invalidText'
  | 'full'
  | 'approvalNeeded'
  | 'joiningClosed'
  | 'removed'
  | 'notSaved';

/** Why a command was refused, in words for the person who asked. */
export type Refusal = { readonly code: RefusalCode; readonly message: string };

export type Decision =
  | { readonly ok: true; readonly events: readonly SessionEvent[] }
  | { readonly ok: false; readonly refusal: Refusal };

/** The command holds: these events follow. */
export function accept(...events: readonly SessionEvent[]): Decision {
  return { ok: true, events };
}

/** The command does not hold, and this is why. */
export function refuse(code: RefusalCode, message: string): Decision {
  return { ok: false, refusal: { code, message } };
}
