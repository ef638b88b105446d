import { placedQueue } from '../../../shared/session/orders';
import type { Person } from '../../../shared/session/person';
import type { OrderId, PlacedHand, Shift } from '../../../shared/session/queue';
import { personOf, type Session } from '../../../shared/session/session';
import { nextSpeaker } from '../../../shared/session/ways';
import { shortNames } from '../people/short-names';

/** Who has the floor next, and why it is they. */
export type NextUp = {
  readonly person: Person;
  /** Their label, as short as nobody else's. */
  readonly short: string;
  readonly why: string;
};

export const NOT_YET = 'not heard yet';
const BY_ORDER = 'by the order chosen';

/** Whom passing the floor on would give it to; null if the way of passing it names nobody. */
export function nextUp(session: Session): NextUp | null {
  const id = nextSpeaker(session);
  const person = id === null ? undefined : personOf(session, id);
  if (person === undefined) return null;
  const short = shortLabel(session, person.label);
  if (session.way === 'goAround') return { person, short, why: 'next in the go-around' };
  const hand = placedQueue(session).find((placed) => placed.person === id);
  return {
    person,
    short,
    why: (hand && shiftWords(hand, person, session.order)) ?? 'first hand up',
  };
}

/** A label of the session, as short as nobody else's. */
export function shortLabel({ people }: Session, label: string): string {
  return shortNames(people.map((person) => person.label)).get(label) ?? label;
}

/** Why a hand does not stand where it was raised; null if it does. */
export function shiftWords(
  hand: Pick<PlacedHand, 'shift'>,
  person: Pick<Person, 'heard' | 'onlyInGroup'>,
  order: OrderId,
): string | null {
  const silent = person.heard.turns === 0;
  const lifted: Record<OrderId, string | null> = {
    raised: null,
    quietest: silent ? NOT_YET : 'not heard much',
    unheard: NOT_YET,
    alternating: 'another group',
  };
  const words: Record<NonNullable<Shift>, string | null> = {
    reply: 'direct reply',
    pinned: 'placed by you',
    receded: 'heard more',
    lifted: lifted[order],
  };
  if (hand.shift === null) return null;
  // Whoever has no figure has none in the reason either.
  const byFigure = hand.shift === 'lifted' || hand.shift === 'receded';
  return byFigure && person.onlyInGroup ? BY_ORDER : words[hand.shift];
}

/** The orders by name, for choosing one; everybody in the room sees which it is. */
export const ORDER_WORDS: Record<OrderId, { readonly label: string; readonly does: string }> = {
  raised: { label: 'As raised', does: 'hands in the order they went up' },
  quietest: { label: 'Quietest first', does: 'who spoke least comes first' },
  unheard: { label: 'Unheard first', does: 'who had no turn yet comes first' },
  alternating: { label: 'Alternating groups', does: 'no group twice in a row' },
};
