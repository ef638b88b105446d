import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { accessFile } from '../../shared/protocol/library';
import { parse } from '../../shared/protocol/parse';
import { openAccess } from '../app/join-access';
import { newAccess, renewedAccess, seatToken } from './access';
import { cameBy } from './door';
import { LiveAccess } from './live-access';

const path = (secret: string) => `/s/${secret}/control`;

describe('the secrets of a running session', () => {
  it('[H75] renewing makes all of them new but the key of the seats', () => {
    const before = newAccess();
    const after = renewedAccess(before);
    expect(after.secret).not.toBe(before.secret);
    expect(after.code).not.toBe(before.code);
    expect(after.key).not.toBe(before.key);
    expect(seatToken(after, 'p1')).toBe(seatToken(before, 'p1'));
    expect(JSON.stringify(after)).not.toContain(before.secret);
    expect(cameBy(path(before.secret), after)?.link).toBe('retired');
    expect(cameBy(path(after.secret), after)?.link).toBe('current');
    expect(cameBy(path(newAccess().secret), after)).toBeNull();
  });

  it('[H75] a disk that refuses leaves the link as it was', async () => {
    const before = newAccess();
    const access = new LiveAccess(before, () => Promise.reject(new Error('ENOSPC')));
    await expect(access.renew()).rejects.toThrow('ENOSPC');
    await expect(access.switchCode(false)).rejects.toThrow('ENOSPC');
    expect(access.now).toBe(before);
  });

  it('[H75] two renewals at once are one after the other, and both old links are retired', async () => {
    const before = newAccess();
    const kept: string[] = [];
    const access = new LiveAccess(before, async ({ secret }) => {
      await Promise.resolve();
      kept.push(secret);
    });
    await Promise.all([access.renew(), access.renew()]);
    const { now } = access;
    expect(now.retired).toHaveLength(2);
    expect(kept.at(-1)).toBe(now.secret);
    for (const secret of [before.secret, kept[0] ?? '']) {
      expect(cameBy(path(secret), now)?.link).toBe('retired');
    }
  });

  it('[H75] at most 64 links from before are remembered', () => {
    let access = newAccess();
    for (let n = 0; n < 70; n += 1) access = renewedAccess(access);
    expect(parse(accessFile, access)).toEqual({ ok: true, value: access });
    expect(access.retired).toHaveLength(64);
  });

  it('[H76] a file from before there were renewals opens with its link, code and seats', async () => {
    const { retired: _, ...rest } = newAccess();
    const folder = await mkdtemp(join(tmpdir(), 'hearth-access-'));
    const path = join(folder, 'access.json');
    await writeFile(path, JSON.stringify({ ...rest, version: 2 }));
    const { access, fault } = await openAccess(path);
    expect(access).toEqual({ ...rest, version: 3, retired: [] });
    expect(fault).toBeNull();
    await rm(folder, { recursive: true });
  });
});
