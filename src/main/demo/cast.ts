import type { MomentKind } from '../../shared/session/kinds';
import type { Inclusion } from '../../shared/session/person';
import { demoName } from './names';

/** A simulated person. */
export type Role = {
  readonly name: string;
  /** The place of their group among the session's groups, from 0. */
  readonly group: number;
  /** From 0, who never raises a hand, to 1. */
  readonly talkative: number;
  readonly leader: boolean;
  readonly inclusion: Inclusion | null;
  readonly onlyInGroup: boolean;
  /** A page that is connected, one that sleeps, or no device at all. */
  readonly device: 'awake' | 'asleep' | 'none';
};

export const DEMO_TITLE = 'What keeps our deliveries late?';
export const DEMO_QUESTION =
  'What would each of us change first, and what would it cost the others?';
export const DEMO_GROUPS = ['Employees', 'Customers', 'Partners', 'Vendors', 'Neighbours'] as const;
/** The place of the group that has not been heard for a while when the demonstration begins. */
export const QUIET_GROUP = 3;

/** Groups of uneven size, by place; nobody comes for the last one. */
const GROUP_OF: readonly number[] = [0, 0, 1, 0, 3, 1, 0, 2, 0, 1, 2, 3, 0, 1, 0, 0, 2, 0, 1, 0, 0];
const TALKATIVE: readonly number[] = [0.9, 0.55, 0, 0.7, 0.3, 0.85, 0.15, 0.4, 0, 0.6, 0.1];
const LEADS_EVERY = 17;
const LEADER_AT = 1;
const WISHES: readonly (Inclusion | null)[] = [
  null,
  null,
  'askMe',
  null,
  'raiseHand',
  null,
  null,
  null,
  'inWriting',
];
const ONLY_IN_GROUP_AT = 6;
const ASLEEP_EVERY = 19;
const ASLEEP_AT = 9;
const NO_DEVICE_EVERY = 13;
const NO_DEVICE_AT = 10;
/** More pages than this would slow down the laptop that plays them all. */
const MOST_PAGES = 60;

/** The people of a demonstration: groups of uneven size, some quick to speak, some not at all. */
export function cast(size: number): readonly Role[] {
  return Array.from({ length: size }, (_, place) => ({
    name: demoName(place),
    group: GROUP_OF[place % GROUP_OF.length] ?? 0,
    talkative: TALKATIVE[place % TALKATIVE.length] ?? 0,
    leader: place % LEADS_EVERY === LEADER_AT,
    inclusion: WISHES[place % WISHES.length] ?? null,
    onlyInGroup: place === ONLY_IN_GROUP_AT,
    device: deviceOf(place),
  }));
}

function deviceOf(place: number): Role['device'] {
  if (place >= MOST_PAGES || place % NO_DEVICE_EVERY === NO_DEVICE_AT) return 'none';
  return place % ASLEEP_EVERY === ASLEEP_AT ? 'asleep' : 'awake';
}

/** What they write on the board; the first ones were written before the demonstration begins. */
export const DEMO_CARDS: readonly { readonly kind: MomentKind; readonly text: string }[] = [
  { kind: 'argument', text: 'Buffers only hide who is late.' },
  { kind: 'collaboration', text: 'Customers help to sort returns by cause.' },
  { kind: 'setback', text: 'The new scanner loses every tenth label.' },
  { kind: 'argument', text: 'We measure the trucks, not the waiting.' },
  { kind: 'question', text: 'What would a missed delivery cost our smallest customer?' },
  { kind: 'collaboration', text: 'One phone number for both warehouses.' },
  { kind: 'setback', text: 'Two drivers have given notice since June.' },
  { kind: 'celebration', text: 'The night team loaded six trucks before five.' },
  { kind: 'question', text: 'Could vendors label the boxes for us?' },
  { kind: 'argument', text: 'A promise nobody can keep is not a promise.' },
  { kind: 'digression', text: 'Who still has a key to the old depot?' },
];
