import { expect, it } from 'vitest';
import type { Card } from '../board/card';
import { Example } from '../session/examples.testkit';
import { makeTrace } from './make-trace';

const at = 60_000;

function held(): { example: Example; cards: readonly Card[] } {
  const example = Example.with('Anna Berg', 'Ben Ruiz', 'Cleo Hart');
  example.ask(at, { type: 'giveFloor', to: 'p1' });
  example.ask(2 * at, { type: 'markMoment', kind: 'digression', words: 'The fax', parked: true });
  example.ask(2 * at, { type: 'markMoment', kind: 'debate', words: 'One date?' });
  example.ask(2 * at, { type: 'openDebate', moment: 'm2', sides: ['Yes', 'No'] });
  example.ask(3 * at, { type: 'settleDebate', debate: 'd2', outcome: 'collaboration' });
  const who = { kind: 'person', person: 'p2' } as const;
  example.ask(3 * at, { type: 'makeCommitment', what: 'Ask', who, by: '2025-03-14', from: null });
  example.ask(4 * at, { type: 'releaseFloor' });
  example.ask(5 * at, { type: 'closeSession' });
  return {
    example,
    cards: [card('a', 'p2'), card('b', 'p3'), card('c', 'p1', true), card('d', 'facilitator')],
  };
}

function card(id: string, author: Card['author'], nameless = false): Card {
  const place = { id, author, turn: null, x: 0, y: 0, width: null, height: null };
  // What a card needs besides is of no interest to the trace.
  return {
    ...place,
    kind: 'question',
    text: `Words of ${id}`,
    nameless,
    reactions: {},
  } as unknown as Card;
}

it('[Y1] remembers of a session what is looked for and what is drawn beside others', () => {
  const { example, cards } = held();
  expect(makeTrace(example.session, cards)).toMatchObject({
    title: 'Round table',
    durationMs: 5 * at,
    people: [
      { id: 'p1', heard: 'heard', group: 'Staff' },
      { id: 'p2', heard: 'inWriting' },
      { id: 'p3', heard: 'inWriting' },
    ],
    groups: [
      { name: 'Staff', coverage: 'heard', came: 3 },
      { name: 'Customers', coverage: 'emptyChair', came: 0 },
    ],
    moments: [
      { kind: 'digression', words: 'The fax', parked: true },
      { kind: 'collaboration', parked: false },
    ],
    debates: ['collaboration'],
    commitments: [{ what: 'Ask', who: 'Ben Ruiz', person: 'p2', by: '2025-03-14', state: 'open' }],
    cards: [
      { id: 'a', author: 'p2', group: 'Staff' },
      { id: 'b', author: 'p3' },
      { id: 'c', author: null, group: null },
      { id: 'd', author: null, group: null },
    ],
  });
});

it('[Y9] names nobody who asked to be forgotten or to be counted only within their group', () => {
  const { example, cards } = held();
  const wished = Example.with('Anna Berg', 'Ben Ruiz', 'Cleo Hart');
  wished.ask(0, { type: 'wish', person: 'p2', inclusion: null, onlyInGroup: true });
  const who = { kind: 'person', person: 'p2' } as const;
  wished.ask(0, { type: 'makeCommitment', what: 'Ask', who, by: null, from: null });
  wished.ask(at, { type: 'closeSession' });
  const trace = makeTrace(wished.session, [card('a', 'p2')]);
  expect(JSON.stringify(trace)).not.toMatch(/Ben|p2/u);
  expect(trace.others).toEqual([{ group: 'Staff', came: 1, unheard: 1 }]);
  expect(trace.cards).toMatchObject([{ author: null, group: 'Staff' }]);
  example.ask(6 * at, { type: 'forget', person: 'p3' });
  const after = makeTrace(
    example.session,
    cards.filter(({ author }) => author !== 'p3'),
  );
  expect(JSON.stringify(after)).not.toMatch(/Cleo|p3/u);
  expect(after.others).toEqual([{ group: 'Staff', came: 1, unheard: 1 }]);
});

it('[Y9] [X73] names nobody in what the facilitator wrote who asked not to be named', () => {
  const { example } = held();
  const wish = { type: 'wish', person: 'p2', inclusion: null, onlyInGroup: true } as const;
  const other = Example.with('Anna Berg', 'Ben Ruiz');
  other.ask(at, wish);
  other.ask(at, { type: 'makeCommitment', what: 'Ask Ben Ruiz', who: null, by: null, from: null });
  other.ask(2 * at, { type: 'writeAgreement', text: 'Anna Berg and ben ruiz share it.' });
  const trace = makeTrace(other.session, []);
  expect(JSON.stringify(trace)).not.toMatch(/ruiz/iu);
  expect(trace.agreement).toBe('Anna Berg and One of Staff share it.');
  expect(JSON.stringify(makeTrace(example.session, []))).toContain('Ben Ruiz');
});
