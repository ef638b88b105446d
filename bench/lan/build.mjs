import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = resolve(here, '../..');
/** Outside this folder, so that what is built finds the app's own packages and not the peers'. */
export const BUILT = join(root, 'out/bench-lan');

/** Builds the host and the cards of this repository for plain Node, as the app's main is built. */
export async function buildHost() {
  const { build } = await import('vite');
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: true,
      target: 'node20',
      outDir: BUILT,
      emptyOutDir: true,
      rolldownOptions: {
        input: {
          hearth: join(here, 'servers/hearth.ts'),
          cards: join(here, 'cards.ts'),
          seal: join(here, 'seal.ts'),
          tap: join(root, 'e2e/wire-tap.ts'),
        },
        output: { entryFileNames: '[name].mjs' },
      },
    },
  });
}

/** The version of a package beside the bench. */
export async function versionOf(name) {
  const text = await readFile(join(here, 'node_modules', name, 'package.json'), 'utf8');
  return JSON.parse(text).version;
}
