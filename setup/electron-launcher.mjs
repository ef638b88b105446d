// What `electron PATH` does, for a runtime that came without its default application: copied into
// the runtime's resources/app by electron-fallback.mjs, and run by Electron itself, not by Node.

import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const preloads = [];
let path;
const rest = process.argv.slice(1);
while (rest.length > 0 && path === undefined) {
  const argument = rest.shift();
  if (argument === '-r' || argument === '--require') preloads.push(rest.shift());
  else if (!argument.startsWith('-')) path = resolve(argument);
}

if (path === undefined) {
  console.error('Usage: electron [options] PATH [arguments]');
  app.exit(1);
} else {
  Object.defineProperty(process, 'defaultApp', { value: true });
  const require = createRequire(import.meta.url);
  for (const file of preloads) require(resolve(file));
  // Awaited at the top level, so that Electron holds `ready` back until the app has set itself up.
  await import(pathToFileURL(entryOf(path)).href);
}

/** The file to load; an app folder's package.json also names the app. */
function entryOf(target) {
  if (statSync(target).isFile()) {
    app.setAppPath(dirname(target));
    return target;
  }
  const about = JSON.parse(readFileSync(join(target, 'package.json'), 'utf8'));
  app.setAppPath(target);
  if (about.version) app.setVersion(about.version);
  app.setName(about.productName ?? about.name ?? app.getName());
  return resolve(target, about.main ?? 'index.js');
}
