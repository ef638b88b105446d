import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { history } from '../session/histories.testkit';
import { SESSION_LIMITS } from '../session/limits';
import { ownView } from '../session/own-view';
import { roomView } from '../session/room-view';
import { facilitatorCommand } from './commands';
import { controlNotice, controlRequest } from './control';
import { type Rate, WIRE_LIMITS } from './limits';
import { parse, parseJson } from './parse';
import { sessionEvent } from './session-events';

describe('what a participant’s page says', () => {
  const joining = {
    type: 'join',
    request: 1,
    key: 'k'.repeat(24),
    name: 'Anna',
    group: 'g1',
    leader: true,
    inclusion: 'inWriting',
    onlyInGroup: false,
  };

  it.each([
    { type: 'hello', seat: null },
    joining,
    { type: 'wish', request: 2, inclusion: null, onlyInGroup: true },
    { type: 'forget', request: 2 },
    { type: 'raiseHand', request: 2, reply: true },
    { type: 'releaseFloor', request: 3 },
    { type: 'passRound', request: 3 },
    { type: 'handStick', request: 3, to: 'p2' },
    { type: 'markMoment', request: 3, kind: 'question', words: '' },
    { type: 'takeSide', request: 3, side: 0 },
    { type: 'takeSide', request: 3, side: null },
    { type: 'castVotes', request: 3, vote: 'v1', version: 1, dots: { c1: 2, 'moment-m1': 1 } },
    { type: 'ping' },
  ])('[W2] $type is understood', (message) => {
    expect(parse(controlRequest, message)).toEqual({ ok: true, value: message });
  });

  it.each([
    ['whose hand', { type: 'raiseHand', request: 1, reply: false, person: 'p2' }],
    ['as whom it joins', { ...joining, via: 'facilitator' }],
    ['that it is the facilitator', { ...joining, role: 'facilitator' }],
    ['who is forgotten', { type: 'forget', request: 1, person: 'p2' }],
    ['who takes a side', { type: 'takeSide', request: 1, side: 0, person: 'p2' }],
    [
      'who marked a moment',
      { type: 'markMoment', request: 1, kind: 'setback', words: '', by: 'p2' },
    ],
    [
      'whose dots they are',
      { type: 'castVotes', request: 1, vote: 'v1', version: 1, dots: {}, person: 'p2' },
    ],
    ['that a vote is revealed', { type: 'revealVote', request: 1, vote: 'v1' }],
    ['who passes', { type: 'passRound', request: 1, person: 'p2' }],
    ['what was said when', { type: 'trimTurn', request: 1, turn: 't1', from: 0, to: null }],
    ['to whom the floor goes', { type: 'giveFloor', request: 1, to: 'p1' }],
    ['that the session is over', { type: 'closeSession', request: 1 }],
  ])('[W2] a page has no way to say %s', (_, message) => {
    expect(parse(controlRequest, message).ok).toBe(false);
  });
});

describe('what the facilitator’s window says', () => {
  it.each([
    { type: 'resume' },
    { type: 'closeSession' },
    { type: 'takeFloor', person: 'p1' },
    { type: 'openSession', id: 'abcdefgh', title: 'A', question: '', groups: [] },
    { type: 'join', name: 'A', group: null, via: 'device' },
  ])('[W9] $type is no command of the window', (message) => {
    expect(parse(facilitatorCommand, message).ok).toBe(false);
  });
});

describe('limits', () => {
  it.each(['control', 'signalling', 'board'] as const)(
    '[W3] a message as long as the %s socket takes fits into its allowance of bytes',
    (socket) => {
      const { messageBytes, bytes, messages, faults } = WIRE_LIMITS[socket];
      expect(bytes.burst).toBeGreaterThanOrEqual(messageBytes);
      for (const rate of [bytes, messages] satisfies Rate[]) {
        expect(rate.burst).toBeGreaterThan(0);
        expect(rate.perSecond).toBeGreaterThan(0);
      }
      expect(faults).toBeGreaterThan(0);
    },
  );

  it('[W3] the longest name and the longest words fit into one message, in whatever script and however escaped', () => {
    const name = '\u0001'.repeat(SESSION_LIMITS.nameLength * 2);
    const join = {
      type: 'join',
      request: 2 ** 31,
      key: 'k'.repeat(40),
      name,
      group: 'g12',
      leader: false,
      inclusion: 'raiseHand',
      onlyInGroup: false,
    };
    const words = '\u0001'.repeat(SESSION_LIMITS.momentWords * 2);
    const mark = { type: 'markMoment', request: 2 ** 31, kind: 'collaboration', words };
    for (const text of [JSON.stringify(join), JSON.stringify(mark)]) {
      expect(parseJson(controlRequest, text).ok).toBe(true);
      expect(new TextEncoder().encode(text).length).toBeLessThan(WIRE_LIMITS.control.messageBytes);
    }
  });

  it('[W3] a page that pings as it should is never taken for silent', () => {
    expect(WIRE_LIMITS.silentMs).toBeGreaterThanOrEqual(3 * WIRE_LIMITS.heartbeatMs);
  });
});

describe('what is decided and shown', () => {
  it('[W6] every decided event is read back from its line in the log as it was', () => {
    fc.assert(
      fc.property(history, ({ log }) => {
        for (const event of log) {
          expect(parseJson(sessionEvent, JSON.stringify(event))).toEqual({
            ok: true,
            value: event,
          });
        }
      }),
    );
  });

  it.each([
    { type: 'floorGiven', at: -1, to: 'p1', turn: 't1' },
    { type: 'floorGiven', at: 0.5, to: 'p1', turn: 't1' },
    { type: 'floorGiven', at: null, to: 'p1', turn: 't1' },
    { type: 'floorGiven', at: 1, to: 'p1', turn: '1' },
    { type: 'floorReleased', at: 1, why: 'closed' },
    { type: 'somethingElse', at: 1 },
  ])('[W6] a line that no decision wrote is refused: %j', (line) => {
    expect(parse(sessionEvent, line).ok).toBe(false);
  });

  it('[W7] every view of every session arrives at a page as it was sent', () => {
    fc.assert(
      fc.property(history, ({ session }) => {
        const { people, counts, ...room } = roomView(session);
        const notices = [
          { type: 'people', all: true, people },
          { type: 'counts', counts },
          { type: 'room', now: session.lastAt, room },
          ...session.people.map((p) => ({ type: 'own', own: ownView(session, p.id) })),
        ];
        for (const notice of notices) {
          expect(parseJson(controlNotice, JSON.stringify(notice))).toEqual({
            ok: true,
            value: notice,
          });
        }
      }),
    );
  });
});
