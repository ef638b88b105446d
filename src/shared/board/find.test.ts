import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { readCard } from './card';
import { exampleCard } from './card.testkit';
import { CARD_KIND_LABELS, CARD_KINDS } from './card-kind';
import {
  type FindFacts,
  type FindFilter,
  type FindNames,
  findable,
  findIn,
  NO_FILTER,
  passes,
} from './find';
import { foldText } from './fold-text';
import { type BoardObject, readObject } from './object';

const NAMES: FindNames = {
  kind: (kind) => (kind in CARD_KIND_LABELS ? Reflect.get(CARD_KIND_LABELS, kind) : kind),
  author: ({ author }) => (author === 'p9' ? null : `Person ${author}`),
};
const FACTS: FindFacts = {
  groupOf: (author) => (author === 'p1' ? 'Customers' : author === 'p2' ? 'Vendors' : null),
  liesIn: (id, area) => id.endsWith(area),
  votesOf: (id) => (id.startsWith('v') ? 2 : 0),
  isLinked: (id) => id.startsWith('l'),
};
const find = (texts: readonly string[], search: string) =>
  findIn(
    texts.map((text, n) => findable(exampleCard({ id: `${n}`, text }), NAMES)),
    search,
    NO_FILTER,
    FACTS,
  );

it('[B120] every word has to be there, anywhere and in any order', () => {
  const texts = ['We deliver too late', 'late', 'Too many emails, late replies'];
  expect(find(texts, 'late too')).toEqual(['0', '2']);
  expect(find(texts, 'LAT')).toEqual(['0', '1', '2']);
  expect(find(texts, 'later')).toEqual([]);
  expect(find(texts, '  ')).toEqual(['0', '1', '2']);
});

it('[B120] kind, author, areas, words and descriptions of pictures are looked through too', () => {
  const {
    kind: _kind,
    text: _text,
    nameless: _nameless,
    reactions: _reactions,
    ...place
  } = exampleCard({ width: 100, height: 80 });
  const sized = { ...place, width: 100, height: 80 };
  const objects: readonly BoardObject[] = [
    { ...sized, id: 'area', type: 'area', name: 'What we heard', tint: 0 },
    { ...place, id: 'words', type: 'text', text: 'Lunch at one', scale: 1 },
    { ...sized, id: 'picture', type: 'image', mime: 'image/png', alt: 'A lorry', data: BYTES },
  ];
  const all = [...objects, exampleCard({ id: 'card' })].map((each) => findable(each, NAMES));
  const found = (search: string) => findIn(all, search, NO_FILTER, FACTS);
  expect(found('heard')).toEqual(['area']);
  expect(found('lunch')).toEqual(['words']);
  expect(found('lorry')).toEqual(['picture']);
  expect(found('debate hello')).toEqual(['card']);
  expect(found('person p1')).toHaveLength(4);
});

it('[B120] a word that is partly bold is one word', () => {
  expect(find(['**Deliv**ery is late'], 'delivery')).toEqual(['0']);
  expect(find(['2 ** 3'], '**')).toEqual(['0']);
});

it('[B120] an author who is not shown is not found', () => {
  const hidden = findable(exampleCard({ author: 'p9' }), NAMES);
  expect(findIn([hidden], 'p9', NO_FILTER, FACTS)).toEqual([]);
  const byThem: FindFilter = { ...NO_FILTER, authors: new Set(['p9']) };
  expect(passes(hidden, byThem, FACTS)).toBe(false);
});

it('[B120] what is found holds every word; every word of a card finds it', () => {
  const words = fc.array(fc.string({ unit: 'grapheme', maxLength: 6 }), { maxLength: 6 });
  fc.assert(
    fc.property(fc.array(words, { maxLength: 6 }), words, (cards, search) => {
      const texts = cards.map((each) => each.join(' '));
      for (const id of find(texts, search.join(' '))) {
        const entry = findable(exampleCard({ text: texts[Number(id)] ?? '' }), NAMES);
        for (const word of search) {
          const bare = foldText(word).trim();
          for (const part of bare.split(/\s+/u)) expect(entry.words).toContain(part);
        }
      }
      for (const [n, text] of texts.entries()) {
        for (const word of text.split(/\s/u)) expect(find(texts, word)).toContain(`${n}`);
      }
    }),
  );
});

it('[B121] what is found is in the order the board is read', () => {
  const texts = Array.from({ length: 30 }, (_, n) => (n % 3 === 0 ? 'yes' : 'no'));
  expect(find(texts, 'yes').map(Number)).toEqual([0, 3, 6, 9, 12, 15, 18, 21, 24, 27]);
});

const author = fc.constantFrom('p1', 'p2', 'p3', 'p9', 'facilitator' as const);
const entry = fc
  .record({
    id: fc.constantFrom('va', 'vb', 'la', 'lb', 'xa', 'xb'),
    kind: fc.constantFrom(...CARD_KINDS),
    author: author as fc.Arbitrary<'p1'>,
    turn: fc.constantFrom(null, 't1' as const, 't2' as const, 't12' as const),
  })
  .map((over) => findable(exampleCard(over), NAMES));
const some = <T>(...of: readonly T[]) => fc.subarray([...of]).map((list) => new Set(list));
const filter: fc.Arbitrary<FindFilter> = fc.record({
  kinds: some(...CARD_KINDS),
  authors: some('p1' as const, 'p9' as const, 'facilitator' as const),
  groups: some('Customers', 'Vendors'),
  since: fc.constantFrom(null, 1, 2, 12),
  until: fc.constantFrom(null, 1, 2, 12),
  area: fc.constantFrom(null, 'a', 'b'),
  voted: fc.boolean(),
  unlinked: fc.boolean(),
});

it('[B122] each condition of a filter narrows what the others let through', () => {
  fc.assert(
    fc.property(entry, filter, (one, all) => {
      const only = (part: Partial<FindFilter>) => passes(one, { ...NO_FILTER, ...part }, FACTS);
      const parts = [
        only({ kinds: all.kinds }),
        only({ authors: all.authors, groups: all.groups }),
        only({ since: all.since }),
        only({ until: all.until }),
        only({ area: all.area }),
        only({ voted: all.voted }),
        only({ unlinked: all.unlinked }),
      ];
      expect(passes(one, all, FACTS)).toBe(parts.every((part) => part));
    }),
  );
});

it('[B122] turns go by their number, and what is of no turn is in no range', () => {
  const of = (turn: 't2' | 't12' | null) => findable(exampleCard({ turn }), NAMES);
  const since: FindFilter = { ...NO_FILTER, since: 3 };
  expect([of('t2'), of('t12'), of(null)].map((each) => passes(each, since, FACTS))).toEqual([
    false,
    true,
    false,
  ]);
});

it('[B122] only cards can be without links', () => {
  const {
    kind: _kind,
    text: _text,
    nameless: _nameless,
    reactions: _reactions,
    ...place
  } = exampleCard();
  const words = findable({ ...place, type: 'text', text: 'Hm', scale: 1 }, NAMES);
  expect(passes(words, { ...NO_FILTER, unlinked: true }, FACTS)).toBe(false);
});

it('[B120] whatever a peer wrote that can be read at all can be looked through', () => {
  fc.assert(
    fc.property(
      fc.dictionary(
        fc.constantFrom('at', 'by', 'size', 'kind', 'name', 'alt', 'type'),
        fc.oneof(fc.anything(), fc.constantFrom('area', 'question', 'text'), fc.constant([0, 0])),
      ),
      fc.string({ unit: 'binary' }),
      (fields, text) => {
        const doc = new Y.Doc();
        const map = doc.getMap('cards');
        const value = new Y.Map<unknown>();
        map.set('x', value);
        value.set('text', new Y.Text(text));
        for (const [key, field] of Object.entries({ by: ['p1', 't1'], ...fields })) {
          // What the document itself refuses no peer can have written.
          try {
            value.set(key, field);
          } catch {}
        }
        const card = readCard('x', value);
        const object = readObject('x', value);
        if (card.ok) expect(findable(card.card, NAMES).id).toBe('x');
        if (object.ok) expect(findable(object.object, NAMES).id).toBe('x');
      },
    ),
  );
});

const BYTES = new Uint8Array([1]);
