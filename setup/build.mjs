// Builds the app into out/, unless what is there was built from exactly these sources.

import './node-version.mjs';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkout, inCheckout } from './checkout.mjs';
import { installDependencies } from './dependencies.mjs';
import { runNode } from './run.mjs';
import { asCommand, SetupError, say } from './say.mjs';

const inputs = [
  'src',
  'resources',
  'setup/pages.ts',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
];
const outputs = [
  'out/main/index.js',
  'out/preload/preload.cjs',
  'out/preload/stage-preload.cjs',
  'out/renderer/facilitator/index.html',
  'out/renderer/stage/index.html',
  'out/participant/index.html',
  'out/check/index.html',
  'out/code/code.js',
  'out/cofacilitator/index.html',
];
const stampFile = inCheckout('out', '.built-from');
// stdout belongs to the app (the join address).
const toStderr = { stdio: ['ignore', 2, 2] };

/** Builds main, preload, the facilitator's page and the pages that browsers load if they are not current. */
export async function build() {
  const sources = hashOf(inputs);
  if (isCurrent(sources)) return;
  say('building');
  rmSync(stampFile, { force: true });
  const quiet = ['--logLevel', 'warn'];
  const codes = await Promise.all([
    runNode('node_modules/electron-vite/bin/electron-vite.js', ['build', ...quiet], toStderr),
    ...['participant', 'check', 'code', 'cofacilitator'].map((page) =>
      runNode(
        'node_modules/vite/bin/vite.js',
        ['build', '--config', `src/renderer/${page}/vite.config.ts`, ...quiet],
        toStderr,
      ),
    ),
  ]);
  if (codes.some((code) => code !== 0)) throw new SetupError('The build failed; see above.');
  const absent = outputs.filter((file) => !existsSync(inCheckout(file)));
  if (absent.length > 0) throw new SetupError(`The build made no ${absent.join(', ')}.`);
  mkdirSync(inCheckout('out'), { recursive: true });
  writeFileSync(stampFile, sources);
}

function isCurrent(sources) {
  return (
    existsSync(stampFile) &&
    readFileSync(stampFile, 'utf8') === sources &&
    outputs.every((file) => existsSync(inCheckout(file)))
  );
}

/** One hash over names and contents: times of files change with every checkout and tell nothing. */
function hashOf(paths) {
  const hash = createHash('sha256');
  for (const file of paths.flatMap((path) => filesBelow(inCheckout(path))).sort()) {
    if (/\.test\.tsx?$/.test(file)) continue;
    hash.update(relative(checkout, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

function filesBelow(path) {
  const about = statSync(path, { throwIfNoEntry: false });
  if (about === undefined) return [];
  if (about.isFile()) return [path];
  return readdirSync(path).flatMap((name) => filesBelow(join(path, name)));
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  await asCommand(async () => {
    await installDependencies();
    await build();
    return 0;
  });
}
