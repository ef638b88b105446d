import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { underPeers } from '../../../setup/pages.ts';

const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** Preact stands in for React: the same components in a fifth of the code. */
const smallerReact = [
  { find: /^react$/, replacement: 'preact/compat' },
  { find: /^react-dom$/, replacement: 'preact/compat' },
  { find: /^react-dom\/client$/, replacement: 'preact/compat/client' },
  { find: /^react\/jsx-runtime$/, replacement: 'preact/jsx-runtime' },
];

/** Plain lines in the place of drawn ones, for Yjs and y-webrtc: 3 KB less. */
const smallerLogging = { find: /^lib0\/logging$/, replacement: path('plain-logging.ts') };

const isOurs = (id: string): boolean => /[\\/]src[\\/](?:renderer|shared)[\\/]/u.test(id);

export default defineConfig({
  root: path('.'),
  // Relative: the host serves the page below a path of its own choice.
  base: './',
  publicDir: false,
  plugins: [react()],
  resolve: { alias: [...underPeers, ...smallerReact, smallerLogging], dedupe: ['preact', 'yjs'] },
  build: {
    // Phones' browsers of the last three years.
    target: ['chrome112', 'safari16.4', 'firefox115'],
    outDir: path('../../../out/participant'),
    emptyOutDir: true,
    minify: true,
    reportCompressedSize: false,
    rolldownOptions: {
      // A folder's index names all of its parts; those that nobody uses here are not to be fetched.
      treeshake: { moduleSideEffects: (id) => !isOurs(id) || id.endsWith('.css') },
    },
  },
});
