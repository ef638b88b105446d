import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** One script with a name that stays: the host writes the page around it (code-page.ts). */
export default defineConfig({
  root: path('.'),
  publicDir: false,
  build: {
    // Phones' browsers of the last three years.
    target: ['chrome112', 'safari16.4', 'firefox115'],
    outDir: path('../../../out/code'),
    emptyOutDir: true,
    minify: true,
    reportCompressedSize: false,
    rolldownOptions: {
      input: path('main.ts'),
      output: { entryFileNames: 'code.js' },
    },
  },
});
