import { expect } from 'vitest';
import { cardsOf, objectsOf } from '../../shared/board/document';
import { readBoard } from '../../shared/board/snapshot';
import type { Page, Room } from './convergence.testkit';

/** What a page shows, by way of everything its window is bound to. */
function shown({ session, index }: Page) {
  return {
    cards: session.cards
      .ids()
      .map((id) => session.cards.entry(id)?.read)
      .sort(byId),
    objects: session.objects
      .ids()
      .map((id) => session.objects.entry(id)?.read)
      .sort(byId),
    links: session.links.all(),
    places: [...session.cards.ids(), ...session.objects.ids()].sort().map((id) => index.rectOf(id)),
    count: index.size(),
  };
}

function byId(a: unknown, b: unknown): number {
  return JSON.stringify(a) < JSON.stringify(b) ? -1 : 1;
}

/**
 * [B13] All pages of a room that hear each other show the same, which is what the document says: no
 * entry that was taken off, and no link without both its cards.
 */
export function expectOneBoard(room: Room, where: string): void {
  const [first, ...others] = room.pages;
  if (first === undefined) throw new Error('a page expected');
  const truth = shown(first);
  const { doc } = first.session;
  const whole = readBoard(doc);
  expect(truth.count, where).toBe(truth.cards.length + truth.objects.length);
  expect(truth.cards, where).toHaveLength(cardsOf(doc).size);
  expect(truth.objects, where).toHaveLength(objectsOf(doc).size);
  expect(JSON.stringify(truth.links), where).toBe(JSON.stringify(whole.links));
  const cards = new Set(whole.cards.map(({ id }) => id));
  for (const { from, to } of truth.links) {
    expect(cards.has(from) && cards.has(to), where).toBe(true);
  }
  const asText = JSON.stringify(truth);
  for (const page of others) {
    const other = shown(page);
    // To look into both is slow, and is for those who have to find out.
    if (JSON.stringify(other) !== asText) expect(other, where).toEqual(truth);
  }
}
