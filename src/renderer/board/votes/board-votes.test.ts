import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RoomVote } from '../../../shared/session/views';
import { dotsIn, withDots } from '../../../shared/session/voting';
import { boardVotes, NO_VOTES } from './board-votes';
import { leftWords, mineWords, votedWords, voteSentence } from './vote-words';

const OPEN: RoomVote = {
  id: 'v1',
  state: 'open',
  question: 'What first?',
  budget: 5,
  voted: 12,
  of: 40,
};
const REVEALED: RoomVote = { ...OPEN, state: 'revealed' };
const everywhere = () => true;
const set = () => {};

describe('the vote on the board', () => {
  it('[B44] shows one’s own dots and how many are left, and nobody else’s', () => {
    const votes = boardVotes(OPEN, null, { dots: { c1: 2 }, set }, everywhere);
    expect(votes).toMatchObject({ kind: 'open', left: 3, voted: 12, of: 40, canVote: true });
    expect(votes.kind === 'open' && [...votes.mine]).toEqual([['c1', 2]]);
  });

  it('[B44] shows no counts while it is open, even if some came', () => {
    const votes = boardVotes(OPEN, { c1: 9 }, null, everywhere);
    expect(JSON.stringify(votes)).not.toContain('9');
    expect(votes).toMatchObject({ kind: 'open', canVote: false, left: 5 });
  });

  it('[B43] dots on cards that are gone are not shown, and one’s own can be given again', () => {
    const isThere = (card: string) => card !== 'gone';
    const open = boardVotes(OPEN, null, { dots: { c1: 1, gone: 2 }, set }, isThere);
    expect(open).toMatchObject({ left: 4 });
    const revealed = boardVotes(REVEALED, { c1: 3, gone: 2 }, null, isThere);
    expect(revealed).toMatchObject({ kind: 'revealed', total: 3 });
    expect(revealed.kind === 'revealed' && revealed.counts.has('gone')).toBe(false);
  });

  it('is none without a vote', () => {
    expect(boardVotes(null, null, null, everywhere)).toBe(NO_VOTES);
  });
});

it('[B43] whatever is pressed, no more dots are given than there are', () => {
  const press = fc.tuple(fc.constantFrom('c1', 'c2', 'gone'), fc.integer({ min: -3, max: 30 }));
  fc.assert(
    fc.property(fc.array(press), fc.integer({ min: 1, max: 20 }), (presses, budget) => {
      let dots = {};
      for (const [card, count] of presses) {
        const before = new Map(Object.entries<number>(dots));
        dots = withDots(dots, card, count, budget, (id) => id !== 'gone');
        expect(dotsIn(dots)).toBeLessThanOrEqual(budget);
        // What lies on a card that is there is never taken for another.
        const other = card === 'c1' ? 'c2' : 'c1';
        expect(new Map(Object.entries<number>(dots)).get(other)).toBe(before.get(other));
      }
    }),
  );
});

describe('the words', () => {
  it('say one’s own dots', () => {
    expect(mineWords(2, 5)).toBe('2 of your 5 dots on this card');
    expect(mineWords(0, 5)).toBe('None of your 5 dots on this card');
    expect(mineWords(1, 1)).toBe('Your dot is on this card');
    expect(leftWords(3, 5)).toBe('3 of 5 dots left');
    expect(leftWords(1, 1)).toBe('1 of 1 dot left');
    expect(leftWords(0, 5)).toBe('All 5 dots given');
    expect(votedWords(12, 40)).toBe('12 of 40 have voted');
    expect(votedWords(1, 1)).toBe('1 of 1 has voted');
  });

  it('read out a vote that begins and one that is revealed', () => {
    const giving = { dots: {}, set };
    expect(voteSentence(boardVotes(OPEN, null, giving, everywhere))).toBe(
      'A dot vote is open: What first? You have 5 dots.',
    );
    const plain = { ...OPEN, question: null };
    expect(voteSentence(boardVotes(plain, null, null, everywhere))).toBe('A dot vote is open.');
    expect(voteSentence(boardVotes(REVEALED, {}, null, everywhere))).toBe(
      'The dots are revealed: What first?',
    );
    expect(voteSentence(NO_VOTES)).toBe('');
  });
});
