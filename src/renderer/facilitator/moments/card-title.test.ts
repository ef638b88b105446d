import { expect, it } from 'vitest';
import { cardTitle } from './card-title';

it('[K7] a card on a side is told by its first line, never by half a character', () => {
  expect(cardTitle({ kind: 'debate', text: ' Late trucks\nand more' })).toBe('Late trucks');
  expect(cardTitle({ kind: 'setback', text: ' \n' })).toBe('Setback without words');
  expect(cardTitle({ kind: 'debate', text: '👩‍🚀'.repeat(40) })).toMatch(/…$/u);
  expect([...cardTitle({ kind: 'debate', text: '🚚'.repeat(60) })]).toHaveLength(48);
});
