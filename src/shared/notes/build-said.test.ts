import { describe, expect, it } from 'vitest';
import type { Card } from '../board/card';
import { buildNotes } from './build-notes';
import { card, give, join, sessionOf } from './notes.testkit';

const held = sessionOf(
  ['Employees', 'Customers'],
  [
    [0, join('Anna', 'g1')],
    [0, join('Ben', 'g2')],
    [1_000, give('p1')],
    [2_000, { type: 'markMoment', kind: 'digression', words: 'Why fax?' }],
    [3_000, give('p2')],
    [4_000, { type: 'markMoment', kind: 'setback', words: 'Three late trucks' }],
    [5_000, { type: 'releaseFloor' }],
    [6_000, { type: 'returnFromBranch', branch: 'b1' }],
    [7_000, { type: 'markMoment', kind: 'question', words: 'Who pays?' }],
    [8_000, give('p1')],
    [9_000, { type: 'closeSession' }],
  ],
);
const saidOf = (cards: readonly Card[]) => buildNotes({ session: held, cards, now: 0 }).said;

describe('what was said', () => {
  it('[X13] stands in order: turns, silence between them, and last what was written in silence', () => {
    const said = saidOf([
      card('late', { turn: 't3', author: 'p2' }),
      card('silent', { turn: null }),
      card('early', { turn: 't1' }),
    ]);
    const words = said.map(({ turn, at, items }) => [
      turn?.number ?? null,
      at,
      items.map((item) => (item.type === 'card' ? item.card.text : item.moment.words)),
    ]);
    expect(words).toEqual([
      [1, 1_000, ['Why fax?', 'early']],
      [2, 3_000, ['Three late trucks']],
      [null, 7_000, ['Who pays?']],
      [3, 8_000, ['late']],
      [null, null, ['silent']],
    ]);
  });

  it('[X13] tells what was on a digression, and where the main line goes on', () => {
    expect(saidOf([]).map(({ branch }) => branch)).toEqual([
      null,
      { depth: 1, words: 'Why fax?' },
      null,
    ]);
  });

  it.each([
    ['Why fax?', null],
    ['Why fax?\nBecause of us.', 'Because of us.'],
    ['Why faxes', 'Why faxes'],
    ['Another', 'Another'],
    ['', null],
  ])('[X13] takes a moment and its card as one: a card that says %j', (text, more) => {
    const [first] = saidOf([card('moment-m1', { text, turn: 't1' })]);
    expect(first?.items).toMatchObject([{ type: 'moment', text: more }]);
  });
});
