// npm run advisories: asks the registry, the way npm itself does, what is known against the locked
// packages, and keeps the answer in advisories.json, which npm test reads without a network.

import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { inCheckout } from './checkout.mjs';
import { capture, npmCommand } from './run.mjs';
import { asCommand, SetupError, say } from './say.mjs';

const file = inCheckout('setup', 'advisories.json');

/** The advisories of `npm audit --json`, sorted by id. Throws for an answer that is not one. */
export function advisoriesOf(report) {
  if (report?.auditReportVersion !== 2) {
    throw new SetupError(
      `npm audit gave no report: ${report?.message ?? 'an answer unknown to us'}`,
    );
  }
  // A `via` that is only a name says that the fault is in what the package depends on.
  const rows = Object.values(report.vulnerabilities)
    .flatMap(({ via }) => via)
    .filter((cause) => typeof cause === 'object')
    .map(({ url, name, severity, range, title }) => ({
      id: /GHSA-[\w-]+$/.exec(url ?? '')?.[0] ?? url,
      package: name,
      severity,
      range,
      title,
    }));
  return sorted(rows);
}

/** What is known from now on: a package that was mended must not come back in its old version. */
export function merged(before, now) {
  const isNew = ({ id, package: of }) => !now.some((one) => one.id === id && one.package === of);
  return sorted([...before.filter(isNew), ...now]);
}

function sorted(rows) {
  const key = (row) => `${row.package} ${row.id}`;
  const unique = new Map(rows.map((row) => [key(row), row]));
  return [...unique.values()].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

async function refresh() {
  const npm = npmCommand();
  const args = [...npm.args, 'audit', '--json', '--package-lock-only', '--audit=true'];
  const { stdout } = await capture(npm.command, args, npm.options);
  const now = advisoriesOf(parseReport(stdout));
  const before = JSON.parse(readFileSync(file, 'utf8'));
  const snapshot = {
    taken: new Date().toISOString().slice(0, 10),
    complete: true,
    source: 'npm audit --json, over package-lock.json',
    advisories: merged(before.advisories, now),
  };
  writeFileSync(file, `${JSON.stringify(snapshot, null, 2)}\n`);
  say(
    `${now.length} advisories about the locked packages; ${snapshot.advisories.length} kept in all`,
  );
  return 0;
}

function parseReport(text) {
  try {
    return JSON.parse(text);
  } catch {
    throw new SetupError('npm audit printed no JSON; advisories.json was left as it is.');
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await asCommand(refresh);
