import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { Card } from './card';
import { exampleCard } from './card.testkit';
import { CARD_GAP, cardRect, guessHeight } from './card-size';
import { initBoard, metaOf } from './document';
import { touches } from './geometry';
import { momentCardId, momentCardsMade, momentPlace, noteMomentCardsMade } from './moment-card';

function card(id: string, at: { readonly x: number; readonly y: number }, text = 'Words'): Card {
  return exampleCard({ id, kind: 'question', text, author: 'facilitator', ...at });
}

/** The board after so many moments were marked on it. */
function marked(before: readonly Card[], texts: readonly string[]): readonly Card[] {
  const cards = [...before];
  for (const [n, text] of texts.entries()) {
    cards.push(card(momentCardId(`m${n + 1}`), momentPlace(cards, text), text));
  }
  return cards;
}

describe('the place of a moment’s card', () => {
  it('[M15] the first lies to the right of everything, the next ones below it', () => {
    const before = [card('a', { x: 0, y: -48 }), card('b', { x: 600, y: 240 })];
    const [, , ...moments] = marked(before, ['One', 'Two', 'Three']);
    expect(new Set(moments.map(({ x }) => x)).size).toBe(1);
    expect(moments[0]?.x).toBeGreaterThanOrEqual(840 + CARD_GAP);
    const ys = moments.map(({ y }) => y);
    expect(ys).toEqual([...ys].sort((a, b) => a - b));
  });

  it('[M15] after eight the next column begins at the top', () => {
    const moments = marked(
      [],
      Array.from({ length: 9 }, (_, n) => `Moment ${n}`),
    );
    expect(new Set(moments.slice(0, 8).map(({ x }) => x)).size).toBe(1);
    expect(moments[8]?.x).toBeGreaterThan(moments[7]?.x ?? 0);
    expect(moments[8]?.y).toBe(moments[0]?.y);
  });

  it('[M15] a card that lies lost far out does not draw the moments after it', () => {
    const place = momentPlace([card('a', { x: 0, y: 0 }), card('b', { x: 900_000, y: 0 })], 'One');
    expect(place.x).toBeLessThan(1_000);
  });

  it('[M15] it never touches another card', () => {
    const somewhere = fc.record({
      x: fc.integer({ min: -600, max: 600 }),
      y: fc.integer({ min: -600, max: 600 }),
    });
    const cards = fc
      .array(somewhere, { maxLength: 30 })
      .map((places) => places.map((at, n) => card(n % 3 === 0 ? `moment-m${n + 1}` : `c${n}`, at)));
    fc.assert(
      fc.property(cards, fc.string({ maxLength: 280 }), (there, text) => {
        const own = cardRect(momentPlace(there, text), guessHeight(text));
        return there.every(
          (other) => !touches(own, cardRect(other, guessHeight(other.text)), CARD_GAP),
        );
      }),
    );
  });
});

describe('which cards were made', () => {
  it('[M16] is on the board itself, and whatever else stands there is read as nothing', () => {
    const doc = new Y.Doc();
    initBoard(doc);
    expect(momentCardsMade(doc)).toBeNull();
    noteMomentCardsMade(doc, 7);
    expect(momentCardsMade(doc)).toBe(7);
    metaOf(doc).set('momentCards', 'all');
    expect(momentCardsMade(doc)).toBeNull();
  });
});
