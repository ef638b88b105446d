import type { RoomPerson, RoomView } from '../../shared/session/views';
import type { Seat } from './control-state';

/** Below this many people nobody needs to search. */
export const SEARCH_FROM = 9;

export type StickChoice = { readonly person: RoomPerson; readonly hand: boolean };

/**
 * To whom the talking stick can be handed: whoever is here and may be called on, those whose hand is
 * up first, in their order; then the others by name.
 *
 * @param words what was typed to find somebody; each word has to begin a part of the name
 */
export function stickChoices({ heard, own }: Seat, words: string): readonly StickChoice[] {
  const { people, queue, floor } = heard.room;
  const speaking = floor.kind === 'held' ? floor.by : [];
  const place = new Map(queue.map((hand, at) => [hand.person, at]));
  const rank = ({ id }: RoomPerson): number => place.get(id) ?? queue.length;
  return people
    .filter((one) => one.callable && one.present && one.id !== own.person)
    .filter((one) => !speaking.includes(one.id) && isFound(one, words))
    .sort((a, b) => rank(a) - rank(b) || a.label.localeCompare(b.label))
    .map((person) => ({ person, hand: place.has(person.id) }));
}

/** Whether there are so many that a field to search is worth its room. */
export function isLongList(room: RoomView): boolean {
  return room.people.filter((person) => person.callable && person.present).length >= SEARCH_FROM;
}

function isFound({ label }: RoomPerson, words: string): boolean {
  const parts = folded(label).split(/[\s-]+/u);
  return folded(words)
    .split(/\s+/u)
    .every((word) => parts.some((part) => part.startsWith(word)));
}

/** Without capitals and accents: "Zoe" finds "Zoë". */
function folded(text: string): string {
  return text.trim().normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();
}
