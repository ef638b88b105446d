import { copyFile, readdir, readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { CertificateChoice } from '../../../shared/protocol/certificate';
import { CertificateFault, readCertificate } from './read-certificate';
import { TestAuthority } from './test-authority.testkit';

// The certificates are made a moment after this file is read.
const NOW = Date.now() + 60_000;
const DAY_MS = 86_400_000;
let authority: TestAuthority;

beforeAll(() => {
  authority = new TestAuthority();
  authority.issue('good', 'DNS:hearth.example.org,DNS:other.example.org,IP:192.0.2.7');
  authority.issue('wild', 'DNS:*.example.org');
  authority.issue('other', 'DNS:hearth.example.org');
  const locked = ['-in', 'good.key', '-aes128', '-passout', 'pass:secret', '-out', 'locked.key'];
  authority.openssl('ec', ...locked);
  const both = ['-inkey', 'good.key', '-in', 'good.pem', '-passout', 'pass:secret'];
  authority.openssl('pkcs12', '-export', ...both, '-out', 'good.pfx');
});
afterAll(() => authority.remove());

const pem = (certificate: string, key: string, name: string | null = null): CertificateChoice => ({
  kind: 'pem',
  certificate: authority.path(certificate),
  key: authority.path(key),
  name,
});
const pfx = (file = 'good.pfx'): CertificateChoice => ({
  kind: 'pfx',
  file: authority.path(file),
  name: null,
});

/** What the facilitator is told of it, and what typing would put right. */
async function fault(
  choice: CertificateChoice,
  passphrase: string | null = null,
  now = NOW,
): Promise<readonly [string, string | null]> {
  const error: unknown = await readCertificate(choice, passphrase, now).catch((e: unknown) => e);
  if (!(error instanceof CertificateFault)) throw new Error(`no fault: ${String(error)}`);
  return [error.message, error.asks];
}

it('[H118] a certificate and its key are usable by the first name in it, or the one that is chosen', async () => {
  const first = await readCertificate(pem('good.pem', 'good.key'), null, NOW);
  expect(first.name).toBe('hearth.example.org');
  expect(first.names).toEqual(['hearth.example.org', 'other.example.org', '192.0.2.7']);
  expect(first.validTo).toBeGreaterThan(NOW);
  for (const name of ['other.example.org', '192.0.2.7']) {
    const chosen = await readCertificate(pem('good.pem', 'good.key', name), null, NOW);
    expect(chosen.name).toBe(name);
  }
});

it('[H118] so is one that is with its key in one file, and one whose key is locked', async () => {
  expect((await readCertificate(pfx(), 'secret', NOW)).name).toBe('hearth.example.org');
  const locked = await readCertificate(pem('good.pem', 'locked.key'), 'secret', NOW);
  expect(locked.name).toBe('hearth.example.org');
});

it('[H118] a locked key asks for its passphrase, and says so if it is wrong', async () => {
  for (const choice of [pfx(), pem('good.pem', 'locked.key')]) {
    expect(await fault(choice)).toEqual([expect.stringContaining('locked'), 'passphrase']);
    expect(await fault(choice, 'no')).toEqual([
      expect.stringContaining('does not open the key'),
      'passphrase',
    ]);
  }
});

it('[H118] what does not belong together, is no certificate, or is not there is told apart', async () => {
  expect(await fault(pem('good.pem', 'other.key'))).toEqual([
    expect.stringContaining('does not belong'),
    null,
  ]);
  await copyFile(authority.path('good.ext'), authority.path('junk.pem'));
  expect((await fault(pem('junk.pem', 'good.key')))[0]).toContain('junk.pem and good.key are not');
  expect((await fault(pfx('junk.pem')))[0]).toContain('in one file');
  expect((await fault(pem('gone.pem', 'good.key')))[0]).toContain(
    'gone.pem cannot be read (ENOENT)',
  );
});

it('[H118] one that has expired, or is not valid yet, is refused with its day', async () => {
  const later = await fault(pem('good.pem', 'good.key'), null, NOW + 4 * DAY_MS);
  expect(later[0]).toMatch(/has expired on \d{4}-\d\d-\d\d/u);
  const earlier = await fault(pem('good.pem', 'good.key'), null, NOW - DAY_MS);
  expect(earlier[0]).toContain('counts from');
});

it('[H118] a name has to be in the certificate; for many names one has to be said', async () => {
  expect(await fault(pem('good.pem', 'good.key', 'evil.example.org'))).toEqual([
    expect.stringContaining('is not for evil.example.org, but for hearth.example.org'),
    'name',
  ]);
  expect(await fault(pem('wild.pem', 'wild.key'))).toEqual([
    expect.stringContaining('*.example.org'),
    'name',
  ]);
  const said = await readCertificate(pem('wild.pem', 'wild.key', 'room.example.org'), null, NOW);
  expect(said.name).toBe('room.example.org');
});

it('[H118] the key is read where it lies, and nothing is written', async () => {
  const before = await readdir(authority.folder);
  const key = await readFile(authority.path('good.key'));
  await readCertificate(pem('good.pem', 'good.key'), null, NOW);
  expect(await readdir(authority.folder)).toEqual(before);
  expect(await readFile(authority.path('good.key'))).toEqual(key);
});
