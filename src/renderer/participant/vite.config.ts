import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { ownPeerLink } from '../../../setup/pages.ts';

const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

export default defineConfig({
  root: path('.'),
  // Relative: the host serves the page below a path of its own choice.
  base: './',
  publicDir: false,
  plugins: [react()],
  resolve: { alias: [ownPeerLink], dedupe: ['react', 'react-dom', 'yjs'] },
  build: {
    // Phones' browsers of the last three years.
    target: ['chrome112', 'safari16.4', 'firefox115'],
    outDir: path('../../../out/participant'),
    emptyOutDir: true,
    minify: true,
    reportCompressedSize: false,
  },
});
