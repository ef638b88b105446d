import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = resolve(here, '../..');

/** Builds one board's page for production, and gives the folder it is in. */
export async function buildPage({ id, page }) {
  const outDir = join(here, 'out', id);
  // This repository's board brings the app's own React; the peers have the one beside them.
  const modules = id === 'hearth' ? join(root, 'node_modules') : join(here, 'node_modules');
  await build({
    root: here,
    configFile: false,
    logLevel: 'error',
    mode: 'production',
    define: { 'process.env.NODE_ENV': '"production"' },
    resolve: {
      alias: [
        { find: '/@page', replacement: join(here, 'pages', page) },
        ...['react', 'react-dom'].map((name) => ({
          find: new RegExp(`^${name}(/.*)?$`),
          replacement: `${join(modules, name)}$1`,
        })),
      ],
    },
    plugins: [react()],
    build: { outDir, emptyOutDir: true, target: 'chrome112', chunkSizeWarningLimit: 10_000 },
  });
  return outDir;
}

/** The version of a package beside the bench. */
export async function versionOf(name) {
  const text = await readFile(join(here, 'node_modules', name, 'package.json'), 'utf8');
  return JSON.parse(text).version;
}
