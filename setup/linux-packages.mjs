// The system packages Electron and the browser tests need on Debian and Ubuntu.

import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { lacksDisplay } from './display.mjs';
import { capture, run } from './run.mjs';
import { SetupError, say, stillGoing } from './say.mjs';

// Each row is one library under its names, newest first: releases since Ubuntu 24.04 and Debian 13
// renamed some for their 64-bit time.
const electronLibraries = [
  ['libgtk-3-0t64', 'libgtk-3-0'],
  ['libnss3'],
  ['libasound2t64', 'libasound2'],
  ['libgbm1'],
  ['libxss1'],
  ['libnotify4'],
  ['libxtst6'],
  ['libatspi2.0-0t64', 'libatspi2.0-0'],
  ['libdrm2'],
  ['libsecret-1-0'],
];
// Screens are looked at as pictures, so the tests want letters and emoji that look like the real ones.
const fonts = [['fonts-dejavu-core'], ['fonts-inter'], ['fonts-noto-color-emoji']];

// `ip` makes the networks of the tests in e2e/networks. Where it stands without its package it is used as it is.
const networkTools = findProgram('ip') === undefined ? [['iproute2']] : [];

/** Whether a program is in PATH. */
export function findProgram(name) {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, name))
    .find((file) => existsSync(file));
}

/** Whether this is a Linux with apt. */
export function hasApt() {
  return process.platform === 'linux' && existsSync('/usr/bin/apt-get');
}

/**
 * Installs what is missing (as root) or says which one command does (otherwise, and stops).
 * `extra` are further packages, each with its alternative names; `forTests` adds the fonts.
 */
export async function installLinuxPackages({ forTests, extra = [] }) {
  if (process.platform !== 'linux') return;
  const needsXvfb = lacksDisplay() && findProgram('Xvfb') === undefined;
  if (!hasApt()) {
    if (needsXvfb) {
      throw new SetupError('There is no display here: install Xvfb, or start Hearth on a desktop.');
    }
    return;
  }
  const wanted = [
    ...electronLibraries,
    ...(needsXvfb ? [['xvfb'], ['xauth']] : []),
    ...(forTests ? [...fonts, ...networkTools] : []),
    ...extra,
  ];
  const missing = await missingOf(wanted);
  if (missing.length > 0) await install(missing);
}

async function missingOf(wanted) {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: dpkg-query's own format language
  const query = ['-W', '-f', '${Package} ${db:Status-Status}\\n', ...wanted.flat()];
  // Exits with 1 when it does not know a name, which is expected here.
  const { stdout } = await capture('dpkg-query', query);
  const known = new Set(stdout.split('\n'));
  return wanted.filter((names) => !names.some((name) => known.has(`${name} installed`)));
}

async function install(missing) {
  const isRoot = process.getuid?.() === 0;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // apt's progress goes to stderr, with ours.
  const options = { env, stdio: ['ignore', 2, 2] };
  const waiting = ['-o', 'DPkg::Lock::Timeout=300'];
  if (isRoot) {
    say('asking for the current list of system packages (apt-get update)');
    const code = await run('apt-get', [...waiting, '-q', 'update'], options);
    if (code !== 0) say('apt-get update failed; trying with the list that is there');
  }
  const names = await Promise.all(missing.map(offeredName));
  const args = ['install', '-y', '--no-install-recommends', ...names];
  if (!isRoot) {
    throw new SetupError(
      'Some system packages are missing. Install them with this one command, then try again:\n\n' +
        `  sudo apt-get ${args.join(' ')}\n`,
    );
  }
  say(`installing ${names.length} system packages: ${names.join(' ')}`);
  const code = await stillGoing('installing', run('apt-get', [...waiting, '-q', ...args], options));
  if (code !== 0) throw new SetupError('apt-get could not install them; see its message above.');
}

/** The name under which this release offers a package; its oldest name when it offers none. */
async function offeredName(names) {
  for (const name of names) {
    const { stdout } = await capture('apt-cache', ['policy', name], {
      env: { ...process.env, LC_ALL: 'C' },
    });
    if (/Candidate: (?!\(none\))/.test(stdout)) return name;
  }
  return names[names.length - 1];
}
