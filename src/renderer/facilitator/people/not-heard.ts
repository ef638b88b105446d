import type { PersonId } from '../../../shared/session/ids';
import type { Person } from '../../../shared/session/person';
import type { Group, Session } from '../../../shared/session/session';
import { mayBeNamed, measuredPeople } from '../../../shared/voice/counted';
import { emptyChairs, wasHeard } from '../../../shared/voice/unheard';
import type { Written } from '../../../shared/voice/written';
import { groupIndexOf } from './roster';

export type NotHeardPerson = {
  readonly id: PersonId;
  readonly label: string;
  readonly hand: boolean;
  readonly offered: boolean;
  /** How they like to be included, if they do not want to be called on. */
  readonly wish: 'raiseHand' | 'inWriting' | null;
  readonly inWriting: boolean;
};

export type NotHeardGroup = {
  readonly name: string;
  /** Place of the group in the session, from 0; null for people without one. */
  readonly index: number | null;
  /** By name; whoever is counted only within the group is not among them. */
  readonly people: readonly NotHeardPerson[];
  /** How many more were not heard, whom no list names. */
  readonly unnamed: number;
  readonly present: number;
  /** Nobody of this group has had a turn. */
  readonly whole: boolean;
};

export type EmptyChair = { readonly name: string; readonly index: number };

/** The answer to the question the session is run by. */
export type NotHeard = {
  /** People in the room without a turn, of those who are counted. */
  readonly count: number;
  /** People in the room who are counted. */
  readonly present: number;
  readonly groups: readonly NotHeardGroup[];
  readonly chairs: readonly EmptyChair[];
  /** Expected groups of which somebody has had a turn, of all expected groups. */
  readonly coverage: { readonly heard: number; readonly of: number };
};

/** Who has had no turn yet, by group in the session's order; groups of which all were heard are left out. */
export function notHeardYet(session: Session, written: Written): NotHeard {
  const here = measuredPeople(session);
  const silent = (person: Person) => !wasHeard(session, person);
  const everHeard = (group: Group) =>
    session.people.some((person) => person.group === group.id && person.counted && !silent(person));
  const group = (from: Group | null): NotHeardGroup => {
    const members = here.filter((person) => person.group === (from?.id ?? null));
    const people = members.filter(silent);
    const named = people.filter(mayBeNamed);
    return {
      name: from?.name ?? 'No group',
      index: from === null ? null : groupIndexOf(session, from.id),
      people: named.map((person) => asRow(session, person, written)),
      unnamed: people.length - named.length,
      present: members.length,
      whole: from !== null && !everHeard(from),
    };
  };
  const groups = [...session.groups, null].map(group);
  return {
    count: here.filter(silent).length,
    present: here.length,
    groups: groups.filter((g) => g.people.length + g.unnamed > 0),
    chairs: emptyChairs(session).map(({ id, name }) => ({
      name,
      index: groupIndexOf(session, id) ?? 0,
    })),
    coverage: { heard: session.groups.filter(everHeard).length, of: session.groups.length },
  };
}

function asRow(session: Session, person: Person, written: Written): NotHeardPerson {
  const { id, label, inclusion } = person;
  const { floor, queue } = session;
  return {
    id,
    label,
    hand: queue.some((hand) => hand.person === id),
    offered: floor.kind === 'offered' && floor.to === id,
    wish: inclusion === 'askMe' ? null : inclusion,
    inWriting: written.has(id),
  };
}
