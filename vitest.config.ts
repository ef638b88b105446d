import { defineConfig } from 'vitest/config';
import { ownPeerLink } from './setup/pages.ts';

export default defineConfig({
  resolve: { alias: [ownPeerLink] },
  test: {
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx'],
    // Bundled, so that the alias holds inside it, as in the page builds.
    server: { deps: { inline: ['y-webrtc'] } },
  },
});
