import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ExportProgress } from '../../shared/protocol/exports';
import { ExportJobs } from './export-job';
import { HANDED_OVER, RECORDED, sourceOf } from './exported.testkit';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hearth-job-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const source = async () => sourceOf(RECORDED);

describe('an export', () => {
  it('[X27] tells how far it is, never less than before, and when it is over', async () => {
    const told: (ExportProgress | null)[] = [];
    const jobs = new ExportJobs(HANDED_OVER, (progress) => told.push(progress));
    const [path = ''] = await jobs.run({ format: 'docx', folder, source });
    expect(path.endsWith('.docx')).toBe(true);
    expect(told.pop()).toBeNull();
    const shares = told.map((one) => one?.share ?? Number.NaN);
    expect(shares.length).toBeGreaterThan(4);
    expect([...shares].sort((a, b) => a - b)).toEqual(shares);
    expect(shares.every((share) => share >= 0 && share < 1)).toBe(true);
  });

  it('[X27] can be cancelled while a window draws, and leaves nothing', async () => {
    const jobs = new ExportJobs(
      {
        ...HANDED_OVER,
        png: async (drawing, signal) => {
          jobs.cancel();
          return HANDED_OVER.png(drawing, signal);
        },
      },
      () => undefined,
    );
    await expect(jobs.run({ format: 'docx', folder, source })).rejects.toMatchObject({
      fault: 'cancelled',
    });
    expect(await readdir(folder)).toEqual([]);
    // The next one is not in its way.
    await jobs.run({ format: 'markdown', folder, source });
    expect(await readdir(folder)).toHaveLength(1);
  });

  it('[X27] is one at a time', async () => {
    const jobs = new ExportJobs(HANDED_OVER, () => undefined);
    const first = jobs.run({ format: 'html', folder, source });
    await expect(jobs.run({ format: 'pdf', folder, source })).rejects.toMatchObject({
      fault: 'busy',
    });
    await first;
  });

  it('[X27] of what is not there says so, and leaves nothing', async () => {
    const jobs = new ExportJobs(HANDED_OVER, () => undefined);
    const empty = { cards: [], objects: [], links: [] };
    const bare = async () => ({ ...sourceOf(RECORDED), board: empty });
    await expect(jobs.run({ format: 'svg', folder, source: bare })).rejects.toThrow(
      'There is no card or other thing on the board in this session',
    );
    expect(await readdir(folder)).toEqual([]);
  });

  it('[X25] has a name that sorts by date, for every format', async () => {
    const jobs = new ExportJobs(HANDED_OVER, () => undefined);
    for (const format of ['csv', 'ics', 'canvas', 'json'] as const) {
      await jobs.run({ format, folder, source });
    }
    const names = await readdir(folder);
    expect(names).toHaveLength(6);
    for (const name of names) {
      expect(name).toMatch(/^2025-03-04 1405 What keeps our deliveries late demoab/u);
    }
  });
});
