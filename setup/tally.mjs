// How many passed and failed, from what the tools report. A suite that ran nothing, or ended badly
// without naming a failed test, counts as one failure: silence is never a pass.

import { existsSync, readFileSync } from 'node:fs';

/** A tool that only says yes or no counts as one check. */
export function ofCheck(code) {
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** From vitest's JSON report. */
export function ofVitest(code, file) {
  const report = read(file);
  if (report === undefined) return { passed: 0, failed: 1 };
  // A file that could not be loaded has failed without a single test to show for it.
  const broken = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  return strict(code, report.numPassedTests, report.numFailedTests + broken.length);
}

/** From Playwright's JSON report. */
export function ofPlaywright(code, file) {
  const report = read(file);
  if (report === undefined) return { passed: 0, failed: 1 };
  const { expected, unexpected, flaky } = report.stats;
  return strict(code, expected + flaky, unexpected);
}

function strict(code, passed, failed) {
  const silent = failed === 0 && (passed === 0 || code !== 0);
  return { passed, failed: silent ? 1 : failed };
}

function read(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}
