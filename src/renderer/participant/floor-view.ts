import type { GroupId, PersonId } from '../../shared/session/ids';
import type { Shift } from '../../shared/session/queue';
import type { RoomPerson, RoomView } from '../../shared/session/views';
import type { Seat } from './control-state';
import { type OwnRound, ownRound } from './round-view';

/** One's own raised hand; `place` in the queue, from 1. */
export type OwnHand = { readonly place: number; readonly shift: Shift };

/** What the person at this page can do about the floor right now: one big thing each. */
export type OwnFloor =
  | { readonly kind: 'handDown' }
  | ({ readonly kind: 'handUp' } & OwnHand)
  /** Whoever speaks is followed by this person; `hand` is null if a go-around says so. */
  | { readonly kind: 'next'; readonly hand: OwnHand | null }
  | ({ readonly kind: 'round' } & OwnRound)
  | { readonly kind: 'offered' }
  | { readonly kind: 'speaking' };

/** Read from the room wherever it says it, so that it never contradicts the queue beside it. */
export function ownFloor(seat: Seat): OwnFloor {
  const { room } = seat.heard;
  const { person } = seat.own;
  const { floor } = room;
  if (floor.kind === 'held' && floor.by.includes(person)) return { kind: 'speaking' };
  if (floor.kind === 'offered' && floor.to === person && !room.paused) return { kind: 'offered' };
  const hand = ownHand(seat);
  const round = ownRound(seat);
  if (room.next === person && floor.kind !== 'offered') {
    return { kind: 'next', hand: round === null ? hand : null };
  }
  if (round !== null) return { kind: 'round', ...round };
  return hand === null ? { kind: 'handDown' } : { kind: 'handUp', ...hand };
}

/** One's own hand where the queue has it, or null while it is down. */
export function ownHand({ heard, own }: Seat): OwnHand | null {
  const { queue } = heard.room;
  const at = queue.findIndex((hand) => hand.person === own.person);
  return at < 0 ? null : { place: at + 1, shift: queue[at]?.shift ?? null };
}

/** Whether there is somebody else's turn to reply to directly, as far as this page knows. */
export function canReply({ heard, own }: Seat): boolean {
  const { floor, paused } = heard.room;
  return floor.kind === 'held' && !floor.by.includes(own.person) && !paused;
}

/** Everybody whose hand is up, in their order. */
export function waiting(room: RoomView): readonly RoomPerson[] {
  return peopleIn(
    room,
    room.queue.map((hand) => hand.person),
  );
}

/** The people with these ids in their order, without those that nobody knows. */
export function peopleIn(room: RoomView, ids: readonly PersonId[]): readonly RoomPerson[] {
  return ids.flatMap((id) => {
    const person = personIn(room, id);
    return person === undefined ? [] : [person];
  });
}

export function personIn(room: RoomView, id: PersonId): RoomPerson | undefined {
  return room.people.find((person) => person.id === id);
}

/** The group with its place in the session's list, which gives it its mark. */
export function groupIn(
  groups: RoomView['groups'],
  id: GroupId | null,
): { readonly index: number; readonly name: string } | null {
  const index = groups.findIndex((group) => group.id === id);
  const group = groups[index];
  return group === undefined ? null : { index, name: group.name };
}
