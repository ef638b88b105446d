import type { GroupId, PersonId } from '../../../shared/session/ids';
import { placedQueue } from '../../../shared/session/orders';
import type { Inclusion, Person } from '../../../shared/session/person';
import { isPresent, type Session } from '../../../shared/session/session';
import type { FacilitatorView } from '../../../shared/session/views';
import type { PersonVoice } from '../../../shared/voice/voices';
import { shortNames } from './short-names';

/** How a person can be reached right now. */
export type Reach = 'online' | 'offline' | 'noDevice' | 'left';

/** Whether and how somebody was heard; `private` and `uncounted` have no figure. */
export type HeardState = PersonVoice['heard'] | 'private' | 'uncounted';

/** One person as the console shows them; of plain values, so that a seat renders only when it changes. */
export type RosterPerson = {
  readonly id: PersonId;
  readonly label: string;
  readonly name: string;
  /** The label, as short as nobody else's. */
  readonly short: string;
  readonly group: GroupId | null;
  /** Place of the group in the session, from 0; null for nobody's group. */
  readonly groupIndex: number | null;
  readonly reach: Reach;
  readonly floor: 'held' | 'offered' | null;
  /** Place in the queue from 1, or null while the hand is down. */
  readonly hand: number | null;
  /** The hand that is up is a direct reply. */
  readonly reply: boolean;
  readonly heard: HeardState;
  /** How full the seat is: 0 to 1 in twentieths; 1 is their fair share or more. */
  readonly level: number;
  /** Well over their share. */
  readonly over: boolean;
  readonly turns: number;
  /** Milliseconds spoken in turns that have ended. */
  readonly heardMs: number;
  readonly leader: boolean;
  /** [H124] What they write and ask for is paused. */
  readonly quiet: boolean;
  readonly counted: boolean;
  readonly facilitator: boolean;
  readonly forgotten: boolean;
  /** Their seat was taken away. */
  readonly removed: boolean;
  /** Came by a page of their own. */
  readonly device: boolean;
  readonly inclusion: Inclusion | null;
  readonly onlyInGroup: boolean;
  readonly round: 'waiting' | 'passed' | 'done' | null;
};

export type RosterGroup = {
  readonly key: string;
  readonly group: GroupId | null;
  readonly index: number | null;
  readonly name: string;
  readonly people: readonly RosterPerson[];
};

const LEVELS = 20;
/** From this part of their share on somebody is well over it. */
const OVER = 1.5;

/**
 * Everybody by group, in the session's order and then as they joined: no ranking. Groups that nobody
 * came for are there with nobody in them; people without a group come last, then facilitators.
 */
export function rosterOf(
  { session, online }: Pick<FacilitatorView, 'session' | 'online'>,
  figures: ReadonlyMap<PersonId, PersonVoice>,
): readonly RosterGroup[] {
  const reachable = new Set(online);
  const hands = new Map(placedQueue(session).map((hand, at) => [hand.person, { hand, at }]));
  const short = shortNames(session.people.map((person) => person.label));
  const people = session.people.map((person): RosterPerson => {
    const placed = hands.get(person.id);
    const figure = figures.get(person.id);
    const heard = heardState(person, figure);
    return {
      id: person.id,
      label: person.label,
      name: person.name,
      short: short.get(person.label) ?? person.label,
      group: person.group,
      groupIndex: groupIndexOf(session, person.group),
      reach: reachOf(person, reachable),
      floor: floorOf(session, person.id),
      hand: placed === undefined ? null : placed.at + 1,
      reply: placed?.hand.shift === 'reply',
      heard,
      level: heard === 'heard' ? levelOf(figure?.voice ?? 0) : 0,
      over: heard === 'heard' && (figure?.voice ?? 0) >= OVER,
      turns: figure?.turns ?? 0,
      heardMs: person.heard.ms,
      leader: person.leader,
      quiet: person.quiet,
      counted: person.counted,
      facilitator: person.role === 'facilitator',
      forgotten: person.forgotten,
      removed: person.removedAt !== null,
      device: person.via === 'device',
      inclusion: person.inclusion,
      onlyInGroup: person.onlyInGroup,
      round: roundOf(session, person.id),
    };
  });
  const groups = session.groups.map((group, index): RosterGroup => {
    const members = people.filter((person) => person.group === group.id);
    return { key: group.id, group: group.id, index, name: group.name, people: members };
  });
  const others = people.filter((person) => person.groupIndex === null && !person.facilitator);
  const hosts = people.filter((person) => person.groupIndex === null && person.facilitator);
  return [
    ...groups,
    { key: 'none', group: null, index: null, name: 'No group', people: others },
    { key: 'facilitator', group: null, index: null, name: 'Facilitator', people: hosts },
  ].filter((group) => group.group !== null || group.people.length > 0);
}

/** The same without those who have left; sections of people without a group only if somebody is there. */
export function roundSeated(groups: readonly RosterGroup[]): readonly RosterGroup[] {
  return groups
    .map((group) => ({ ...group, people: group.people.filter((p) => p.reach !== 'left') }))
    .filter((group) => group.group !== null || group.people.length > 0);
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

function heardState(person: Person, figure: PersonVoice | undefined): HeardState {
  if (!person.counted) return 'uncounted';
  if (person.onlyInGroup) return 'private';
  return figure?.heard ?? 'unheard';
}

/** Anybody who was heard has at least a little in their seat. */
function levelOf(voice: number): number {
  return Math.min(1, Math.max(1, Math.round(voice * LEVELS)) / LEVELS);
}

function reachOf(person: Person, online: ReadonlySet<PersonId>): Reach {
  if (!isPresent(person)) return 'left';
  if (online.has(person.id)) return 'online';
  return person.via === 'facilitator' ? 'noDevice' : 'offline';
}

function floorOf({ floor }: Session, id: PersonId): 'held' | 'offered' | null {
  if (floor.kind === 'held' && floor.by.includes(id)) return 'held';
  return floor.kind === 'offered' && floor.to === id ? 'offered' : null;
}

function roundOf({ round }: Session, id: PersonId): RosterPerson['round'] {
  if (round === null) return null;
  if (round.waiting.includes(id)) return 'waiting';
  if (round.passed.includes(id)) return 'passed';
  return round.done.includes(id) ? 'done' : null;
}

/** Whether nothing that a seat or a row shows differs. */
export function samePerson(a: RosterPerson, b: RosterPerson): boolean {
  return a === b || KEYS.every((key) => a[key] === b[key]);
}

/** All of them: a field that is left out here is one that would not be drawn anew. */
const FIELDS: Record<keyof RosterPerson, true> = {
  id: true,
  label: true,
  name: true,
  short: true,
  group: true,
  groupIndex: true,
  reach: true,
  floor: true,
  hand: true,
  reply: true,
  heard: true,
  level: true,
  over: true,
  turns: true,
  heardMs: true,
  leader: true,
  quiet: true,
  counted: true,
  facilitator: true,
  forgotten: true,
  removed: true,
  device: true,
  inclusion: true,
  onlyInGroup: true,
  round: true,
};
// The keys of a record that has exactly the keys of RosterPerson.
const KEYS = Object.keys(FIELDS) as (keyof RosterPerson)[];
