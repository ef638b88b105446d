import type { GroupId, PersonId } from './ids';
import type { SessionMs } from './session';

/** One stretch of being in the room; `to` is null while it lasts. */
export type Presence = { readonly from: SessionMs; readonly to: SessionMs | null };

/** How somebody likes to be included. Whoever does not want to be called on is never proposed. */
export const INCLUSIONS = ['askMe', 'raiseHand', 'inWriting'] as const;
export type Inclusion = (typeof INCLUSIONS)[number];

/** What somebody's ended turns add up to. Kept by the fold, so that a new turn never costs more. */
export type Heard = {
  /** Stretches of holding the floor: a turn that continues another is not one more. */
  readonly turns: number;
  readonly ms: number;
  readonly longestMs: number;
  /** Turns that were direct replies. */
  readonly replies: number;
  readonly firstAt: SessionMs | null;
  /** When their latest ended turn ended. */
  readonly lastAt: SessionMs | null;
};

export const NOT_HEARD: Heard = {
  turns: 0,
  ms: 0,
  longestMs: 0,
  replies: 0,
  firstAt: null,
  lastAt: null,
};

export type Person = {
  readonly id: PersonId;
  readonly name: string;
  /** The name as shown: unlike every other label of the session, "Anna 2" for the second Anna. */
  readonly label: string;
  readonly group: GroupId | null;
  readonly via: 'device' | 'facilitator';
  readonly role: 'participant' | 'facilitator';
  /** Leads the organisation or a part of it, and so has a listening ledger. */
  readonly leader: boolean;
  /** [P11] Whether they count in figures: everybody but facilitators, unless they want to. */
  readonly counted: boolean;
  readonly inclusion: Inclusion | null;
  /** [P10] Asked to be counted only within their group: no figure and no list names them. */
  readonly onlyInGroup: boolean;
  /** [P12] Asked to be forgotten: the name is gone, the time stays. */
  readonly forgotten: boolean;
  /** [H124] The facilitator has paused what they write and ask for. */
  readonly quiet: boolean;
  /** [H78] When the facilitator took their seat away, for as long as it is so; null otherwise. */
  readonly removedAt: SessionMs | null;
  readonly presence: readonly Presence[];
  readonly heard: Heard;
};

/** [P9] Whether the console may propose to call on them. */
export function mayBeCalled(person: Pick<Person, 'inclusion' | 'role' | 'forgotten'>): boolean {
  const wants = person.inclusion === null || person.inclusion === 'askMe';
  return wants && person.role === 'participant' && !person.forgotten;
}
