import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleCard } from '../../../shared/board/card.testkit';
import { cardTexts, textOf } from './text-of';

describe('pasted text', () => {
  it.each([
    ['One line', ['One line']],
    ['- a\n- b\n* c\n1. d\n2) e', ['a', 'b', 'c', 'd', 'e']],
    ['one\r\ntwo\r\n\r\n', ['one', 'two']],
    ['A paragraph\nof two lines\n\nand another', ['A paragraph\nof two lines', 'and another']],
    ['  \n \n', []],
  ])('%j becomes %j', (pasted, cards) => {
    expect(cardTexts(pasted)).toEqual(cards);
  });

  it('never makes an empty card, nor more than two hundred', () => {
    const line = fc.string({ maxLength: 6 });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 400 }), (lines) => {
        const cards = cardTexts(lines.join('\n'));
        expect(cards.length).toBeLessThanOrEqual(200);
        for (const card of cards) expect(card.trim()).not.toBe('');
      }),
    );
  });
});

it('what is copied reads from top to bottom', () => {
  const cards = [exampleCard({ text: 'below', y: 9 }), exampleCard({ text: ' above ', y: 1 })];
  expect(textOf({ cards, objects: [], links: [] })).toBe('above\n\nbelow');
});
