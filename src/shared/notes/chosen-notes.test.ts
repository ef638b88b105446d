import { describe, expect, it } from 'vitest';
import { mailText } from '../exports/mail';
import { readSessionJson, sessionJson } from '../exports/session-file';
import type { Command } from '../session/commands';
import type { NameChoice } from '../session/name-choice';
import { NOTES_SECTIONS, type NotesSectionName } from '../session/notes-choice';
import { blocksText } from './block';
import { buildNotes } from './build-notes';
import { toHtml } from './html';
import { toMarkdown } from './markdown';
import { card, give, join, sessionOf } from './notes.testkit';
import { SECTION_BLOCKS } from './section-blocks';

const CARDS = [card('a', { text: 'Open *earlier*', author: 'p2', kind: 'question' })];

function arrange(names: NameChoice, hidden: NotesSectionName): Command {
  const places = [...NOTES_SECTIONS].reverse().map((name) => ({ name, shown: name !== hidden }));
  return { type: 'arrangeNotes', names, places };
}

function held(names: NameChoice, text: string) {
  return sessionOf(
    ['Employees', 'Customers'],
    [
      [0, join('Anna Berg', 'g1')],
      [0, join('Ben Ode', 'g2')],
      [0, join('Cleo Silva', 'g2')],
      [5, { type: 'wish', person: 'p2', inclusion: null, onlyInGroup: true }],
      [10, give('p1')],
      [20, { type: 'closeSession' }],
      [20, arrange(names, 'heard')],
      [20, { type: 'writeSection', section: 'present', text }],
    ],
  );
}

describe('the notes as they were chosen', () => {
  it('[X70] have the parts that were left on, in their order, in every form', () => {
    const notes = buildNotes({ session: held('shown', 'Three of us.'), cards: CARDS, now: 30 });
    const names = [...NOTES_SECTIONS].reverse().filter((name) => name !== 'heard');
    expect(notes.sections.map(({ name }) => name)).toEqual(names);
    for (const form of [toMarkdown(notes), toHtml(notes)]) {
      expect(form).toContain('Three of us.');
      expect(form).not.toContain('Who was heard, and for how long');
      expect(form.indexOf('The board')).toBeLessThan(form.indexOf('What was agreed'));
    }
    expect(mailText(notes)).toContain('Three of us.');
  });

  it('[X73] call people in the words of the facilitator as everywhere else', () => {
    const text = 'Anna Berg, ben ode and Cleo Silva';
    const said = (names: NameChoice) => {
      const notes = buildNotes({ session: held(names, text), cards: CARDS, now: 30 });
      return notes.sections.find(({ name }) => name === 'present')?.text;
    };
    expect(said('shown')).toBe('Anna Berg, One of Customers and Cleo Silva');
    expect(said('shortened')).toBe('Anna B., One of Customers and Cleo S.');
    expect(said('groups')).toMatch(/^One of Employees/u);
    expect(said('groups')).not.toMatch(/Anna|Ben|Cleo/iu);
  });

  it('[X73] name nobody in the JSON either who is not to be named', () => {
    const log = [
      { type: 'sessionOpened', at: 0, wall: 0, id: 'k3v9x2b7q1', title: 'T', question: '' },
    ].map((event) => ({ ...event, groups: [{ id: 'g1', name: 'Staff' }] }));
    const joined = { type: 'personJoined', at: 0, person: 'p1', name: 'Ben Ode', label: 'Ben Ode' };
    const read = readSessionJson(
      JSON.stringify({
        format: 'hearth-session',
        version: 1,
        names: 'shown',
        events: [
          ...log,
          { ...joined, group: 'g1', via: 'device', onlyInGroup: true },
          { type: 'sectionWritten', at: 1, section: 'present', text: 'With Ben Ode.' },
        ],
        board: { cards: [], objects: [], links: [] },
      }),
    );
    if (!read.ok) throw new Error(read.reason);
    expect(sessionJson(read.value)).not.toContain('Ben Ode');
    expect(sessionJson(read.value)).toContain('With One of Staff.');
  });

  it('[X71] a part begins as the text it was when it is written anew, and people typed what they typed', () => {
    const notes = buildNotes({ session: held('shown', ''), cards: CARDS, now: 30 });
    const text = (name: NotesSectionName) => blocksText(SECTION_BLOCKS[name](notes));
    expect(text('open')).toContain('- **Question** Open *earlier*');
    expect(text('present')).toContain('- **Employees (1)** Anna Berg');
    expect(text('course')).toContain('1 · ');
    for (const name of NOTES_SECTIONS) expect(text(name), name).not.toBe('');
  });
});
