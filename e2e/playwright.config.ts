import { defineConfig } from '@playwright/test';

const report = process.env.HEARTH_E2E_REPORT;
/** They take long and seldom find anything: `npm run long screens`. */
const LONG = ['keyboard.spec.ts', 'large.spec.ts', 'board-looks.spec.ts'];
const isLong = process.env.HEARTH_LONG !== undefined;

export default defineConfig({
  testDir: '.',
  // These need networks of their own (setup/network-tests.mjs), and those no browser (vitest).
  testIgnore: [
    ...['networks/**', 'crash/**', 'fuzz/**', 'hours/**', 'defences/**'],
    ...(isLong ? [] : LONG),
  ],
  ...(isLong && { testMatch: LONG }),
  outputDir: '../test-results',
  workers: 1,
  retries: 0,
  timeout: 120_000,
  // Longer than it should take: how fast something is, `bench/` says.
  expect: { timeout: 15_000 },
  forbidOnly: true,
  reporter: report === undefined ? 'list' : [['list'], ['json', { outputFile: report }]],
});
