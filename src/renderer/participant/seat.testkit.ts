import { FREE_BOARD } from '../../shared/session/board-rules';
import type { PersonId } from '../../shared/session/ids';
import type { Shift } from '../../shared/session/queue';
import type { OwnView, RoomFloor, RoomPerson, RoomView } from '../../shared/session/views';
import type { Seat } from './control-state';

export const SILENCE: RoomFloor = { kind: 'silence' };

/** Held by these since 0. */
export function heldBy(...by: readonly PersonId[]): RoomFloor {
  return { kind: 'held', by, turn: 't1', since: 0, reply: false };
}

export function offeredTo(to: PersonId): RoomFloor {
  return { kind: 'offered', to };
}

const NAMES: readonly (readonly [PersonId, string])[] = [
  ['p1', 'Anna'],
  ['p2', 'Ben'],
  ['p3', 'Cem'],
  ['p4', 'Zoë Dahl'],
];

/** An open floor in silence, with Anna, Ben, Cem and Zoë. */
export function roomWith(part: Partial<RoomView> = {}): RoomView {
  return {
    phase: 'open',
    title: 'Round',
    question: '',
    groups: [],
    people: NAMES.map(([id, label]) => personWith({ id, label })),
    way: 'open',
    order: 'raised',
    queue: [],
    floor: SILENCE,
    next: null,
    round: null,
    timeBoxMs: null,
    paused: false,
    debate: null,
    digression: null,
    parked: [],
    celebration: null,
    vote: null,
    counts: null,
    boardRules: FREE_BOARD,
    ...part,
  };
}

export function personWith(part: Partial<RoomPerson> & Pick<RoomPerson, 'id'>): RoomPerson {
  return {
    label: part.id,
    group: null,
    present: true,
    role: 'participant',
    callable: true,
    ...part,
  };
}

/** Hands that are up, each with why it stands where it does. */
export function hands(...people: readonly (PersonId | readonly [PersonId, Shift])[]) {
  return people.map((hand) =>
    typeof hand === 'string' ? { person: hand, shift: null } : { person: hand[0], shift: hand[1] },
  );
}

export function ownWith(part: Partial<OwnView> = {}): OwnView {
  return {
    person: 'p1',
    name: 'Anna',
    label: 'Anna',
    group: null,
    present: true,
    leader: false,
    inclusion: null,
    onlyInGroup: false,
    quiet: false,
    hand: null,
    reply: false,
    round: null,
    side: null,
    ballot: null,
    turns: 0,
    spokenMs: 0,
    longestMs: 0,
    replies: 0,
    ...part,
  };
}

/** Anna's seat in such a room. */
export function seatWith(room: Partial<RoomView> = {}, own: Partial<OwnView> = {}): Seat {
  return {
    welcome: {
      type: 'welcome',
      seat: 'p1.x',
      person: 'p1',
      board: 's1',
      carriers: { peers: true, relay: true },
    },
    heard: { now: 0, heardAt: 0, room: roomWith(room) },
    own: ownWith(own),
  };
}
