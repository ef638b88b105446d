import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { keptUntil, NOTICE_MS } from '../../shared/library/retention';
import type { SettingsChange } from '../../shared/protocol/settings';
import { FIRST_WALL, holdWeeks, WEEK_MS } from '../demo/hold-weeks';
import { laptop, temporaryFolder, tidyUp } from '../hearth-file/hearth-file.testkit';
import type { Hearth } from './hearth';
import { startHearth } from './hearth.testkit';
import { dataFolder } from './live.testkit';
import { settingsHandlers } from './settings-handlers';

const DAY_MS = 24 * 3_600_000;
const OVER = keptUntil(FIRST_WALL, 12);

let folder: string;
let remove: () => Promise<void>;
let hearth: Hearth;
let now: number;
let shown: string[];

const settings = () => {
  const looks = { show: (theme: string) => void shown.push(theme), region: () => 'de-AT' };
  return settingsHandlers(hearth, looks, () => now);
};
const change = async (what: SettingsChange) => settings()['library:changeSettings'](what);
const look = async () => settings()['retention:look'](null);
const ids = () => hearth.library.sessions().map(({ id }) => id);

beforeEach(async () => {
  [folder, remove] = await dataFolder();
  await holdWeeks(folder, 3);
  hearth = await startHearth(folder);
  now = OVER - NOTICE_MS - DAY_MS;
  shown = [];
});
afterEach(async () => {
  await hearth.stop();
  await remove();
  await tidyUp();
});

it('[Y60] sessions are kept for ever until the facilitator says otherwise, and nothing is read for it', async () => {
  now = FIRST_WALL + 40 * 365 * DAY_MS;
  expect(await look()).toMatchObject({ months: null, announced: [], deleted: [], doubt: null });
  expect(ids()).toHaveLength(3);
  expect(await stat(join(folder, 'library-index.log')).catch(() => null)).toBeNull();
});

it('[Y61] [Y62] a session is announced with its open commitments, deleted two weeks later, and that is told', async () => {
  await change({ months: 12 });
  const again = { type: 'settleCommitment', commitment: 'c1', state: 'open' } as const;
  await hearth.amend('week0001', again);
  expect((await look()).announced).toEqual([]);
  now += DAY_MS;
  const told = await look();
  expect(told.announced).toMatchObject([{ session: 'week0001', on: OVER }]);
  const { commitments } = await hearth.memory.commitments(null, now);
  const open = commitments.filter((one) => one.session === 'week0001' && one.state === 'open');
  expect(told.announced[0]?.open).toBe(open.length);
  expect(open.length).toBeGreaterThan(0);
  // Also after the app was started again.
  await hearth.stop();
  hearth = await startHearth(folder);
  now = OVER - 1;
  expect((await look()).deleted).toEqual([]);
  now = OVER;
  expect((await look()).deleted).toEqual(['Weekly with vendors 1']);
  expect(ids()).toEqual(['week0003', 'week0002']);
  expect(await readdir(join(folder, 'sessions'))).not.toContain('week0001');
  expect(await readFile(join(folder, 'library-index.log'), 'utf8')).not.toContain('week0001');
  expect((await look()).deleted).toEqual([]);
});

it('[Y61] the next look deletes what is over even if the library was not opened for months', async () => {
  await change({ months: 12 });
  now = OVER;
  expect((await look()).announced).toHaveLength(3);
  now = OVER + 90 * DAY_MS;
  expect((await look()).deleted).toHaveLength(3);
  expect(ids()).toEqual([]);
});

it('[Y61] what is deleted goes from the backups, too', async () => {
  await hearth.stop();
  const { sampleSession } = await import('./damage.testkit');
  const own = await laptop(await sampleSession('closed'));
  hearth = own.hearth;
  const stick = await temporaryFolder();
  await hearth.keeping.backups.choose(stick);
  const copies = async () => (await readdir(stick)).filter((name) => name.endsWith('.hearth'));
  expect(await copies()).toHaveLength(1);
  now = Date.now();
  await change({ months: 1 });
  now += 40 * DAY_MS;
  expect((await look()).announced).toHaveLength(1);
  now += NOTICE_MS;
  expect((await look()).deleted).toEqual(['Round']);
  expect(await copies()).toEqual([]);
});

it('[Y63] a clock set forward by years deletes nothing, until it is said to be right and two weeks have passed', async () => {
  await change({ months: 12 });
  now = OVER - NOTICE_MS;
  await look();
  const before = now;
  now = OVER + 10 * 365 * DAY_MS;
  expect(await look()).toMatchObject({ deleted: [], doubt: { before, now } });
  now += 30 * DAY_MS;
  expect(await look()).toMatchObject({ deleted: [], doubt: { before, now } });
  expect(ids()).toHaveLength(3);
  const right = await settings()['retention:clockIsRight'](null);
  expect(right).toMatchObject({ deleted: [], doubt: null });
  expect(right.announced).toHaveLength(3);
  now += NOTICE_MS;
  expect((await look()).deleted).toHaveLength(3);
});

it('[Y64] what is announced can be kept, deleted at once, and what was kept be let go again', async () => {
  await change({ months: 12 });
  now = OVER + 2 * WEEK_MS;
  expect((await look()).announced).toHaveLength(3);
  const kept = await settings()['retention:keep']({ ids: ['week0001'] });
  expect(kept).toMatchObject({ spared: 1, deleted: [] });
  expect(kept.announced.map(({ session }) => session)).toEqual(['week0002', 'week0003']);
  const gone = await settings()['retention:deleteNow']({ ids: ['week0002', 'week0001'] });
  expect(gone.deleted).toEqual(['Weekly with vendors 2']);
  now += NOTICE_MS;
  expect((await look()).deleted).toEqual(['Weekly with vendors 3']);
  expect(ids()).toEqual(['week0001']);
  const again = await settings()['retention:forgetKept'](null);
  expect(again).toMatchObject({ spared: 0, announced: [{ session: 'week0001' }] });
});

it('[Y64] a session that is held is neither announced nor deleted, however long it has been open', async () => {
  await change({ months: 12 });
  await hearth.startSession({ title: 'Now', question: '', groups: [] });
  now = Date.now() + 100 * DAY_MS;
  await settings()['retention:clockIsRight'](null);
  now += NOTICE_MS;
  await look();
  expect(hearth.library.sessions().map(({ title }) => title)).toEqual(['Now']);
});

it('[K60] a theme is shown at once and kept', async () => {
  expect(await change({ theme: 'dark' })).toMatchObject({ theme: 'dark', region: 'de-AT' });
  expect(shown).toEqual(['dark']);
  await hearth.stop();
  hearth = await startHearth(folder);
  expect(settings()['library:settings'](null)).toMatchObject({ theme: 'dark', form: 'system' });
});

it('[Y65] a new session begins as the facilitator’s sessions usually do', async () => {
  const usual = {
    admission: 'approval',
    way: 'queue',
    order: 'unheard',
    timeBoxMs: 120_000,
  } as const;
  await change({ defaults: { ...usual, groups: ['Staff'], names: 'shortened' } });
  const { view } = await hearth.startSession({ title: 'Round', question: '', groups: ['Guests'] });
  expect(view.session).toMatchObject({ ...usual, notes: { names: 'shortened' } });
  const { groups, defaults } = await settings()['library:settings'](null);
  expect({ groups, names: defaults.names }).toEqual({ groups: ['Guests'], names: 'shortened' });
  expect(defaults.groups).toEqual(['Staff']);
});
