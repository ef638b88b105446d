import { defineConfig } from '@playwright/test';

const report = process.env.HEARTH_E2E_REPORT;

export default defineConfig({
  testDir: '.',
  // These need networks of their own (setup/network-tests.mjs), and those no browser (vitest).
  testIgnore: ['networks/**', 'crash/**', 'fuzz/**', 'hours/**', 'defences/**'],
  outputDir: '../test-results',
  workers: 1,
  retries: 0,
  timeout: 120_000,
  // Longer than it should take: how fast something is, `bench/` says.
  expect: { timeout: 15_000 },
  forbidOnly: true,
  reporter: report === undefined ? 'list' : [['list'], ['json', { outputFile: report }]],
});
