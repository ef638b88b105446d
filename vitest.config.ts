import { defineConfig } from 'vitest/config';
import { ownPeerLink } from './setup/pages.ts';

export default defineConfig({
  resolve: { alias: [ownPeerLink] },
  test: {
    // Rules are proved by many examples: on a busy machine that takes its time, and says nothing.
    testTimeout: 30_000,
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'e2e/{crash,fuzz}/*.test.ts'],
    // Bundled, so that the alias holds inside it, as in the page builds.
    server: { deps: { inline: ['y-webrtc'] } },
  },
});
