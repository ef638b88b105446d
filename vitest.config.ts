import { defineConfig } from 'vitest/config';
import { underPeers } from './setup/pages.ts';

/** Whatever these need of a page or a socket they bring themselves and take away again. */
const PURE = ['src/shared/**/*.test.ts', 'src/renderer/**/*.test.{ts,tsx}'];

export default defineConfig({
  resolve: { alias: underPeers },
  test: {
    // Rules are proved by many examples: on a busy machine that takes its time, and says nothing.
    testTimeout: 30_000,
    setupFiles: ['setup/laws.ts'],
    // One host at a time has the port that a link keeps over a restart: two files at once would take it from each other.
    maxWorkers: 1,
    // Bundled, so that the alias holds inside it, as in the page builds.
    server: { deps: { inline: ['y-webrtc'] } },
    projects: [
      { extends: true, test: { name: 'pure', include: PURE, isolate: false } },
      {
        extends: true,
        test: {
          name: 'host',
          include: [
            'src/**/*.test.{ts,tsx}',
            'e2e/{crash,fuzz,hours,defences}/*.test.ts',
            'setup/*.test.mjs',
          ],
          exclude: PURE,
        },
      },
    ],
  },
});
