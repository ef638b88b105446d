import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { addCard, writeText } from '../../shared/board/card-operations';
import { deleteEntries, moveEntries } from '../../shared/board/place-operations';
import { cardOf, openCards } from './board-entries';

const card = (id: string, x = 0, y = 0) => ({
  id,
  kind: 'debate' as const,
  text: id,
  author: 'p1' as const,
  turn: null,
  x,
  y,
});

function board() {
  const doc = new Y.Doc();
  addCard(doc, card('a', 0, 100), null);
  addCard(doc, card('b', 0, 0), null);
  const cards = openCards(doc);
  const heard: string[] = [];
  cards.onIds(() => heard.push('ids'));
  cards.onAny((ids) => heard.push(`any ${[...ids].join(' ')}`));
  for (const id of ['a', 'b', 'c']) cards.onEntry(id, () => heard.push(id));
  return { doc, cards, heard };
}

describe('cards of a board', () => {
  it('come in reading order first, and keep their order when they move', () => {
    const { doc, cards } = board();
    expect(cards.ids()).toEqual(['b', 'a']);
    moveEntries(doc, new Map([['b', { x: 0, y: 900 }]]), null);
    addCard(doc, card('c', 0, 50), null);
    expect(cards.ids()).toEqual(['b', 'a', 'c']);
  });

  it('tell only about the card that changed', () => {
    const { doc, cards, heard } = board();
    const other = cards.entry('b');
    writeText(doc, 'a', 'other words', null);
    expect(heard).toEqual(['any a', 'a']);
    expect(cards.entry('b')).toBe(other);
    expect(cardOf(cards.entry('a'))?.text).toBe('other words');
  });

  it('tell which one moves, comes or goes', () => {
    const { doc, cards, heard } = board();
    moveEntries(doc, new Map([['a', { x: 5, y: 5 }]]), null);
    expect(heard).toEqual(['any a', 'a']);
    heard.length = 0;
    deleteEntries(doc, ['a'], null);
    expect(heard).toEqual(['ids', 'any a', 'a']);
    expect(cards.entry('a')).toBeUndefined();
  });

  it('show what cannot be read as such, with a place', () => {
    const { doc, cards } = board();
    doc.getMap('cards').set('c', 'no card');
    expect(cards.ids()).toContain('c');
    expect(cards.entry('c')?.read.ok).toBe(false);
    expect(Number.isFinite(cards.entry('c')?.at.x)).toBe(true);
  });
});
