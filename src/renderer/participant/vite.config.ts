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

/** What every part of the page needs, in one file: each small one of its own costs a quarter of a KB more. */
const base = [
  /[\\/](?:preact|valibot)[\\/]/u,
  /[\\/]lucide-react[\\/]dist[\\/]esm[\\/](?!icons[\\/](?!chevron-down\.|image\.))/u,
  /[\\/](?:ui[\\/](?:button|class-names)|session[\\/]kinds)\.tsx?$/u,
];

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
      output: {
        codeSplitting: {
          groups: [{ name: 'base', test: (id) => base.some((one) => one.test(id)) }],
        },
      },
      // A folder's index names all of its parts; those that nobody uses here are not to be fetched.
      treeshake: { moduleSideEffects: (id) => !isOurs(id) || id.endsWith('.css') },
    },
  },
});
