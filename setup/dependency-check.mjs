// The packages of package-lock.json held against the rules, without a network: licences, known
// vulnerabilities (advisories.json) and install scripts.

import { readFileSync } from 'node:fs';
import { inCheckout } from './checkout.mjs';
import { licenceFaults } from './licences.mjs';
import { lockedPackages } from './locked-packages.mjs';
import { say } from './say.mjs';
import { isInRange } from './version-range.mjs';

const SERIOUS = ['high', 'critical'];

/** Runs the three checks and says what they found: { passed, failed }. */
export function checkDependencies() {
  const packages = lockedPackages(readJson('package-lock.json'));
  const snapshot = readJson('setup/advisories.json');
  const shipped = packages.filter(({ ships, name }) => ships && name !== 'electron');
  const direct = shipped.filter(({ isDirect }) => isDirect).length;
  say(`${direct} runtime dependencies, ${shipped.length} in all; with tools ${packages.length}`);
  say(snapshotWords(snapshot));
  const hits = knownVulnerabilities(packages, snapshot.advisories);
  for (const { words } of hits) say(words);
  const faults = [
    licenceFaults(packages),
    hits.filter(({ isGrave }) => isGrave).map(({ words }) => `This must not ship: ${words}`),
    scriptFaults(packages),
  ];
  for (const sentence of faults.flat()) say(sentence);
  const failed = faults.filter((found) => found.length > 0).length;
  return { passed: faults.length - failed, failed };
}

/**
 * Every locked package that an advisory is about: { words, isGrave }. Grave is what ships in the app with
 * a severity that is high.
 */
export function knownVulnerabilities(packages, advisories) {
  return packages.flatMap(({ name, version, ships }) =>
    advisories
      .filter((one) => one.package === name && isInRange(version, one.range))
      .map(({ id, severity, title }) => ({
        words: `${name} ${version}: ${title} (${id}, ${severity}, ${ships ? 'ships in the app' : 'a tool'})`,
        isGrave: ships && SERIOUS.includes(severity),
      })),
  );
}

/** The setup runs npm with --ignore-scripts: a package that needs its script would be broken by that. */
export function scriptFaults(packages) {
  return packages
    .filter(({ hasScript }) => hasScript)
    .map(({ name, version }) => `${name} ${version} wants to run a script when it is installed.`);
}

function snapshotWords({ taken, complete, advisories }) {
  const partly = complete
    ? ''
    : ', collected by hand and not complete: refresh by npm run advisories';
  return `${advisories.length} advisories as of ${taken}${partly}`;
}

function readJson(path) {
  return JSON.parse(readFileSync(inCheckout(path), 'utf8'));
}
