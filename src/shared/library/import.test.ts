import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readCsv } from './csv';
import { readAgenda } from './read-agenda';
import { readCards } from './read-cards';
import { readPeople } from './read-people';

it('[Y50] a table is read with any of three separators, quotes, and columns by header or by order', () => {
  const rows = [
    ['a', 'b'],
    ['x, "y"', 'two\nlines'],
  ];
  expect(readCsv('\uFEFFa,b\r\n"x, ""y""","two\nlines"\r\n\r\n')).toEqual(rows);
  expect(readCsv('a;b\n"x, ""y""";"two\nlines"')).toEqual(rows);
  expect(readCsv('a\tb\n"x, ""y"""\t"two\nlines"')).toEqual(rows);
  expect(readCsv('"open')).toEqual([['open']]);
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.stringMatching(/^[a-z"\n,;]{1,6}x$/u), { minLength: 2, maxLength: 3 })),
      (table) => {
        const text = table
          .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
          .join('\n');
        expect(readCsv(text)).toEqual(table.map((row) => row.map((cell) => cell.trim())));
      },
    ),
  );
});

it('[Y51] people come with group and role, and what cannot be read is told', () => {
  const expected = [
    { name: 'Ana Cruz', group: 'Vendors', leader: false },
    { name: 'Ben', group: null, leader: true },
  ];
  expect(readPeople('Ana Cruz,Vendors\nBen,,Head of sales').people).toEqual(expected);
  expect(readPeople('Role;Full name;Company\n;Ana Cruz;Vendors\nDirector;Ben;').people).toEqual(
    expected,
  );
  const { people, leftOut } = readPeople(
    `name,group\nAna,\n\u202e,Staff\nana,\nBen,${'x'.repeat(99)}`,
  );
  expect(people).toEqual([{ name: 'Ana', group: null, leader: false }]);
  expect(leftOut.map(({ why }) => why)).toEqual([
    'no name that can be read',
    'on the list already',
    'a group’s name has up to 40 characters',
  ]);
});

it('[Y52] an agenda gives a guiding question and points, without the signs of Markdown', () => {
  const text = [
    '---\ntitle: x\n---',
    '# Deliveries',
    '**What** would you change [first](http://x.example)?',
    '- [ ] Late *trucks*',
    '1. The `fax`',
    '---',
    '```\n- no point\n```',
    '* Late *trucks*',
  ].join('\n');
  expect(readAgenda(text)).toEqual({
    question: 'What would you change first?',
    points: ['Late trucks', 'The fax'],
  });
  expect(readAgenda('One thing\n\nAnother_thing')).toEqual({
    question: null,
    points: ['One thing', 'Another_thing'],
  });
  expect(readAgenda('')).toEqual({ question: null, points: [] });
});

it('[Y53] cards come from a table, from paragraphs or from lines', () => {
  expect(readCards('text,kind\nLate trucks,Setback\n"A, b",nonsense\n,argument')).toEqual({
    cards: [
      { kind: 'setback', text: 'Late trucks' },
      { kind: 'question', text: 'A, b' },
    ],
    leftOut: 1,
  });
  expect(readCards('Why, oh why,argument').cards).toMatchObject([{ text: 'Why, oh why,argument' }]);
  expect(readCards('Late,setback\nFull,argument').cards).toMatchObject([
    { kind: 'setback' },
    { kind: 'argument' },
  ]);
  expect(readCards('- one\n- two').cards).toHaveLength(2);
  expect(readCards('one\nstill one\n\ntwo').cards).toMatchObject([
    { text: 'one\nstill one' },
    { text: 'two' },
  ]);
  expect(readCards(' \n').cards).toEqual([]);
});

it('[Y50] nothing that is pasted makes reading it fail', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      readPeople(text);
      readAgenda(text);
      readCards(text);
    }),
  );
});
