// npm run long damage | crash | fuzz | defences: the long form of a test of which npm test runs a short one;
// npm run long laws: the rules that hold for any history, tried with a thousand new ones;
// npm run long hours: four hours of a session in a quarter of one; npm run long screens: large boards, and what
// axe finds on a board in every state.

import './node-version.mjs';
import { build } from './build.mjs';
import { findChromium } from './chromium.mjs';
import { installDependencies } from './dependencies.mjs';
import { lacksDisplay, virtualDisplay } from './display.mjs';
import { electronExecutable } from './electron-runtime.mjs';
import { runNode } from './run.mjs';
import { asCommand, SetupError } from './say.mjs';

const TESTS = {
  damage: 'src/main/app/damage.test.ts',
  crash: 'e2e/crash/crash.test.ts',
  fuzz: 'e2e/fuzz/',
  defences: 'e2e/defences/defences.test.ts',
  laws: 'src/main/host/neighbourhood/ src/shared/ src/renderer/',
};
/** Of a test that says nothing of its own, in ms: a thousand examples take their time. */
const PATIENCE = ['--testTimeout=900000'];
/** With the real app, on a display. */
const APP = ['hours', 'screens', 'defences'];
const PAGES = {
  hours: ['test', '--config', 'e2e/hours/playwright.config.ts'],
  screens: ['test', '--config', 'e2e/playwright.config.ts'],
};

await asCommand(async () => {
  const [name = '', ...more] = process.argv.slice(2);
  const names = [...new Set([...Object.keys(TESTS), ...APP])];
  if (!names.includes(name)) throw new SetupError(`npm run long ${names.join(' | ')}`);
  const seed = more.find((argument) => argument.startsWith('--seed='))?.slice('--seed='.length);
  await installDependencies();
  const env = { ...process.env, HEARTH_LONG: '1' };
  if (seed !== undefined) env.HEARTH_SEED = seed;
  // So many calls of a window (e2e/fuzz/ipc.test.ts).
  const count = more.find((argument) => argument.startsWith('--count='))?.slice('--count='.length);
  if (count !== undefined) env.HEARTH_COUNT = count;
  const run = (shown) =>
    name in PAGES
      ? runNode('node_modules/@playwright/test/cli.js', PAGES[name], { env: shown })
      : runNode('node_modules/vitest/vitest.mjs', ['run', ...PATIENCE, ...TESTS[name].split(' ')], {
          env: shown,
        });
  if (!APP.includes(name)) return run(env);
  env.HEARTH_ELECTRON = await electronExecutable();
  const chromium = findChromium();
  if (chromium !== undefined) env.HEARTH_CHROMIUM = chromium;
  if (name in PAGES) await build();
  const display = lacksDisplay() ? await virtualDisplay() : undefined;
  try {
    return await run(display === undefined ? env : { ...env, DISPLAY: display.name });
  } finally {
    display?.stop();
  }
});
