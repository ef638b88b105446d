import type { BoardRules } from './board-rules';
import type { Outcome } from './debate';
import type { BranchId, DebateId, GroupId, MomentId, PersonId, TurnId, VoteId } from './ids';
import type { Inclusion } from './person';
import type { OrderId, Shift } from './queue';
import type { Group, Session, SessionMs } from './session';
import { measuredUntil } from './session';
import type { Dots } from './voting';
import type { WayId } from './way';

/** What the facilitator's window shows: everything, and who is reachable right now. */
export type FacilitatorView = {
  readonly session: Session;
  /** The session clock when this view was made. */
  readonly now: SessionMs;
  /** People whose page is connected at the moment. */
  readonly online: readonly PersonId[];
};

/** What everybody in the room may see; the same for every participant and for the stage. */
export type RoomView = {
  readonly phase: 'open' | 'closed';
  readonly title: string;
  readonly question: string;
  readonly groups: readonly Group[];
  readonly people: readonly RoomPerson[];
  readonly way: WayId;
  readonly order: OrderId;
  /** In the order in which hands will have their turn. */
  readonly queue: readonly RoomHand[];
  readonly floor: RoomFloor;
  /** Who has the floor next, as far as the way chosen says. */
  readonly next: PersonId | null;
  readonly round: RoomRound | null;
  readonly timeBoxMs: number | null;
  readonly paused: boolean;
  readonly debate: RoomDebate | null;
  /** The digression that is being followed, or null on the main line. */
  readonly digression: RoomDigression | null;
  readonly parked: readonly RoomDigression[];
  /** The latest celebration, to be felt for a moment. */
  readonly celebration: RoomCelebration | null;
  /** The dot vote that the board shows, or null. */
  readonly vote: RoomVote | null;
  /** [B44] Its dots by card once it is revealed; null while it is open. */
  readonly counts: Dots | null;
  readonly boardRules: BoardRules;
};

export type RoomPerson = {
  readonly id: PersonId;
  readonly label: string;
  readonly group: GroupId | null;
  readonly present: boolean;
  readonly role: 'participant' | 'facilitator';
  /** Whether others may hand the talking stick to them. */
  readonly callable: boolean;
};

export type RoomHand = { readonly person: PersonId; readonly shift: Shift };

export type RoomFloor =
  | { readonly kind: 'silence' }
  | { readonly kind: 'offered'; readonly to: PersonId }
  | {
      readonly kind: 'held';
      /** Nobody if the speaker is not known. */
      readonly by: readonly PersonId[];
      readonly turn: TurnId;
      /** When this stretch of speaking began; turns that continue each other are one. */
      readonly since: SessionMs;
      readonly reply: boolean;
    };

export type RoomRound = {
  readonly waiting: readonly PersonId[];
  readonly passed: readonly PersonId[];
  readonly done: number;
  readonly lap: 1 | 2;
};

export type RoomDebate = {
  readonly id: DebateId;
  readonly words: string;
  readonly from: SessionMs;
  readonly outcome: Outcome | null;
  readonly sides: readonly RoomSide[];
};

export type RoomSide = {
  readonly name: string;
  readonly people: readonly PersonId[];
  /** Time of its people in turns of this debate that have ended. */
  readonly ms: number;
  /** Since when somebody of it has been speaking in this debate, or null. */
  readonly speakingSince: SessionMs | null;
};

export type RoomDigression = { readonly id: BranchId; readonly words: string };
export type RoomCelebration = {
  readonly id: MomentId;
  readonly words: string;
  readonly at: SessionMs;
};

export type RoomVote = {
  readonly id: VoteId;
  readonly state: 'open' | 'revealed';
  readonly question: string | null;
  /** Dots that each person has. */
  readonly budget: number;
  /** How many have given dots, of how many who could. */
  readonly voted: number;
  readonly of: number;
};

/** What somebody has given in the vote that is open; `version` is 0 before the first dot. */
export type OwnBallot = {
  readonly vote: VoteId;
  readonly version: number;
  readonly dots: Dots;
};

/** What one participant may see besides: their own seat and their own figures. */
export type OwnView = {
  readonly person: PersonId;
  readonly name: string;
  readonly label: string;
  readonly group: GroupId | null;
  readonly present: boolean;
  readonly leader: boolean;
  readonly inclusion: Inclusion | null;
  readonly onlyInGroup: boolean;
  /** [H124] Whether the facilitator has paused what they write and ask for. */
  readonly quiet: boolean;
  /** Place in the queue from 1, or null while the hand is down. */
  readonly hand: number | null;
  /** Whether the hand that is up is a direct reply. */
  readonly reply: boolean;
  /** Where they are in the go-around, or null if there is none or they are not in it. */
  readonly round: 'waiting' | 'passed' | 'done' | null;
  /** The side they are on in the debate that runs, or null. */
  readonly side: number | null;
  /** [B44] Their own dots; null while no vote is open, and for those who have none to give. */
  readonly ballot: OwnBallot | null;
  readonly turns: number;
  /** Time spoken in turns that have ended. */
  readonly spokenMs: number;
  readonly longestMs: number;
  readonly replies: number;
};

/** Everything, for the facilitator. */
export function facilitatorView(
  session: Session,
  now: SessionMs,
  online: readonly PersonId[],
): FacilitatorView {
  return { session, now: measuredUntil(session, now), online };
}
