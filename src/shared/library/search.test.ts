import { expect, it } from 'vitest';
import { excerptOf, stretchesOf } from './excerpt';
import { findableSession } from './findable';
import { groupsCalled } from './same-group';
import { ANYTHING, type SearchQuery, searchIn } from './search';
import { people, trace } from './trace.testkit';

const sessions = [
  trace(2, {
    title: 'Late trucks',
    agreement: 'One order book for Ángel',
    people: people(['Ángel Díaz', 'Ben'], { group: 'Vendors' }),
    moments: [
      { id: 'm1', kind: 'digression', words: 'Why by fax?', turn: 't3', by: 'p1', parked: true },
    ],
    commitments: [
      {
        id: 'c1',
        what: 'Ask the vendors',
        who: 'Ben',
        person: 'p2',
        by: null,
        state: 'open',
        from: null,
      },
    ],
    cards: [
      {
        id: 'moment-m1',
        kind: 'digression',
        text: 'Why by fax?',
        turn: 't3',
        author: 'p1',
        group: 'Vendors',
      },
      {
        id: 'x',
        kind: 'argument',
        text: 'The fax is older than Ben',
        turn: 't4',
        author: null,
        group: 'Staff',
      },
    ],
  }),
  trace(1, { title: 'Fax machines', question: 'Who still needs one?' }),
].map((one, n) => findableSession(one, n === 0 ? ['harbour'] : []));
const called = groupsCalled({ sameGroups: [['Suppliers', 'Vendors']] });

function search(query: Partial<SearchQuery>): readonly string[] {
  return searchIn(
    sessions,
    { ...ANYTHING, ...query },
    (session, series) => series === 'weekly' && session === 'session1',
    (one, other) => called(one) === called(other),
  ).hits.map(({ session, place }) => `${session.at(-1)} ${place.kind}`);
}

it('[Y2] finds titles, notes, commitments, people, moments and cards that have every word, titles first', () => {
  expect(search({ words: 'FAX' })).toEqual(['1 title', '2 moment', '2 card']);
  expect(search({ words: 'fax argument' })).toEqual(['2 card']);
  expect(search({ words: 'angel' })).toEqual(['2 note', '2 person', '2 moment']);
  expect(search({ words: 'still needs' })).toEqual(['1 title']);
  expect(search({ words: 'harbour' })).toEqual(['2 title']);
  expect(search({ words: 'vendors ask' })).toEqual(['2 commitment']);
  expect(search({ words: 'nowhere' })).toEqual([]);
});

it('[Y2] says how much there is, also of what it does not show', () => {
  const many = Array.from({ length: 150 }, (_, n) =>
    findableSession(trace(n, { agreement: 'One more' }), []),
  );
  const answer = searchIn(
    many,
    { ...ANYTHING, words: 'more' },
    () => true,
    () => true,
  );
  expect(answer).toMatchObject({ total: 150, sessions: 150, hits: { length: 100 } });
});

it('[Y3] looks only at what the filters let through, and at nothing if nothing is asked', () => {
  expect(search({})).toEqual([]);
  expect(search({ kind: 'person' })).toEqual(['2 person', '2 person']);
  expect(search({ words: 'fax', mark: 'argument' })).toEqual(['2 card']);
  expect(search({ group: 'Suppliers', words: 'fax' })).toEqual(['2 moment']);
  expect(search({ person: 'diaz' })).toEqual(['2 person', '2 moment']);
  expect(search({ words: 'fax', series: 'weekly' })).toEqual(['1 title']);
  const { openedAt = 0 } = sessions[1] ?? {};
  expect(search({ words: 'fax', until: openedAt })).toEqual(['1 title']);
  expect(search({ words: 'fax', since: openedAt + 1 })).toEqual(['2 moment', '2 card']);
});

it('[Y4] cuts a long text to where the words are, and marks them whatever their accents', () => {
  const long = `${'One thing and another. '.repeat(20)}Then somebody spoke of the Straße by the harbour.`;
  expect(excerptOf('Short\n and  sweet', [])).toBe('Short and sweet');
  const cut = excerptOf(long, ['strasse']);
  expect(cut).toContain('Straße');
  expect(cut.length).toBeLessThan(190);
  expect(excerptOf('x'.repeat(500), []).length).toBeLessThan(190);
  expect(stretchesOf('Die Straße, ÁNGEL!', ['strasse', 'angel'])).toEqual([
    { text: 'Die ', found: false },
    { text: 'Straße', found: true },
    { text: ', ', found: false },
    { text: 'ÁNGEL', found: true },
    { text: '!', found: false },
  ]);
  expect(stretchesOf('', ['a'])).toEqual([]);
});
