// The browser that plays the participants' phones in the tests.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findProgram } from './linux-packages.mjs';
import { SetupError } from './say.mjs';

const programs = [
  'chromium',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'chromium-browser',
];
const macApps = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const windowsPaths = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
];

/** Absolute path of a browser of the Chromium family; undefined if none is where one usually is. */
export function findChromium() {
  const own = process.env.HEARTH_CHROMIUM;
  if (own) {
    if (!existsSync(own)) throw new SetupError(`HEARTH_CHROMIUM names no file: ${own}`);
    return own;
  }
  return candidates().find((file) => file !== undefined && existsSync(file));
}

/** As findChromium, but a missing browser stops with the way to get one. */
export function requireChromium() {
  const found = findChromium();
  if (found !== undefined) return found;
  throw new SetupError(
    'The tests need Chromium, Google Chrome or Microsoft Edge. Install one, or set HEARTH_CHROMIUM\n' +
      'to the path of its executable, and run npm test again.',
  );
}

function candidates() {
  if (process.platform === 'darwin') {
    return macApps.map((app) => `/Applications/${app}.app/Contents/MacOS/${app}`);
  }
  if (process.platform === 'win32') {
    const { ProgramFiles, 'ProgramFiles(x86)': x86, LOCALAPPDATA } = process.env;
    const roots = [ProgramFiles, x86, LOCALAPPDATA].filter((root) => root !== undefined);
    return roots.flatMap((root) => windowsPaths.map((parts) => join(root, ...parts)));
  }
  return programs.map(findProgram);
}
