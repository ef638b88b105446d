import type { SessionEvent } from './events';
import type { GroupId, PersonId, TurnId } from './ids';
import type { SessionMs, WallMs } from './session';

/** Who asks. A participant's page can only ever speak for its own person. */
export type Actor =
  | { readonly kind: 'facilitator' }
  | { readonly kind: 'participant'; readonly person: PersonId }
  /** The app itself: joining a page to a seat, resuming after a cut. */
  | { readonly kind: 'host' };

export type Command =
  | {
      readonly type: 'openSession';
      readonly id: string;
      readonly title: string;
      readonly question: string;
      readonly groups: readonly string[];
    }
  | {
      readonly type: 'join';
      readonly name: string;
      readonly group: GroupId | null;
      readonly via: 'device' | 'facilitator';
    }
  | {
      readonly type: 'changePerson';
      readonly person: PersonId;
      readonly name: string;
      readonly group: GroupId | null;
    }
  | { readonly type: 'leave'; readonly person: PersonId }
  | { readonly type: 'return'; readonly person: PersonId }
  | { readonly type: 'raiseHand'; readonly person: PersonId }
  | { readonly type: 'lowerHand'; readonly person: PersonId }
  | { readonly type: 'giveFloor'; readonly to: PersonId }
  | { readonly type: 'offerFloor'; readonly to: PersonId }
  | { readonly type: 'takeFloor'; readonly person: PersonId }
  | { readonly type: 'releaseFloor' }
  | { readonly type: 'reassignTurn'; readonly turn: TurnId; readonly to: PersonId }
  | { readonly type: 'undoFloor' }
  | { readonly type: 'writeAgreement'; readonly text: string }
  | { readonly type: 'resume' }
  | { readonly type: 'closeSession' };

/** The two clocks at the moment of the decision; both come from main. */
export type Moment = { readonly at: SessionMs; readonly wall: WallMs };

export type RefusalCode =
  | 'notOpen'
  | 'alreadyOpen'
  | 'notAllowed'
  | 'unknownPerson'
  | 'unknownGroup'
  | 'unknownTurn'
  | 'notPresent'
  | 'notOffered'
  | 'notSpeaking'
  | 'nothingToUndo'
  | 'invalidText'
  | 'full'
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
