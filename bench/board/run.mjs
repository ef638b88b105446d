/**
 * Measures this board beside its peers: node bench/board/run.mjs
 *   [--sizes 200,1000,5000] [--boards hearth,tldraw] [--rounds 3] [--write-readme]
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { BOARDS } from './boards.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '200,1000,5000' },
    boards: { type: 'string', default: BOARDS.map(({ id }) => id).join(',') },
    rounds: { type: 'string', default: '3' },
    chromium: { type: 'string', default: process.env.HEARTH_CHROMIUM ?? '/usr/bin/chromium' },
    'write-readme': { type: 'boolean', default: false },
  },
});

if (!existsSync(`${here}node_modules`)) {
  const done = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: here, stdio: 'inherit' });
  if (done.status !== 0) throw new Error('The peers could not be installed; nothing was measured.');
}
const { buildPage, versionOf } = await import('./build.mjs');
const { measure } = await import('./measure.mjs');
const { serve } = await import('./serve.mjs');
const { circumstances, tables } = await import('./table.mjs');

const wanted = values.boards.split(',');
const boards = BOARDS.filter(({ id }) => wanted.includes(id));
const rounds = Number(values.rounds);
const names = new Map();
const servers = new Map();
for (const board of boards) {
  const version = board.package === null ? '' : ` ${await versionOf(board.package)}`;
  names.set(board.id, `${board.name}${version}`);
  console.error(`building ${board.name}`);
  servers.set(board.id, await serve(await buildPage(board)));
}

const results = new Map();
let chromium = '';
for (const notes of values.sizes.split(',').map(Number)) {
  const runs = new Map(boards.map(({ id }) => [id, []]));
  for (let round = 0; round < rounds; round += 1) {
    // Each second round the other way about: a machine that warms up is fair to both ends.
    const order = round % 2 === 0 ? boards : [...boards].reverse();
    for (const { id, name } of order) {
      const result = await measure(servers.get(id).url, notes, values.chromium);
      chromium = result.version;
      runs.get(id).push(result);
      console.error(
        `${notes} notes, round ${round + 1}: ${name} full after ${Math.round(result.full)} ms`,
      );
    }
  }
  results.set(notes, new Map([...runs].map(([id, all]) => [id, medians(all)])));
}
for (const { stop } of servers.values()) stop();

const date = new Date().toISOString().slice(0, 10);
const text = `${circumstances(chromium, rounds, date)}\n\n${tables(results, names).join('\n')}`;
console.log(text);
if (values['write-readme']) {
  const file = `${here}README.md`;
  const readme = await readFile(file, 'utf8');
  await writeFile(
    file,
    readme.replace(/(<!-- table -->\n)[\s\S]*(<!-- end -->)/u, `$1\n${text}\n$2`),
  );
}

/** The middle value of each figure over all rounds. */
function medians(all) {
  const [first] = all;
  if (typeof first === 'number') return [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)];
  if (typeof first !== 'object') return first;
  return Object.fromEntries(
    Object.keys(first).map((key) => [key, medians(all.map((one) => one[key]))]),
  );
}
