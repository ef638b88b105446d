import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { underPeers } from './setup/pages.ts';

// The oldest runtime the app must run in (setup/electron-fallback.mjs), not the installed one.
const oldestNode = 'node20';
const oldestChromium = 'chrome130';

const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

export default defineConfig({
  main: {
    build: {
      target: oldestNode,
      outDir: path('out/main'),
      rolldownOptions: { input: { index: path('src/main/index.ts') } },
    },
  },
  preload: {
    build: {
      target: oldestNode,
      outDir: path('out/preload'),
      // A sandboxed preload can neither be an ES module nor require a package.
      externalizeDeps: false,
      rolldownOptions: {
        input: {
          preload: path('src/main/windows/preload.ts'),
          'stage-preload': path('src/main/windows/stage-preload.ts'),
        },
        // Each is one file: they share types, which leave nothing behind.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: path('src/renderer'),
    plugins: [react()],
    resolve: { alias: underPeers, dedupe: ['react', 'react-dom', 'yjs'] },
    build: {
      target: oldestChromium,
      outDir: path('out/renderer'),
      // Read from disk by the app itself, never over a network.
      chunkSizeWarningLimit: 3000,
      minify: true,
      rolldownOptions: {
        input: {
          facilitator: path('src/renderer/facilitator/index.html'),
          stage: path('src/renderer/stage/index.html'),
        },
      },
    },
  },
});
