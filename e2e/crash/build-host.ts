import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = resolve(here, '../..');

/** Builds the host for plain Node, as the app's main is built, and a page for it to serve. */
export async function buildHost(): Promise<{ readonly program: string; readonly page: string }> {
  // Inside the checkout, so that it finds the app's own packages.
  const outDir = join(root, 'out/crash');
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: true,
      target: 'node20',
      outDir,
      emptyOutDir: true,
      rolldownOptions: {
        input: { host: join(here, 'host.ts') },
        output: { entryFileNames: '[name].mjs' },
      },
    },
  });
  const page = join(outDir, 'page');
  await mkdir(page);
  await writeFile(join(page, 'index.html'), '<!doctype html><title>Hearth</title>');
  return { program: join(outDir, 'host.mjs'), page };
}
