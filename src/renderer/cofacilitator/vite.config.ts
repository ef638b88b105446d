import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { underPeers } from '../../../setup/pages.ts';

const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

export default defineConfig({
  root: path('.'),
  // Relative: the host serves the page below a path of its own choice.
  base: './',
  publicDir: false,
  plugins: [react()],
  resolve: { alias: underPeers, dedupe: ['react', 'react-dom', 'yjs'] },
  build: {
    // Browsers of laptops and tablets of the last three years.
    target: ['chrome112', 'safari16.4', 'firefox115'],
    outDir: path('../../../out/cofacilitator'),
    emptyOutDir: true,
    // For one or two people of the session, and kept by their browser.
    chunkSizeWarningLimit: 3000,
    minify: true,
    reportCompressedSize: false,
  },
});
