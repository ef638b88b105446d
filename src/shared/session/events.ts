import type { GroupId, PersonId, TurnId } from './ids';
import type { Group, SessionMs, WallMs } from './session';

/** Everything that can have happened. The log is a list of these and nothing else. */
export type SessionEvent =
  | {
      readonly type: 'sessionOpened';
      readonly at: SessionMs;
      readonly wall: WallMs;
      readonly id: string;
      readonly title: string;
      readonly question: string;
      readonly groups: readonly Group[];
    }
  | {
      readonly type: 'personJoined';
      readonly at: SessionMs;
      readonly person: PersonId;
      readonly name: string;
      readonly label: string;
      readonly group: GroupId | null;
      readonly via: 'device' | 'facilitator';
    }
  | {
      readonly type: 'personChanged';
      readonly at: SessionMs;
      readonly person: PersonId;
      readonly name: string;
      readonly label: string;
      readonly group: GroupId | null;
    }
  | { readonly type: 'personLeft'; readonly at: SessionMs; readonly person: PersonId }
  | { readonly type: 'personReturned'; readonly at: SessionMs; readonly person: PersonId }
  | { readonly type: 'handRaised'; readonly at: SessionMs; readonly person: PersonId }
  | { readonly type: 'handLowered'; readonly at: SessionMs; readonly person: PersonId }
  | {
      readonly type: 'floorGiven';
      readonly at: SessionMs;
      readonly to: PersonId;
      readonly turn: TurnId;
    }
  | { readonly type: 'floorOffered'; readonly at: SessionMs; readonly to: PersonId }
  | {
      readonly type: 'floorReleased';
      readonly at: SessionMs;
      readonly why: 'released' | 'left';
    }
  | {
      readonly type: 'turnReassigned';
      readonly at: SessionMs;
      readonly turn: TurnId;
      readonly to: PersonId;
    }
  | { readonly type: 'floorUndone'; readonly at: SessionMs }
  | { readonly type: 'agreementWritten'; readonly at: SessionMs; readonly text: string }
  | { readonly type: 'sessionInterrupted'; readonly at: SessionMs }
  | { readonly type: 'sessionResumed'; readonly at: SessionMs; readonly wall: WallMs }
  | { readonly type: 'sessionClosed'; readonly at: SessionMs; readonly wall: WallMs };
