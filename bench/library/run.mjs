/**
 * Makes two libraries and measures the real app with each: node bench/library/run.mjs
 *   [--sessions 500] [--few 5] [--people 40] [--rounds 9] [--write-readme]
 */
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build as bundle } from 'vite';
import { build } from '../../setup/build.mjs';
import { checkout } from '../../setup/checkout.mjs';
import { lacksDisplay, virtualDisplay } from '../../setup/display.mjs';
import { electronExecutable } from '../../setup/electron-runtime.mjs';
import { answersOf, startOf } from './measure.mjs';

const { values } = parseArgs({
  options: {
    sessions: { type: 'string', default: '500' },
    few: { type: 'string', default: '5' },
    people: { type: 'string', default: '40' },
    rounds: { type: 'string', default: '9' },
    'write-readme': { type: 'boolean', default: false },
  },
});
const [many, few, people, rounds] = [values.sessions, values.few, values.people, values.rounds].map(
  Number,
);
const SEARCHES = [
  { words: 'warehouses' },
  { words: 'order book week 3' },
  { words: 'e' },
  { words: 'nobody says this' },
  { words: 'trucks', mark: 'setback', group: 'Customers' },
  { words: '', person: 'Okafor', kind: 'card' },
];

await build();
const out = join(checkout, 'out/bench-library');
await bundle({
  root: checkout,
  configFile: false,
  logLevel: 'error',
  build: {
    ssr: true,
    target: 'node20',
    outDir: out,
    emptyOutDir: true,
    rolldownOptions: {
      input: { make: fileURLToPath(new URL('make.ts', import.meta.url)) },
      output: { entryFileNames: '[name].mjs' },
    },
  },
});
const { makeLibrary } = await import(pathToFileURL(join(out, 'make.mjs')).href);

const executable = await electronExecutable();
const display = lacksDisplay() ? await virtualDisplay() : null;
const env = display === null ? process.env : { ...process.env, DISPLAY: display.name };
const folders = [];
let result;
try {
  for (const count of [few, many]) {
    const folder = await mkdtemp(join(tmpdir(), 'hearth-bench-library-'));
    folders.push(folder);
    console.error(`making ${count} sessions of ${people} people…`);
    await makeLibrary(folder, count, people);
  }
  const [small, large] = folders;
  const starts = { small: [], large: [] };
  // One of each first, unmeasured: the disk's cache is warm for both, as for an app in use.
  await startOf(executable, small, env);
  await startOf(executable, large, env);
  for (let round = 0; round < rounds; round += 1) {
    starts.small.push(await startOf(executable, small, env));
    starts.large.push(await startOf(executable, large, env));
    console.error(
      `round ${round + 1}: ${Math.round(starts.small.at(-1))} ms, ${Math.round(starts.large.at(-1))} ms`,
    );
  }
  const answers = await answersOf(executable, large, env, SEARCHES);
  const index = await stat(join(large, 'library-index.log'));
  result = { starts, answers, indexMb: index.size / 1e6 };
} finally {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
  display?.stop();
}

const startSmall = middle(result.starts.small);
const startLarge = middle(result.starts.large);
const searches = result.answers.search.map(({ ms }) => ms);
const slower = (startLarge / startSmall - 1) * 100;
const rows = [
  [`start to a usable library window, ${few} sessions`, `${Math.round(startSmall)} ms`, '', ''],
  [
    `start to a usable library window, ${many} sessions`,
    `${Math.round(startLarge)} ms (${slower >= 0 ? '+' : '−'}${Math.abs(slower).toFixed(1)} %)`,
    'within 20 %',
    met(slower <= 20),
  ],
  [`search, the middle of ${searches.length}`, inMs(middle(searches)), '', ''],
  [
    'search, the slowest',
    inMs(Math.max(...searches)),
    'within 50 ms',
    met(Math.max(...searches) <= 50),
  ],
  ['the very first search, which reads the index', inMs(result.answers.first.ms), '', ''],
  [
    'the view over time, the slowest of six',
    inMs(Math.max(...result.answers.views)),
    'within 200 ms',
    met(Math.max(...result.answers.views) <= 200),
  ],
  [
    'the view over time for the first time, its code fetched',
    inMs(result.answers.firstView),
    '',
    '',
  ],
  ['the index on disk', `${result.indexMb.toFixed(1)} MB`, '', ''],
];
const date = new Date().toISOString().slice(0, 10);
const text = [
  `${date}, Electron as installed, ${many} and ${few} sessions of ${people} people, the middle of ${rounds} starts of each, in turn.`,
  '',
  '| what | measured | aim | |',
  '| --- | ---: | --- | --- |',
  ...rows.map((row) => `| ${row.join(' | ')} |`),
].join('\n');
console.log(text);
if (values['write-readme']) {
  const file = fileURLToPath(new URL('README.md', import.meta.url));
  const readme = await readFile(file, 'utf8');
  await writeFile(
    file,
    readme.replace(
      /(<!-- table -->\n)[\s\S]*(<!-- end -->)/u,
      (_, from, to) => `${from}\n${text}\n\n${to}`,
    ),
  );
}

function middle(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

function inMs(ms) {
  return `${ms.toFixed(1)} ms`;
}

function met(isMet) {
  return isMet ? 'met' : 'missed';
}
