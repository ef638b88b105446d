// The npm packages of package-lock.json, installed when node_modules does not hold them.

import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { inCheckout } from './checkout.mjs';
import { npmCommand, run } from './run.mjs';
import { SetupError, say, stillGoing } from './say.mjs';

const lockFile = inCheckout('package-lock.json');
const installedFile = inCheckout('node_modules', '.package-lock.json');
const stampFile = inCheckout('node_modules', '.hearth-lock');

/** Makes node_modules what package-lock.json says; costs one file read when it already is. */
export async function installDependencies() {
  const lock = readFileSync(lockFile, 'utf8');
  const stamp = createHash('sha256').update(lock).digest('hex');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  if (!isInstalled(JSON.parse(lock))) await installFromLock(Object.keys(JSON.parse(lock).packages));
  writeFileSync(stampFile, stamp);
}

/** Whether npm's own record of the installed tree has every package at the version of the lock. */
function isInstalled(lock) {
  if (!existsSync(installedFile)) return false;
  const installed = JSON.parse(readFileSync(installedFile, 'utf8')).packages;
  return Object.entries(lock.packages).every(
    ([path, wanted]) =>
      path === '' ||
      // Optional packages of other platforms are in the lock, never in the tree.
      (wanted.optional === true && installed[path] === undefined) ||
      (installed[path]?.version === wanted.version && existsSync(inCheckout(path))),
  );
}

async function installFromLock(packages) {
  say(`installing up to ${packages.length} npm packages (npm ci), once`);
  const npm = npmCommand();
  // No package of ours needs its install script; not running them is one attack less.
  const args = [
    ...npm.args,
    'ci',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ];
  // npm's own words go to stderr with ours.
  const options = { ...npm.options, stdio: ['ignore', 2, 2] };
  const code = await stillGoing('installing', run(npm.command, args, options));
  if (code !== 0) throw new SetupError(`npm ci failed (exit code ${code}); see its message above.`);
}
