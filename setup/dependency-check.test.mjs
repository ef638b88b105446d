import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { advisoriesOf, merged } from './advisories.mjs';
import { knownVulnerabilities, scriptFaults } from './dependency-check.mjs';
import { licenceFaults } from './licences.mjs';
import { lockedPackages } from './locked-packages.mjs';
import { isInRange } from './version-range.mjs';

const read = (name) => JSON.parse(readFileSync(new URL(`../${name}`, import.meta.url), 'utf8'));
const packages = lockedPackages(read('package-lock.json'));
const { advisories } = read('setup/advisories.json');

/** The packages, with one of them as it is in the lock but for what is said here. */
const withChanged = (name, change) =>
  packages.map((one) => (one.name === name ? { ...one, ...change } : one));

it('[H110] every package has a licence that is allowed, and one without is named', () => {
  expect(licenceFaults(packages)).toEqual([]);
  expect(licenceFaults(withChanged('ws', { licence: null }))[0]).toContain('ws 8');
  expect(licenceFaults(withChanged('ws', { licence: 'GPL-3.0' }))[0]).toContain('ships in the app');
  expect(licenceFaults(withChanged('ws', { licence: '(MIT OR GPL-3.0)' }))).toEqual([]);
  expect(licenceFaults(withChanged('ws', { licence: 'MIT AND GPL-3.0' }))).toHaveLength(1);
});

it('[H110] what is excepted for tools is not excepted for what ships', () => {
  expect(licenceFaults(withChanged('caniuse-lite', { ships: true }))).toHaveLength(1);
});

it('[H110] what ships is told from tools', () => {
  const ships = (name) => packages.find((one) => one.name === name)?.ships;
  expect(['ws', 'yjs', 'react', 'simple-peer', 'electron'].map(ships)).not.toContain(false);
  expect(['vitest', 'typescript', '@electron/get'].map(ships)).toEqual([false, false, false]);
});

it('[H111] nothing that is known against a package is in what ships', () => {
  expect(knownVulnerabilities(packages, advisories).filter(({ isGrave }) => isGrave)).toEqual([]);
});

it('[H111] a version that an advisory is about is named, and is grave where it ships', () => {
  const hits = (name, version) => knownVulnerabilities(withChanged(name, { version }), advisories);
  expect(hits('ws', '8.17.0').map(({ isGrave }) => isGrave)).toEqual([true, true]);
  expect(hits('ws', '8.20.1')[0]?.words).toContain('GHSA-96hv-2xvq-fx4p');
  expect(hits('electron', '33.2.1').some(({ isGrave }) => isGrave)).toBe(true);
  expect(hits('semver', '6.3.0')[0]?.isGrave).toBe(false);
});

it.each([
  ['1.2.3', '*', true],
  ['1.2.3', '<1.2.3', false],
  ['1.2.3', '<= 1.2.3', true],
  ['1.2.3', '>=1.0.0 <2.0.0', true],
  ['1.2.3', '>=1.0.0, <1.2.0', false],
  ['1.2.3', '<1.0.0 || =1.2.3', true],
  ['1.10.0', '>1.9.9', true],
  ['2.0.0-beta.2', '<2.0.0', true],
  ['2.0.0-beta.10', '>=2.0.0-beta.9', true],
  ['2.0.0-beta', '<2.0.0-beta.1', true],
  ['2.0.0-alpha.1', '>=2.0.0-alpha.beta', false],
])('[H111] %s in %s: %s', (version, range, isIn) => {
  expect(isInRange(version, range)).toBe(isIn);
});

it.each(['^1.2.3', '1.x', '', '>=1.0.0 ||', 'latest'])(
  '[H111] a range that cannot be read is no range without a version: "%s"',
  (range) => {
    expect(() => isInRange('1.2.3', range)).toThrow('cannot be read');
  },
);

it('[H111] the registry’s report becomes rows, and what was known before stays known', () => {
  const cause = {
    source: 1,
    name: 'ws',
    dependency: 'ws',
    title: 'Something new',
    url: 'https://example.invalid/advisories/GHSA-aaaa-bbbb-cccc',
    severity: 'high',
    range: '>=8.0.0 <9.0.0',
  };
  const report = {
    auditReportVersion: 2,
    vulnerabilities: { ws: { via: [cause] }, y: { via: ['ws'] } },
  };
  const now = advisoriesOf(report);
  expect(now).toMatchObject([
    { id: 'GHSA-aaaa-bbbb-cccc', package: 'ws', range: '>=8.0.0 <9.0.0' },
  ]);
  expect(merged(advisories, now)).toHaveLength(advisories.length + 1);
  expect(knownVulnerabilities(packages, merged(advisories, now))[0]?.isGrave).toBe(true);
  expect(() => advisoriesOf({ message: '405 Method Not Allowed' })).toThrow('405');
});

it('[H112] no package needs a script of its own when it is installed', () => {
  expect(scriptFaults(packages)).toEqual([]);
  expect(scriptFaults(withChanged('ws', { hasScript: true }))).toHaveLength(1);
  const npmrc = readFileSync(new URL('../.npmrc', import.meta.url), 'utf8');
  expect(npmrc).toContain('ignore-scripts=true');
});
