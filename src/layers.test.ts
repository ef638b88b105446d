import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

// The third net for the layers (after tsconfig references and lint): it walks every import under
// src and holds it against the table of folders in the design.

const root = dirname(fileURLToPath(import.meta.url));

interface Import {
  /** File that imports, from src, with forward slashes. */
  readonly from: string;
  /** What it imports: a path from src for our own files, else the package or node: name. */
  readonly to: string;
  readonly names: string;
}

const everyFile = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(sep).join('/'))
  .filter((file) => /\.(ts|tsx|css)$/.test(file))
  .sort();
// Tests may reach further, and the page's build file runs in Node.
const files = everyFile.filter((file) => !/\.(test|testkit)\.tsx?$|\/vite\.config\.ts$/.test(file));
const imports = files.filter((file) => !file.endsWith('.css')).flatMap(importsOf);

function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8');
  return importsIn(text).map(({ names, specifier }) => ({
    from: file,
    to: specifier.startsWith('.')
      ? relative(root, join(root, dirname(file), specifier))
          .split(sep)
          .join('/')
      : specifier,
    names,
  }));
}

function importsIn(text: string): { names: string; specifier: string }[] {
  const statements = /^(?:import|export)\b([^'";]*?)\bfrom\s*'([^']+)'/gm;
  const effects = /^import()\s*'([^']+)'/gm;
  const lazy = /\bimport()\(\s*'([^']+)'/g;
  return [statements, effects, lazy].flatMap((pattern) =>
    [...text.matchAll(pattern)].map(([, names = '', specifier = '']) => ({ names, specifier })),
  );
}

/** Imports from files below `folder` to something that `isAllowed` does not allow, as text. */
function trespasses(folder: string, isAllowed: (to: string) => boolean): string[] {
  return imports
    .filter(({ from, to }) => from.startsWith(`${folder}/`) && !isAllowed(to))
    .map(({ from, to }) => `${from} imports ${to}`);
}

/** Allows files below the folders, and packages with their sub-paths. */
function only(...allowed: string[]): (to: string) => boolean {
  return (to) => allowed.some((name) => to === name || to.startsWith(`${name}/`));
}

function not(...denied: string[]): (to: string) => boolean {
  return (to) => !only(...denied)(to) && !(denied.includes('node:') && to.startsWith('node:'));
}

test('[L0] the walk sees every form of import', () => {
  const text = [
    "import { a } from 'a';",
    "import type {\n  B,\n} from './b';",
    "export * from 'c';",
    "import 'd';",
    "const e = await import('e');",
  ].join('\n');
  expect(importsIn(text).map(({ specifier }) => specifier)).toEqual(['a', './b', 'c', 'd', 'e']);
  for (const folder of ['shared', 'main', 'renderer']) {
    expect(imports.some(({ from }) => from.startsWith(`${folder}/`))).toBe(true);
  }
});

describe('src/shared', () => {
  const table: Record<string, string[]> = {
    session: [],
    voice: ['shared/session'],
    nudges: ['shared/session', 'shared/voice'],
    board: ['shared/session/ids', 'shared/session/kinds', 'yjs', 'lib0', 'valibot'],
    library: [
      'shared/session',
      'shared/voice',
      'shared/board',
      'shared/notes/who',
      'shared/notes/naming',
    ],
    notes: ['shared/session', 'shared/voice', 'shared/board'],
    exports: [
      'shared/session',
      'shared/board',
      'shared/notes',
      'shared/protocol',
      'shared/voice',
      'valibot',
      'yjs',
    ],
    'room-check': [],
    seal: ['@noble/ciphers', '@noble/curves', '@noble/hashes'],
    protocol: [
      'shared/session',
      'shared/board',
      'shared/library',
      'shared/room-check',
      'shared/seal/room-key',
      'valibot',
      'lib0',
    ],
  };

  test.each(Object.entries(table))(
    '[L1] shared/%s imports only what the table allows',
    (name, allowed) => {
      expect(trespasses(`shared/${name}`, only(`shared/${name}`, ...allowed))).toEqual([]);
    },
  );

  test('[L1] every folder of shared has a row in the table', () => {
    const folders = new Set(files.filter((file) => file.startsWith('shared/')).map(secondPart));
    expect([...folders].filter((folder) => !(folder in table))).toEqual([]);
  });

  test('[L2] neither clock nor randomness is reached for: both come in as arguments', () => {
    const impure = /\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\bperformance\b|\bcrypto\b/;
    const guilty = files
      .filter((file) => file.startsWith('shared/'))
      .filter((file) => impure.test(withoutComments(readFileSync(join(root, file), 'utf8'))));
    expect(guilty).toEqual([]);
  });
});

describe('src/main', () => {
  test('[L3] never imports a page', () => {
    expect(trespasses('main', not('renderer'))).toEqual([]);
  });

  test('[L4] the host part runs without Electron: only app, windows and exports import it', () => {
    const mayImport = /^main\/(index\.ts$|(app|windows|exports)\/)/;
    expect(importersOf('electron').filter((file) => !mayImport.test(file))).toEqual([]);
  });

  test('[L5] one folder alone reaches ipcMain', () => {
    const folders = imports
      .filter(({ to, names }) => to === 'electron' && /\bipcMain\b/.test(names))
      .map(({ from }) => dirname(from));
    expect([...new Set(folders)].length).toBeLessThanOrEqual(1);
  });
});

describe('src/renderer', () => {
  test('[L6] imports neither main nor Node nor Electron', () => {
    expect(trespasses('renderer', not('main', 'electron', 'node:', 'ws', 'lowdb'))).toEqual([]);
  });

  test('[L7] board/peers alone reaches y-webrtc', () => {
    const importers = [...importersOf('y-webrtc'), ...importersOf('simple-peer')];
    const outside = importers.filter((file) => !file.startsWith('renderer/board/peers/'));
    expect(outside).toEqual([]);
  });
});

test('[L8] no file is over 300 lines: a longer one is probably two things', () => {
  const long = files
    .map((file) => ({ file, lines: readFileSync(join(root, file), 'utf8').split('\n').length - 1 }))
    .filter(({ lines }) => lines > 300);
  expect(long).toEqual([]);
});

function importersOf(name: string): string[] {
  return imports.filter(({ to }) => only(name)(to)).map(({ from }) => from);
}

function secondPart(file: string): string {
  return file.split('/')[1] ?? '';
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
}
