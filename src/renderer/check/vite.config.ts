import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

export default defineConfig({
  root: path('.'),
  // Relative: the host serves the page below a path of its own choice.
  base: './',
  publicDir: false,
  build: {
    // Phones' browsers of the last three years.
    target: ['chrome112', 'safari16.4', 'firefox115'],
    outDir: path('../../../out/check'),
    emptyOutDir: true,
    minify: true,
    reportCompressedSize: false,
    modulePreload: { polyfill: false },
  },
});
