import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  // The others are vitest's.
  testMatch: '*.spec.ts',
  outputDir: '../../test-results/hours',
  workers: 1,
  retries: 0,
  // Four hours, compressed; as long as it takes on a busy machine.
  timeout: 3_600_000,
  expect: { timeout: 60_000 },
  reporter: 'list',
});
