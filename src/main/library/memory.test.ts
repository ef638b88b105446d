import { appendFile, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ANYTHING } from '../../shared/library/search';
import { startHearth } from '../app/hearth.testkit';
import { dataFolder } from '../app/live.testkit';
import { holdWeeks } from '../demo/hold-weeks';
import { REAL_FILES } from '../disk/files';

let folder: string;
let remove: () => Promise<void>;
let ids: readonly string[];

beforeEach(async () => {
  [folder, remove] = await dataFolder();
  ids = await holdWeeks(folder, 3);
});
afterEach(() => remove());

const index = (): string => join(folder, 'library-index.log');
const start = async () => {
  const hearth = await startHearth(folder);
  await hearth.memory.traces.whole();
  return hearth;
};

describe('the index', () => {
  it('[Y5] is made of the sessions, read again as it is, and made anew when it is missing or broken', async () => {
    const first = (await start()).memory.traces.all();
    expect(first.map(({ id }) => id)).toEqual([...ids].reverse());
    const written = await readFile(index());
    expect((await start()).memory.traces.all()).toEqual(first);
    expect(await readFile(index())).toEqual(written);
    const breaks = [
      () => rm(index()),
      () => writeFile(index(), written.subarray(0, written.length / 2)),
      () => writeFile(index(), 'something else altogether'),
      () =>
        writeFile(
          index(),
          Buffer.concat([written.subarray(0, 40), Buffer.of(1), written.subarray(41)]),
        ),
      () => appendFile(index(), Buffer.of(0, 0, 0)),
    ];
    for (const breakIt of breaks) {
      await breakIt();
      expect((await start()).memory.traces.all()).toEqual(first);
      expect(await readFile(index())).toEqual(written);
    }
  });

  it('[Y5] the app has not stopped as long as it is still being written, and the next start goes on', async () => {
    let reached = (): void => undefined;
    let release = (): void => undefined;
    const isReached = new Promise<void>((resolve) => {
      reached = resolve;
    });
    const isReleased = new Promise<void>((resolve) => {
      release = resolve;
    });
    const open: typeof REAL_FILES.open = async (path, how) => {
      if (path.startsWith(index())) {
        reached();
        await isReleased;
      }
      return REAL_FILES.open(path, how);
    };
    const hearth = await startHearth(folder, { files: { ...REAL_FILES, open } });
    await hearth.memory.traces.ready();
    let hasStopped = false;
    const stopping = hearth.stop().then(() => {
      hasStopped = true;
    });
    await Promise.race([isReached, stopping]);
    for (let n = 0; n < 50; n += 1) await new Promise((next) => setImmediate(next));
    expect(hasStopped).toBe(false);
    release();
    await stopping;
    const left = await readFile(index());
    for (let n = 0; n < 50; n += 1) await new Promise((next) => setImmediate(next));
    expect(await readFile(index())).toEqual(left);
    expect((await start()).memory.traces.all()).toHaveLength(3);
  });

  it('[Y6] reads a session again whose files are not as they were', async () => {
    const hearth = await start();
    const [id = ''] = ids;
    const before = hearth.memory.traces.of(id);
    await hearth.amend(id, { type: 'writeAgreement', text: 'Something else' });
    expect(hearth.memory.traces.of(id)).toEqual({ ...before, agreement: 'Something else' });
    // As a cut leaves it: the session has changed, the index does not know.
    const old = await readFile(index());
    await hearth.amend(id, { type: 'writeAgreement', text: 'Something new' });
    await writeFile(index(), old);
    expect((await start()).memory.traces.of(id)?.agreement).toBe('Something new');
  });

  it('[Y7] has a session when it is closed, and nothing of it once it is deleted', async () => {
    const hearth = await start();
    await hearth.startSession({ title: 'A fourth one', question: '', groups: [] });
    const found = () => hearth.memory.search({ ...ANYTHING, words: 'fourth' });
    expect((await found()).total).toBe(0);
    const id = await hearth.closeSession();
    expect((await found()).hits).toMatchObject([{ session: id, place: { kind: 'title' } }]);
    await hearth.remove(id);
    expect((await found()).total).toBe(0);
    expect(await readFile(index(), 'utf8')).not.toContain('fourth');
  });

  it('[Y8] is not read before the library is asked for something', async () => {
    const hearth = await startHearth(folder);
    expect(await stat(index()).catch(() => null)).toBeNull();
    expect(hearth.library.sessions()).toHaveLength(3);
    await hearth.memory.traces.whole();
    expect((await stat(index())).size).toBeGreaterThan(0);
  });
});

describe('somebody who asks to be forgotten', () => {
  it('[Y7] [Y14] is in no file of the library any more, and no seat of theirs is said to be anybody', async () => {
    const hearth = await start();
    const [one = '', two = ''] = ids;
    const name = 'Jonas Lindqvist';
    const seats = [one, two].map((session) => ({ session, person: 'p2' as const }));
    await hearth.memory.arrange({ type: 'samePerson', seats: [seats] });
    const hits = async () =>
      (await hearth.memory.search({ ...ANYTHING, words: name, kind: 'person' })).total;
    expect(await hits()).toBe(3);
    for (const id of ids) await hearth.amend(id, { type: 'forget', person: 'p2' });
    expect(await hits()).toBe(0);
    expect((await hearth.memory.people(null)).same).toEqual([]);
    for (const file of (await readdir(folder)).filter((path) => path.startsWith('library'))) {
      const text = await readFile(join(folder, file), 'utf8');
      expect(text, file).not.toContain('Lindqvist');
      if (file.startsWith('library-order')) expect(text, file).not.toContain(one);
    }
    expect((await start()).memory.traces.all()).toEqual(hearth.memory.traces.all());
  });
});

describe('the order that the facilitator makes', () => {
  it('[Y16] outlasts the app, and its backup a broken file', async () => {
    const hearth = await start();
    await hearth.memory.arrange({ type: 'nameSeries', id: 'weekly', name: 'Weekly with vendors' });
    await hearth.memory.arrange({ type: 'putInSeries', sessions: [...ids], series: 'weekly' });
    await hearth.memory.arrange({ type: 'tag', session: ids[0] ?? '', tags: ['harbour'] });
    const again = await start();
    expect((await again.memory.shelves()).series).toMatchObject([{ sessions: ids }]);
    const { hits } = await again.memory.search({ ...ANYTHING, words: 'harbour', series: 'weekly' });
    expect(hits).toMatchObject([{ session: ids[0], place: { kind: 'title' } }]);
    await writeFile(join(folder, 'library-order.json'), '{"version":1');
    const told: string[] = [];
    const third = await startHearth(folder, { onNotice: (sentence) => told.push(sentence) });
    expect((await third.memory.shelves()).series).toMatchObject([{ name: 'Weekly with vendors' }]);
    expect(told.join(' ')).toContain('library-order.json.broken-1');
  });

  it('[Y7] has nothing of a session that was deleted', async () => {
    const hearth = await start();
    await hearth.memory.arrange({ type: 'nameSeries', id: 'weekly', name: 'Weekly' });
    await hearth.memory.arrange({ type: 'putInSeries', sessions: [...ids], series: 'weekly' });
    await hearth.remove(ids[1] ?? '');
    expect((await hearth.memory.shelves()).series).toMatchObject([{ sessions: [ids[0], ids[2]] }]);
  });
});
