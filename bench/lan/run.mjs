/**
 * Measures this host beside its peers: node bench/lan/run.mjs
 *   [--people 10,50,100,200] [--hosts hearth,bare] [--cards 2000] [--rounds 3] [--pages 10,20]
 *   [--chromium /usr/bin/chromium] [--write-readme]
 * The aims are for 100 people: they and coming late are measured so many rounds, everything else once.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const here = fileURLToPath(new URL('.', import.meta.url));
const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '10,50,100,200' },
    hosts: { type: 'string', default: 'hearth,y-websocket,hocuspocus,socket-room,tldraw,bare' },
    cards: { type: 'string', default: '2000' },
    rounds: { type: 'string', default: '3' },
    pages: { type: 'string', default: '10,20' },
    chromium: { type: 'string', default: process.env.HEARTH_CHROMIUM ?? '/usr/bin/chromium' },
    'write-readme': { type: 'boolean', default: false },
  },
});

if (!existsSync(`${here}node_modules`)) {
  const done = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: here,
    stdio: 'inherit',
    // npm is a script on Windows, which only a shell starts.
    shell: process.platform === 'win32',
  });
  if (done.status !== 0) throw new Error('The peers could not be installed; nothing was measured.');
}
const { buildHost, versionOf } = await import('./build.mjs');
const { HOSTS } = await import('./hosts.mjs');
const { measureLate, measureRoom, middle } = await import('./measure.mjs');
const { measurePages, WAYS } = await import('./pages.mjs');
const { AIMED, circumstances, tables } = await import('./table.mjs');
const { build: buildPages } = await import('../../setup/build.mjs');

await buildHost();
const wanted = values.hosts.split(',');
const hosts = HOSTS.filter(({ id }) => wanted.includes(id));
const names = new Map();
for (const { id, name, package: made } of hosts) {
  names.set(id, made === null ? name : `${name} ${await versionOf(made)}`);
}
const rounds = Number(values.rounds);
const people = counts(values.people);

const rooms = new Map();
for (const count of people) {
  const often = count === AIMED ? rounds : 1;
  rooms.set(
    count,
    await overRounds(hosts, often, `${count} people`, (host) => measureRoom(host, count)),
  );
}
// Nobody can come late to the floor: it keeps nothing.
const keeping = hosts.filter(({ id }) => id !== 'bare');
const cards = Number(values.cards);
const late =
  cards > 0 ? await overRounds(keeping, rounds, 'late', (host) => measureLate(host, cards)) : null;
const pages = await measureAllPages(counts(values.pages));

const date = new Date().toISOString().slice(0, 10);
const text = `${circumstances(rounds, date)}\n\n${tables({ rooms, late, cards, names, pages })}`;
console.log(text);
if (values['write-readme']) {
  const file = `${here}README.md`;
  const readme = await readFile(file, 'utf8');
  await writeFile(
    file,
    readme.replace(
      /(<!-- table -->\n)[\s\S]*(<!-- end -->)/u,
      (_, from, to) => `${from}\n${text}\n${to}`,
    ),
  );
}

/** Real pages, by how many and by which ways the board may take; none without a browser. */
async function measureAllPages(sizes) {
  const measured = [];
  if (sizes.length > 0 && !existsSync(values.chromium)) {
    console.error(
      `No browser at ${values.chromium}: direct links are not measured (--chromium PATH).`,
    );
    return measured;
  }
  if (sizes.length > 0) await buildPages();
  for (const count of sizes) {
    for (const way of WAYS) {
      const result = await measurePages(count, way, values.chromium);
      measured.push({ name: `${count} pages, ${way.name}`, result });
      console.error(`${count} pages, ${way.name}: ${JSON.stringify(result)}`);
    }
  }
  return measured;
}

/** The numbers in a list; a single one is nobody to be measured with. */
function counts(list) {
  return list
    .split(',')
    .map(Number)
    .filter((count) => count > 1);
}

/** The medians of each host over all rounds; each second round the other way about. */
async function overRounds(some, rounds, what, measure) {
  const runs = new Map(some.map(({ id }) => [id, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const host of round % 2 === 0 ? some : [...some].reverse()) {
      const result = await measure(host);
      runs.get(host.id).push(result);
      console.error(`${what}, round ${round + 1}, ${host.name}: ${JSON.stringify(result)}`);
    }
  }
  return new Map([...runs].map(([id, all]) => [id, medians(all)]));
}

function medians(all) {
  return Object.fromEntries(
    Object.keys(all[0]).map((key) => {
      const values = all.map((one) => one[key]);
      // What was lost once was lost.
      if (key === 'lost') return [key, values.reduce((sum, value) => sum + value, 0)];
      return [key, values[0] === null ? null : middle(values)];
    }),
  );
}
