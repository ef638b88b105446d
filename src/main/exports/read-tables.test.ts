import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { commitmentsCalendar } from '../../shared/exports/calendar';
import { csvTable } from '../../shared/exports/csv';
import { legible } from '../../shared/notes/legible';
import { exportedAs, RECORDED, sourceOf, textOf } from './exported.testkit';
import { notesOf } from './make-files';

const source = sourceOf(RECORDED);
const notes = notesOf(source);

/** The rows of a table by a reader of RFC 4180 that forgives nothing, without the apostrophes. */
function rowsOf(csv: string): readonly Record<string, string>[] {
  const read: unknown = parse(csv, { bom: true, columns: true, relax_quotes: false });
  // The reader's own type says less: with columns, every row is an object of strings.
  return (read as Record<string, string>[]).map((row) =>
    Object.fromEntries(Object.entries(row).map(([key, cell]) => [key, cell.replace(/^'/u, '')])),
  );
}

async function tables(): Promise<readonly (readonly Record<string, string>[])[]> {
  const files = await exportedAs('csv', source);
  expect(files.map(({ name }) => name.replace(/^.* /u, ''))).toEqual([
    'turns.csv',
    'cards.csv',
    'commitments.csv',
  ]);
  return files.map(({ content }) => rowsOf(String(content)));
}

describe('CSV, read by csv-parse', () => {
  it('[X30] has every turn, card and commitment with what the notes say of it', async () => {
    const [turns = [], cards = [], commitments = []] = await tables();
    expect(
      turns.map(({ turn, speaker, length_seconds: length }) => [turn, speaker, length]),
    ).toEqual(
      notes.timeline.map(({ number, speaker, ms }) => [
        String(number),
        speaker,
        String(Math.round(ms / 1000)),
      ]),
    );
    expect(cards.map(({ card, text, author }) => [card, text, author])).toEqual(
      notes.cards.map(({ id, text, author }) => [id, text, author ?? '']),
    );
    expect(commitments.map(({ what, who, by, state }) => [what, who, by, state])).toEqual(
      notes.commitments.map((one) => [one.what, one.who ?? '', one.by ?? '', one.state]),
    );
  });

  it('[X30] reads as what was typed, whatever was', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'binary', maxLength: 20 }), { minLength: 1 }),
        (texts) => {
          const csv = csvTable(
            ['text', 'n'],
            texts.map((text, n) => [text, n]),
          );
          const shown = texts.map((text) => legible(text).replace(/^'/u, ''));
          expect(rowsOf(csv).map(({ text }) => text)).toEqual(shown);
          expect(csv.replaceAll('\r\n', '').includes('\r')).toBe(false);
        },
      ),
    );
  });

  it.each(['=1+1', '+1', '-1', '@sum', '\t=1', '\r=1', ' =1', '＝1+1', "=cmd|' /C calc'!A0"])(
    '[X31] no spreadsheet takes %j for a formula',
    (text) => {
      const [, line = ''] = csvTable(['a'], [[text]]).split('\r\n');
      expect(line.replace(/^"/u, '')).toMatch(/^'/u);
    },
  );

  it('[X31] numbers stay numbers, also below zero', () => {
    expect(csvTable(['a'], [[-5]])).toBe('\ufeffa\r\n-5\r\n');
  });
});

describe('iCalendar, read by ical.js', () => {
  const read = async () => new ICAL.Component(ICAL.parse(await textOf('ics', source)));

  it('[X40] has each commitment: as an event of its day, or as a task without one', async () => {
    const calendar = await read();
    const entries = [
      ...calendar.getAllSubcomponents('vevent'),
      ...calendar.getAllSubcomponents('vtodo'),
    ].map((entry) => ({
      type: entry.name,
      summary: String(entry.getFirstPropertyValue('summary')),
      day: String(entry.getFirstPropertyValue('dtstart') ?? ''),
      status: String(entry.getFirstPropertyValue('status')),
    }));
    const dated = notes.commitments.filter(({ by }) => by !== null);
    const others = notes.commitments.filter(({ by }) => by === null);
    expect(entries).toMatchObject(
      [...dated, ...others].map(({ what, who, by }) => ({
        type: by === null ? 'vtodo' : 'vevent',
        summary: who === null ? what : `${who}: ${what}`,
        day: by ?? '',
      })),
    );
    expect(entries.map(({ status }) => status)).toEqual([
      'CONFIRMED',
      'CONFIRMED',
      'CONFIRMED',
      'CONFIRMED',
      'CANCELLED',
      'NEEDS-ACTION',
    ]);
  });

  it('[X40] folds its lines below 76 bytes and ends them with CRLF', async () => {
    const text = await textOf('ics', source);
    const lines = text.split('\r\n');
    expect(lines.at(-1)).toBe('');
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(lines.some((line) => line.startsWith(' '))).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
  });

  it('[X40] reads as what was typed, whatever was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 120 }), (what) => {
        const [one] = notes.commitments;
        const commitments = one === undefined ? [] : [{ ...one, what, who: null }];
        const text = commitmentsCalendar({ ...notes, commitments }, 0);
        const event = new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent');
        const typed = legible(what).replaceAll('\t', ' ');
        expect(event?.getFirstPropertyValue('summary')).toBe(typed);
      }),
    );
  });

  it('[X41] the same commitment has the same name in every export, and no two share one', async () => {
    const uids = (text: string) => [...text.matchAll(/^UID:(.*)\r$/gmu)].map(([, uid]) => uid);
    const first = uids(await textOf('ics', source));
    expect(new Set(first).size).toBe(notes.commitments.length);
    expect(uids(await textOf('ics', sourceOf(RECORDED, 'groups')))).toEqual(first);
  });
});
