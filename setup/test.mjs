// npm test: every check there is but the long forms (setup/long.mjs), and one line at the end that sums them up.

import './node-version.mjs';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from './build.mjs';
import { findChromium, requireChromium } from './chromium.mjs';
import { installDependencies } from './dependencies.mjs';
import { checkDependencies } from './dependency-check.mjs';
import { lacksDisplay, virtualDisplay } from './display.mjs';
import { electronExecutable } from './electron-runtime.mjs';
import { hasApt, installLinuxPackages } from './linux-packages.mjs';
import { networkTests } from './network-tests.mjs';
import { runNode } from './run.mjs';
import { asCommand, SetupError, say } from './say.mjs';
import { ofCheck, ofPlaywright, ofVitest } from './tally.mjs';

const reports = mkdtempSync(join(tmpdir(), 'hearth-test-'));
const total = { passed: 0, failed: 0 };

try {
  await asCommand(main);
} finally {
  rmSync(reports, { recursive: true, force: true });
  // Not even the set-up came through.
  if (total.passed + total.failed === 0) total.failed = 1;
  if (total.failed > 0) process.exitCode = 1;
  console.log(`${total.passed} passed, ${total.failed} failed`);
}

async function main() {
  await installDependencies();
  const browser = findChromium() === undefined ? [['chromium']] : [];
  await installLinuxPackages({ forTests: true, extra: hasApt() ? browser : [] });
  const chromium = requireChromium();
  const electron = await electronExecutable();

  await suite('dependencies', checkDependencies);
  await suite('lint', lint);
  await suite('types', types);
  await suite('build', builds);
  const env = { ...process.env, HEARTH_ELECTRON: electron, HEARTH_CHROMIUM: chromium };
  // They wait most of the time, in networks of their own: the unit tests have the processor meanwhile.
  const networks = suite('network tests', () =>
    displayed(env, (shown) => networkTests({ env: shown, reports })));
  await suite('unit tests', unitTests);
  await networks;
  await suite('end-to-end tests', () => displayed(env, endToEnd));
  return 0;
}

/** Runs one suite; whatever happens in it is counted, and the next one still runs. */
async function suite(name, work) {
  say(name);
  let tally;
  try {
    tally = await work();
  } catch (error) {
    say(error instanceof SetupError ? error.message : error.stack);
    tally = { passed: 0, failed: 1 };
  }
  say(`${name}: ${tally.passed} passed, ${tally.failed} failed`);
  total.passed += tally.passed;
  total.failed += tally.failed;
}

async function lint() {
  return ofCheck(
    await runNode('node_modules/@biomejs/biome/bin/biome', [
      'ci',
      '--error-on-warnings',
      `--colors=${process.stdout.isTTY ? 'force' : 'off'}`,
      '.',
    ]),
  );
}

async function types() {
  return ofCheck(await runNode('node_modules/typescript/bin/tsc', ['-b']));
}

async function unitTests() {
  const report = join(reports, 'vitest.json');
  const code = await runNode('node_modules/vitest/vitest.mjs', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  return ofVitest(code, report);
}

async function builds() {
  await build();
  return ofCheck(0);
}

async function endToEnd(env) {
  const report = join(reports, 'playwright.json');
  const args = ['test', '--config', 'e2e/playwright.config.ts'];
  const reporting = { env: { ...env, HEARTH_E2E_REPORT: report } };
  return ofPlaywright(
    await runNode('node_modules/@playwright/test/cli.js', args, reporting),
    report,
  );
}

/** Runs something with a display: this machine's, or a virtual one as long as it lasts. */
async function displayed(env, work) {
  const display = lacksDisplay() ? await virtualDisplay() : undefined;
  try {
    return await work(display === undefined ? env : { ...env, DISPLAY: display.name });
  } finally {
    display?.stop();
  }
}
