import type { GroupId, PersonId } from '../../shared/session/ids';
import type { RoomPerson, RoomView } from '../../shared/session/views';
import type { ControlState, Seat } from './control-state';
import { seatOf, titleOf } from './control-state';

/** What the person at this page can do about the floor right now. */
export type OwnFloor =
  | { readonly kind: 'handDown' }
  /** `place` in the queue, from 1. */
  | { readonly kind: 'handUp'; readonly place: number }
  | { readonly kind: 'offered' }
  | { readonly kind: 'speaking' };

/** Read from the room alone, so that it never contradicts the queue beside it. */
export function ownFloor({ heard, own }: Seat): OwnFloor {
  const { floor, queue } = heard.room;
  if (floor.kind === 'held' && floor.by === own.person) return { kind: 'speaking' };
  if (floor.kind === 'offered' && floor.to === own.person) return { kind: 'offered' };
  const at = queue.indexOf(own.person);
  return at < 0 ? { kind: 'handDown' } : { kind: 'handUp', place: at + 1 };
}

/** Everybody whose hand is up, in their order. */
export function waiting(room: RoomView): readonly RoomPerson[] {
  return room.queue.flatMap((id) => {
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

/** 1st, 2nd, 3rd, 4th, 11th, 21st. */
export function ordinal(n: number): string {
  const teens = n % 100 >= 11 && n % 100 <= 13;
  const ending = teens ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th');
  return `${n}${ending}`;
}

/** The state of the floor in one sentence, for whoever hears the page instead of seeing it. */
export function floorSentence(seat: Seat): string {
  const own = ownFloor(seat);
  if (own.kind === 'speaking') return 'You have the floor.';
  if (own.kind === 'offered') return 'The floor is yours. You can start speaking.';
  return `${roomSentence(seat.heard.room)} ${handSentence(own)}`.trim();
}

function roomSentence(room: RoomView): string {
  const { floor } = room;
  if (floor.kind === 'silence') return 'Nobody has the floor.';
  const label = personIn(room, floor.kind === 'held' ? floor.by : floor.to)?.label ?? 'Somebody';
  return floor.kind === 'held' ? `${label} has the floor.` : `The floor is offered to ${label}.`;
}

function handSentence(own: OwnFloor): string {
  return own.kind === 'handUp' ? `Your hand is up, ${ordinal(own.place)} in the queue.` : '';
}

/** The title of the browser's tab: what matters now, then the session. */
export function pageTitle(state: ControlState): string {
  return [stateTitle(state), titleOf(state) || 'Hearth'].filter(Boolean).join(' · ');
}

function stateTitle(state: ControlState): string {
  switch (state.phase) {
    case 'connecting':
      return 'Connecting…';
    case 'lobby':
      return 'Join';
    case 'reconnecting':
      return 'Reconnecting…';
    case 'closed':
      return state.why === 'over' ? 'Session over' : 'Link not valid';
    case 'joined': {
      const seat = seatOf(state);
      if (seat === null) return '';
      if (!seat.own.present) return 'You have left';
      return floorTitle(seat);
    }
  }
}

function floorTitle(seat: Seat): string {
  const own = ownFloor(seat);
  if (own.kind === 'speaking') return 'You have the floor';
  if (own.kind === 'offered') return 'The floor is yours';
  if (own.kind === 'handUp') return `Hand up, ${ordinal(own.place)}`;
  const { room } = seat.heard;
  const { floor } = room;
  if (floor.kind !== 'held') return 'Silence';
  return `${personIn(room, floor.by)?.label ?? 'Somebody'} speaks`;
}
