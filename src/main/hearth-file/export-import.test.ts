import { readdir } from 'node:fs/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { readSessionJson, sessionJson } from '../../shared/exports/session-file';
import { foldAll } from '../../shared/session/fold';
import { NAME_CHOICES } from '../../shared/session/name-choice';
import { RECORDED, sourceOf, textOf } from '../exports/exported.testkit';
import { readWhole } from '../library/past-session';
import { sessionFolder } from '../session/session-folder';
import { type Laptop, laptop, sessionNames, tidyUp } from './hearth-file.testkit';
import { unpackExport } from './unpack-export';

const ID = RECORDED.session.id;
const shown = () => textOf('json', sourceOf(RECORDED));

afterEach(tidyUp);

function take({ hearth }: Laptop, text: string) {
  return hearth.keeping.take(Buffer.from(text));
}

async function exportedAgain(folder: string): Promise<string> {
  const whole = await readWhole(sessionFolder(folder, ID));
  if (whole === null) throw new Error('nothing was taken in');
  return textOf('json', { ...whole, zone: 'UTC', names: 'shown' });
}

describe('a session exported as JSON and imported again', () => {
  it('[X100] [X51] is the same session in the library, found and put right like any other', async () => {
    const here = await laptop(null);
    const text = await shown();
    const taken = await take(here, `\uFEFF\n${text}`);
    expect(taken).toMatchObject({ kind: 'imported', summary: { id: ID, phase: 'closed' } });
    expect(await exportedAgain(here.folder)).toBe(text);
    expect(await readdir(sessionFolder(here.folder, ID).folder)).toEqual(
      expect.arrayContaining(['events.log', 'board.log']),
    );
    await here.hearth.amend(ID, { type: 'writeAgreement', text: 'Agreed elsewhere.' });
    expect((await here.hearth.read(ID)).session.agreement).toBe('Agreed elsewhere.');
    const packed = await here.hearth.keeping.pack(ID);
    const there = await laptop(null);
    expect(await there.hearth.keeping.take(packed.bytes)).toMatchObject({ kind: 'imported' });
  });

  it('[X100] that was exported while it ran is closed where it was', async () => {
    const here = await laptop(null);
    const file = JSON.parse(await shown());
    const isClosing = (event: { type: string }) => event.type === 'sessionClosed';
    const until = file.events.findIndex(isClosing);
    expect(until).toBeGreaterThan(0);
    await take(here, JSON.stringify({ ...file, events: file.events.slice(0, until) }));
    const { session } = await here.hearth.read(ID);
    expect(session).toMatchObject({ phase: 'closed', floor: { kind: 'silence' } });
    expect(session.endedAt).toBe(session.lastAt);
    expect(here.hearth.isHolding).toBe(false);
  });

  it.each(NAME_CHOICES)('[X101] is not imported twice: names %s', async (names) => {
    const here = await laptop(null);
    await take(here, await shown());
    const before = await exportedAgain(here.folder);
    const same = await take(here, await textOf('json', sourceOf(RECORDED, names)));
    expect(same).toMatchObject({ kind: 'same', summary: { id: ID } });
    expect(await exportedAgain(here.folder)).toBe(before);
    expect(await sessionNames(here.folder)).toEqual([ID]);
  });

  it('[X101] is kept beside another version of it only when wanted', async () => {
    const here = await laptop(null);
    const text = await textOf('json', sourceOf(RECORDED, 'groups'));
    await take(here, text);
    expect(await take(here, text)).toMatchObject({ kind: 'same' });
    const before = await exportedAgain(here.folder);
    // With more in it than the one that is there.
    expect(await take(here, await shown())).toMatchObject({ kind: 'another' });
    expect(await exportedAgain(here.folder)).toBe(before);
    expect(await sessionNames(here.folder)).toEqual([ID]);
    const kept = await here.hearth.keeping.takeAsAnother();
    if (kept.kind !== 'imported') throw new Error(kept.kind);
    expect(kept.summary.title).toBe(`${RECORDED.session.title} (imported)`);
    expect(await sessionNames(here.folder)).toHaveLength(2);
    expect(await exportedAgain(here.folder)).toBe(before);
  });

  it('[X102] says which names it had, and that its board has no replay', async () => {
    const words = {
      shown: 'only within their group',
      shortened: 'initial',
      groups: 'by their group',
    };
    for (const names of NAME_CHOICES) {
      const here = await laptop(null);
      const taken = await take(here, await textOf('json', sourceOf(RECORDED, names)));
      if (taken.kind !== 'imported') throw new Error(taken.kind);
      expect(taken.without).toContain('no replay of the board');
      expect(taken.without).toContain(words[names]);
    }
    const { events, board } = RECORDED;
    const named = events.map((event) =>
      event.type === 'personJoined' || event.type === 'personWished'
        ? { ...event, onlyInGroup: false }
        : event,
    );
    const session = foldAll(named);
    if (session === null) throw new Error('no session');
    const all = await take(await laptop(null), sessionJson({ events: named, session, board }));
    expect(all).toMatchObject({
      without: 'It comes from an export, which has no replay of the board.',
    });
  });
});

describe('a JSON file that is not such an export', () => {
  /** Imports it on a laptop without sessions; it has to be refused, in words, and leave nothing. */
  async function refusal(bytes: Uint8Array): Promise<string> {
    const there = await laptop(null);
    const said = await there.hearth.keeping.take(bytes).then(
      ({ kind }) => `it was taken in (${kind})`,
      (error: Error) => error.message,
    );
    expect(await sessionNames(there.folder)).toEqual([]);
    expect(there.hearth.library.sessions()).toEqual([]);
    return said;
  }
  const changed = async (how: (file: Record<string, unknown>) => unknown): Promise<Uint8Array> =>
    Buffer.from(JSON.stringify(how(JSON.parse(await shown()))));

  it('[X100] is refused in words if it is damaged, or something else', async () => {
    const text = await shown();
    expect(await refusal(Buffer.from(text.slice(0, -9)))).toContain('it is damaged');
    const broken = Buffer.concat([Buffer.from('{"format":"'), Buffer.from([0xff, 0xfe])]);
    expect(await refusal(broken)).toContain('damaged, or no text');
    expect(await refusal(Buffer.from('{"name":"hearth"}'))).toContain(
      'no session that was exported',
    );
    expect(await refusal(Buffer.from('[1]'))).toContain('cannot be imported');
    const empty = await changed((file) => ({ ...file, events: [] }));
    expect(await refusal(empty)).toContain('its log opens no session');
    const strange = await changed((file) => ({ ...file, board: { cards: [{}] } }));
    expect(await refusal(strange)).toContain('what it says of its session cannot be read');
  });

  it('[X100] is refused as one of a later version', async () => {
    const next = await changed((file) => ({ ...file, version: 2, more: 'than we know' }));
    expect(await refusal(next)).toContain('update Hearth on this laptop');
    const later = await changed(({ events, ...file }) => ({
      ...file,
      events: [...(events as readonly unknown[]), { type: 'minutesSealed', at: 900 }],
    }));
    expect(await refusal(later)).toContain('written by a later version of Hearth');
  });

  it('[X100] is refused if its session would lie elsewhere than in the library', async () => {
    const text = (await shown()).replaceAll(`"${ID}"`, '"../outside"');
    expect(await refusal(Buffer.from(text))).toContain('no name that Hearth gives');
  });

  it('[X100] is refused if it is larger than a session can be', async () => {
    const bytes = Buffer.from(await shown());
    expect(() => unpackExport(bytes, bytes.length - 1)).toThrow('larger than a session can be');
    expect(readSessionJson(bytes.toString()).ok).toBe(true);
    expect(unpackExport(bytes, bytes.length).session.id).toBe(ID);
  });
});
