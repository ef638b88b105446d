import { describe, expect, it } from 'vitest';
import { SESSION_LIMITS } from '../session/limits';
import { facilitatorCommand } from './commands';
import { controlRequest } from './control';
import { WIRE_LIMITS } from './limits';
import { parse } from './parse';
import { sessionEvent } from './session-events';

const casting = { type: 'castVotes', request: 1, vote: 'v1', version: 1, dots: { c1: 1 } };

/** Dots on so many different cards, whose ids are as long as they may be. */
const spread = (cards: number) =>
  Object.fromEntries(
    Array.from({ length: cards }, (_, n) => [String(n).padStart(SESSION_LIMITS.cardId, 'c'), 1]),
  );

describe('dot votes over the wire', () => {
  it.each([
    ['a count below zero', { dots: { c1: -1 } }],
    ['a count beyond every budget', { dots: { c1: 21 } }],
    ['half a dot', { dots: { c1: 0.5 } }],
    ['more cards than anybody has dots', { dots: spread(21) }],
    ['an id longer than any', { dots: { ['c'.repeat(81)]: 1 } }],
    ['a list', { dots: ['c1'] }],
    ['a vote that is none', { vote: 'p1' }],
    ['a version that is not whole', { version: 1.5 }],
  ])('[B43] %s is not read', (_, wrong) => {
    expect(parse(controlRequest, casting).ok).toBe(true);
    expect(parse(controlRequest, { ...casting, ...wrong }).ok).toBe(false);
  });

  it('[B43] the most that anybody can say fits into one message', () => {
    const most = { ...casting, dots: spread(SESSION_LIMITS.voteBudget.most) };
    expect(parse(controlRequest, most).ok).toBe(true);
    expect(JSON.stringify(most).length).toBeLessThan(WIRE_LIMITS.control.messageBytes);
  });

  it.each([
    { type: 'openVote', question: '', budget: 3 },
    { type: 'castVotes', vote: 'v1', person: 'p2', version: 1, dots: {} },
    { type: 'revealVote', vote: 'v1' },
    { type: 'cancelVote', vote: 'v1' },
    { type: 'putVoteAway', vote: 'v1' },
    { type: 'setBoardRules', rules: { may: 'read', names: 'hidden' } },
  ])('[W9] the facilitator’s window can ask for $type', (command) => {
    expect(parse(facilitatorCommand, command)).toEqual({ ok: true, value: command });
  });

  it.each([
    { type: 'openVote', question: '', budget: 21 },
    { type: 'openVote', question: 'q'.repeat(300), budget: 3 },
    { type: 'setBoardRules', rules: { may: 'nothing', names: 'shown' } },
  ])('[B40] [B49] %j is not read', (command) => {
    expect(parse(facilitatorCommand, command).ok).toBe(false);
  });

  it.each([
    { type: 'voteOpened', at: 1, vote: 'v1', question: null, budget: 3 },
    { type: 'votesCast', at: 2, vote: 'v1', person: 'p1', version: 1, dots: { c1: 3 } },
    { type: 'voteRevealed', at: 3, vote: 'v1' },
    { type: 'voteCancelled', at: 3, vote: 'v2' },
    { type: 'votePutAway', at: 4, vote: 'v1' },
    { type: 'boardRulesSet', at: 5, rules: { may: 'cards', names: 'hidden' } },
  ])('[W6] [B46] $type comes back from the log as it was written', (event) => {
    expect(parse(sessionEvent, JSON.parse(JSON.stringify(event)))).toEqual({
      ok: true,
      value: event,
    });
  });
});
