import type { GroupId, PersonId } from '../../../shared/session/ids';
import {
  isPresent,
  type Person,
  type Session,
  type SessionMs,
} from '../../../shared/session/session';
import type { FacilitatorView } from '../../../shared/session/views';
import { spokenByPerson } from '../../../shared/voice/spoken';

/** How a person can be reached right now. */
export type Reach = 'online' | 'offline' | 'noDevice' | 'left';

/** One person as the console shows them; of plain values, so that a row renders only when it changes. */
export type RosterPerson = {
  readonly id: PersonId;
  readonly label: string;
  readonly name: string;
  readonly group: GroupId | null;
  /** Place of the group in the session, from 0; null for nobody's group. */
  readonly groupIndex: number | null;
  readonly reach: Reach;
  readonly floor: 'held' | 'offered' | null;
  /** Place in the queue from 1, or null while the hand is down. */
  readonly hand: number | null;
  readonly turns: number;
  /** Milliseconds spoken, in whole seconds so that a row changes once a second at most. */
  readonly heardMs: number;
};

export type RosterGroup = {
  readonly group: GroupId | null;
  readonly index: number | null;
  readonly name: string;
  readonly people: readonly RosterPerson[];
};

const SECOND = 1000;

/**
 * Everybody by group, in the session's order and then as they joined: no ranking. Groups that nobody
 * came for are there with nobody in them; people without a group come last.
 */
export function rosterOf(
  { session, online }: Pick<FacilitatorView, 'session' | 'online'>,
  now: SessionMs,
): readonly RosterGroup[] {
  const reachable = new Set(online);
  const people = spokenByPerson(session, now).map(
    ({ person, turns, ms }): RosterPerson => ({
      id: person.id,
      label: person.label,
      name: person.name,
      group: person.group,
      groupIndex: groupIndexOf(session, person.group),
      reach: reachOf(person, reachable),
      floor: floorOf(session, person.id),
      hand: placeInQueue(session, person.id),
      turns,
      heardMs: Math.floor(ms / SECOND) * SECOND,
    }),
  );
  const groups = session.groups.map((group, index): RosterGroup => {
    const members = people.filter((person) => person.group === group.id);
    return { group: group.id, index, name: group.name, people: members };
  });
  const others = people.filter((person) => person.groupIndex === null);
  const none: RosterGroup = { group: null, index: null, name: 'No group', people: others };
  return others.length === 0 ? groups : [...groups, none];
}

/** The group's place in the session from 0, for its mark; null for none. */
export function groupIndexOf(session: Session, group: GroupId | null): number | null {
  const index = session.groups.findIndex((candidate) => candidate.id === group);
  return index < 0 ? null : index;
}

/** In words, for those who do not see the dot. */
export const REACH_WORDS: Record<Reach, string> = {
  online: 'connected',
  offline: 'not connected',
  noDevice: 'without a device',
  left: 'has left',
};

function reachOf(person: Person, online: ReadonlySet<PersonId>): Reach {
  if (!isPresent(person)) return 'left';
  if (online.has(person.id)) return 'online';
  return person.via === 'facilitator' ? 'noDevice' : 'offline';
}

function floorOf({ floor }: Session, id: PersonId): 'held' | 'offered' | null {
  if (floor.kind === 'held' && floor.by === id) return 'held';
  return floor.kind === 'offered' && floor.to === id ? 'offered' : null;
}

function placeInQueue({ queue }: Session, id: PersonId): number | null {
  const place = queue.indexOf(id);
  return place < 0 ? null : place + 1;
}
