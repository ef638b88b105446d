import { expect, it } from 'vitest';
import { exampleCard } from '../../../shared/board/card.testkit';
import { Example } from '../../../shared/session/examples.testkit';
import { SESSION_LIMITS } from '../../../shared/session/limits';
import { dueWords, readWho, sourcesOf, whoText } from './commitment-words';

it('[X80] who does it is somebody of the session by their label, otherwise words', () => {
  const { session } = Example.with('Anna Berg', 'Ben');
  expect(readWho(session, '  anna berg ')).toEqual({ kind: 'person', person: 'p1' });
  expect(readWho(session, 'Anna')).toEqual({ kind: 'words', words: 'Anna' });
  expect(readWho(session, ' ')).toBeNull();
  for (const typed of ['Ben', 'the works council', '']) {
    expect(whoText(session, readWho(session, typed))).toBe(typed);
  }
});

it('[X80] somebody who was forgotten is nobody’s label', () => {
  const example = Example.with('Anna', 'Ben');
  example.ask(10, { type: 'forget', person: 'p1' });
  expect(readWho(example.session, 'Somebody')).toEqual({ kind: 'words', words: 'Somebody' });
});

it('[X80] a commitment is typed, of the latest turn, or of a card of which none was made', () => {
  const example = Example.with('Anna');
  expect(sourcesOf(example.session, []).map(({ id }) => id)).toEqual(['typed']);
  example.ask(10, { type: 'giveFloor', to: 'p1' });
  const long = 'x'.repeat(SESSION_LIMITS.commitmentWhat + 9);
  const cards = [
    exampleCard({ id: 'a', kind: 'commitment', text: 'Call the\n**depot**' }),
    exampleCard({ id: 'b', kind: 'question', text: 'Why?' }),
    exampleCard({ id: 'c', kind: 'commitment', text: ' ' }),
    exampleCard({ id: 'd', kind: 'commitment', text: long }),
  ];
  const sources = sourcesOf(example.session, cards);
  expect(sources.map(({ label }) => label.slice(0, 20))).toEqual([
    'Typed here',
    'Turn 1: Anna',
    'Card: Call the depot',
    'Card: xxxxxxxxxxxxxx',
  ]);
  expect(sources[1]?.from).toEqual({ kind: 'turn', turn: 't1' });
  expect(sources[3]?.what).toHaveLength(SESSION_LIMITS.commitmentWhat);
  const [, , card] = sources;
  if (card === undefined) throw new Error('no card');
  const words = { what: card.what, who: null, by: '2031-03-14' };
  example.ask(20, { type: 'makeCommitment', ...words, from: card.from });
  expect(sourcesOf(example.session, cards).map(({ id }) => id)).toEqual([
    'typed',
    'turn',
    'card d',
  ]);
  const [made] = example.session.commitments;
  if (made === undefined) throw new Error('no commitment');
  expect(dueWords(example.session, made)).toBe('nobody named yet · by 14 March 2031');
});
