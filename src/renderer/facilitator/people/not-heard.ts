import type { PersonId } from '../../../shared/session/ids';
import { type Group, type Person, present, type Session } from '../../../shared/session/session';
import { emptyChairs, unheard, unheardGroups } from '../../../shared/voice/unheard';
import { groupIndexOf } from './roster';

export type NotHeardPerson = {
  readonly id: PersonId;
  readonly label: string;
  readonly hand: boolean;
  readonly offered: boolean;
};

export type NotHeardGroup = {
  readonly name: string;
  /** Place of the group in the session, from 0; null for people without one. */
  readonly index: number | null;
  readonly people: readonly NotHeardPerson[];
  /** Nobody of this group has had a turn. */
  readonly whole: boolean;
};

export type EmptyChair = { readonly name: string; readonly index: number };

/** The answer to the question the session is run by. */
export type NotHeard = {
  /** People in the room without a turn. */
  readonly count: number;
  /** People in the room. */
  readonly present: number;
  readonly groups: readonly NotHeardGroup[];
  readonly chairs: readonly EmptyChair[];
};

/** Who has had no turn yet, by group in the session's order; groups of which all were heard are left out. */
export function notHeardYet(session: Session): NotHeard {
  const people = unheard(session);
  const silent = new Set(unheardGroups(session).map((group) => group.id));
  const group = (from: Group | null): NotHeardGroup => ({
    name: from?.name ?? 'No group',
    index: from === null ? null : groupIndexOf(session, from.id),
    people: people.filter((p) => p.group === (from?.id ?? null)).map((p) => asRow(session, p)),
    whole: from !== null && silent.has(from.id),
  });
  return {
    count: people.length,
    present: present(session).length,
    groups: [...session.groups, null].map(group).filter((g) => g.people.length > 0),
    chairs: emptyChairs(session).map((chair) => ({
      name: chair.name,
      index: groupIndexOf(session, chair.id) ?? 0,
    })),
  };
}

function asRow({ queue, floor }: Session, { id, label }: Person): NotHeardPerson {
  return {
    id,
    label,
    hand: queue.includes(id),
    offered: floor.kind === 'offered' && floor.to === id,
  };
}
