import { defineConfig } from '@playwright/test';
import shared from '../playwright.config';

export default defineConfig({
  ...shared,
  testDir: '.',
  testIgnore: [],
  outputDir: `../../test-results/${process.env.HEARTH_NETWORK_SPEC ?? 'networks'}`,
  timeout: 240_000,
});
