import type { OrderId, Shift } from '../../shared/session/queue';
import type { RoomPerson, RoomView } from '../../shared/session/views';
import type { ControlState, Seat } from './control-state';
import { seatOf, titleOf } from './control-state';
import { type OwnFloor, ownFloor, peopleIn, personIn } from './floor-view';
import { roundWords } from './round-view';

/** 1st, 2nd, 3rd, 4th, 11th, 21st. */
export function ordinal(n: number): string {
  const teens = n % 100 >= 11 && n % 100 <= 13;
  const ending = teens ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th');
  return `${n}${ending}`;
}

const ORDER_WORDS: Record<OrderId, string> = {
  raised: 'as they came',
  quietest: 'quietest first',
  unheard: 'the unheard first',
  alternating: 'groups in turns',
};

/** How the floor is passed on, and in which order, in a sentence that everybody can read. */
export function wayWords({ way, order, round }: RoomView): string {
  switch (way) {
    case 'open':
      return 'Open floor: the facilitator gives it.';
    case 'queue':
      return `Queue: from hand to hand, ${ORDER_WORDS[order]}.`;
    case 'goAround': {
      if (round === null) return 'Go-around: everyone once.';
      const left = round.waiting.length + round.passed.length;
      return `Go-around: everyone once. ${round.done} heard, ${left} to come.`;
    }
    case 'talkingStick':
      return 'Talking stick: whoever holds it passes it on.';
  }
}

/** The order of the queue for its heading; nothing where it is as hands came or said already. */
export function orderWords({ way, order }: Pick<RoomView, 'way' | 'order'>): string {
  return order === 'raised' || way === 'queue' ? '' : ORDER_WORDS[order];
}

const LIFTED: Record<OrderId, string> = {
  raised: '',
  quietest: 'You were lifted, because you have spoken little.',
  unheard: 'You were lifted, because you have not spoken yet.',
  alternating: 'You were lifted, so that groups take turns.',
};

/** Why one's hand stands before or behind where it was raised; empty if it does not. */
export function shiftWords(shift: Shift, order: OrderId): string {
  switch (shift) {
    case 'lifted':
      return LIFTED[order];
    case 'receded':
      return 'A little further back, so that others are heard, too.';
    case 'reply':
      return 'A direct reply: right after the speaker.';
    case 'pinned':
      return 'The facilitator has given you this place.';
    case null:
      return '';
  }
}

/** "Anna", "Anna and Ben", "Anna, Ben and Cem"; "Somebody" for nobody known. */
export function namesOf(people: readonly Pick<RoomPerson, 'label'>[]): string {
  const labels = people.map((person) => person.label);
  const last = labels.pop();
  if (last === undefined) return 'Somebody';
  return labels.length === 0 ? last : `${labels.join(', ')} and ${last}`;
}

/** The state of the floor in one sentence, for whoever hears the page instead of seeing it. */
export function floorSentence(seat: Seat): string {
  const own = ownFloor(seat);
  const { room } = seat.heard;
  if (own.kind === 'speaking') return 'You have the floor.';
  if (own.kind === 'offered') {
    return room.round === null
      ? 'The floor is yours if you want it. You can start speaking.'
      : 'It is your turn in the go-around. Begin or pass.';
  }
  return `${roomSentence(room)} ${ownSentence(own)}`.trim();
}

function roomSentence(room: RoomView): string {
  const { floor } = room;
  if (room.paused) return 'The session is paused.';
  if (floor.kind === 'silence') return 'Nobody has the floor.';
  if (floor.kind === 'offered') {
    return `The floor is offered to ${personIn(room, floor.to)?.label ?? 'somebody'}.`;
  }
  const verb = floor.by.length > 1 ? 'have' : 'has';
  return `${namesOf(peopleIn(room, floor.by))} ${verb} the floor.`;
}

function ownSentence(own: OwnFloor): string {
  switch (own.kind) {
    case 'handUp':
      return `Your hand is up, ${ordinal(own.place)} in the queue.`;
    case 'next':
      return 'You are next.';
    case 'round': {
      const [state, more] = roundWords(own);
      return `${state}: ${more}`;
    }
    default:
      return '';
  }
}

/** The title of the browser's tab: what matters now, then the session. */
export function pageTitle(state: ControlState): string {
  return [stateTitle(state), titleOf(state) || 'Hearth'].filter(Boolean).join(' · ');
}

const END_TITLES = {
  over: 'Session over',
  link: 'Link not valid',
  incomplete: 'Link not complete',
  forgotten: 'Goodbye',
  removed: 'Not in the session',
};

function stateTitle(state: ControlState): string {
  switch (state.phase) {
    case 'connecting':
      return 'Connecting…';
    case 'lobby':
      return state.waitsAs === null ? 'Join' : 'Waiting';
    case 'reconnecting':
      return 'Reconnecting…';
    case 'closed':
      return END_TITLES[state.why];
    case 'joined': {
      const seat = seatOf(state);
      if (seat === null) return '';
      return seat.own.present ? floorTitle(seat) : 'Out of the session';
    }
  }
}

function floorTitle(seat: Seat): string {
  const own = ownFloor(seat);
  const { room } = seat.heard;
  if (own.kind === 'speaking') return 'You have the floor';
  if (own.kind === 'offered') return 'The floor is yours';
  if (own.kind === 'next') return 'You are next';
  if (room.paused) return 'Paused';
  if (own.kind === 'handUp') return `Hand up, ${ordinal(own.place)}`;
  const { floor } = room;
  if (floor.kind !== 'held') return 'Silence';
  const verb = floor.by.length > 1 ? 'speak' : 'speaks';
  return `${namesOf(peopleIn(room, floor.by))} ${verb}`;
}
