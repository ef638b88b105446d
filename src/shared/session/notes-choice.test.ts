import { describe, expect, it } from 'vitest';
import { amendCommand } from '../protocol/commands';
import { parse } from '../protocol/parse';
import { sessionEvent } from '../protocol/session-events';
import { Example, participant } from './examples.testkit';
import { foldAll } from './fold';
import { redactForgotten } from './forget';
import { SESSION_LIMITS } from './limits';
import { replaceNames } from './names-in-text';
import { arranged, NOTES_SECTIONS, WHOLE_NOTES } from './notes-choice';

const places = NOTES_SECTIONS.map((name) => ({ name, shown: name !== 'heard' })).reverse();
const arrange = { type: 'arrangeNotes', names: 'groups', places } as const;
const write = (text: string | null) =>
  ({ type: 'writeSection', section: 'present', text }) as const;

describe('how the notes are to be', () => {
  it('[X70] is kept with the session: names, and every part once, in an order, shown or not', () => {
    const example = Example.with('Anna');
    expect(example.session.notes).toEqual(WHOLE_NOTES);
    expect(example.ask(10, arrange)).toHaveLength(1);
    expect(example.session.notes.names).toBe('groups');
    expect(example.session.notes.parts.map(({ name, shown }) => ({ name, shown }))).toEqual(places);
    expect(example.ask(20, arrange)).toEqual([]);
    const short = { ...arrange, places: places.slice(1) };
    expect(example.refusal(30, short)).toBe('outOfRange');
    const twice = { ...arrange, places: [...places.slice(1), ...places.slice(1, 2)] };
    expect(example.refusal(30, twice)).toBe('outOfRange');
  });

  it('[X70] a part that a choice does not name stays at the end as it was', () => {
    const known = WHOLE_NOTES.parts.filter(({ name }) => name !== 'votes');
    const names = arranged(WHOLE_NOTES.parts, known).map(({ name }) => name);
    expect(names).toEqual([...known.map(({ name }) => name), 'votes']);
  });

  it('[X71] a part is said in other words, and again as it is; the record stays as it was', () => {
    const example = Example.with('Anna');
    const before = example.session;
    example.ask(10, write('A dozen people.'));
    const part = () => example.session.notes.parts.find(({ name }) => name === 'present');
    expect(part()).toEqual({ name: 'present', shown: true, text: 'A dozen people.' });
    example.ask(20, arrange);
    expect(part()?.text).toBe('A dozen people.');
    expect(example.ask(30, write('A dozen people.'))).toEqual([]);
    const { notes, lastAt, ...record } = example.session;
    expect(before).toMatchObject(record);
    example.ask(40, write(null));
    expect(part()?.text).toBeNull();
    const long = 'x'.repeat(SESSION_LIMITS.agreementLength + 1);
    expect(example.refusal(50, write(long))).toBe('invalidText');
  });

  it('[X72] only the facilitator says so, also after the session was closed', () => {
    const example = Example.with('Anna');
    expect(example.refusal(10, arrange, participant(1))).toBe('notAllowed');
    example.ask(20, { type: 'closeSession' });
    expect(example.ask(30, write('Later')).map((event) => parse(sessionEvent, event).ok)).toEqual([
      true,
    ]);
    for (const command of [arrange, write('Later'), write(null)]) {
      expect(parse(amendCommand, command)).toEqual({ ok: true, value: command });
    }
    expect(parse(amendCommand, { ...arrange, names: 'none' }).ok).toBe(false);
    expect(parse(amendCommand, { ...write('x'), section: 'secret' }).ok).toBe(false);
  });

  it('[X73] who is forgotten is forgotten in what the facilitator wrote there, on disk too', () => {
    const example = Example.with('Anna Berg', 'Ben');
    example.ask(10, { type: 'changePerson', person: 'p1', name: 'Zenobia Quill', group: 'g1' });
    example.ask(20, write('Ben, anna berg and ZENOBIA  QUILL; not Benno.'));
    example.ask(30, { type: 'forget', person: 'p1' });
    const text = example.session.notes.parts.find(({ name }) => name === 'present')?.text;
    expect(text).toBe('Ben, anna berg and Somebody; not Benno.');
    const log = redactForgotten(example.log);
    expect(JSON.stringify(log)).not.toMatch(/anna|zenobia/iu);
    const onDisk = foldAll(log)?.notes.parts.find(({ name }) => name === 'present')?.text;
    expect(onDisk).toBe('Ben, Somebody and Somebody; not Benno.');
  });

  it('[X73] a name that is a word as well is one where it is written as a name', () => {
    const instead = new Map([
      ['Will', 'One of Staff'],
      ['Can', 'One of Staff'],
      ['May Long', 'One of Staff'],
    ]);
    const text = 'We will ask Will, CAN and may long if we can.';
    const renamed = 'We will ask One of Staff, One of Staff and One of Staff if we can.';
    expect(replaceNames(text, instead)).toBe(renamed);
  });

  it('[X73] names are replaced as words of their own, the longer first, whatever stands in them', () => {
    const instead = new Map([
      ['Anna', 'A.'],
      ['Anna Berg', 'A. B.'],
      ['J. (Jo)', 'J.'],
      ['نور', 'N.'],
      ['', 'nobody'],
    ]);
    const text = 'Anna, Anna\u00a0Berg, Annabel, J. (Jo), نور, Hanna';
    expect(replaceNames(text, instead)).toBe('A., A. B., Annabel, J., N., Hanna');
    expect(replaceNames('as it is', new Map())).toBe('as it is');
  });
});
