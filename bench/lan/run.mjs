/**
 * Measures this host beside its peers: node bench/lan/run.mjs
 *   [--people 10,50,100,200] [--hosts hearth,bare] [--cards 2000] [--rounds 3] [--write-readme]
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
const { circumstances, tables } = await import('./table.mjs');

await buildHost();
const wanted = values.hosts.split(',');
const hosts = HOSTS.filter(({ id }) => wanted.includes(id));
const names = new Map();
for (const { id, name, package: made } of hosts) {
  names.set(id, made === null ? name : `${name} ${await versionOf(made)}`);
}
const rounds = Number(values.rounds);
const people = values.people
  .split(',')
  .map(Number)
  .filter((count) => count > 1);

const rooms = new Map();
for (const count of people) {
  rooms.set(count, await overRounds(hosts, `${count} people`, (host) => measureRoom(host, count)));
}
// Nobody can come late to the floor: it keeps nothing.
const keeping = hosts.filter(({ id }) => id !== 'bare');
const cards = Number(values.cards);
const late =
  cards > 0 ? await overRounds(keeping, 'late', (host) => measureLate(host, cards)) : null;

const date = new Date().toISOString().slice(0, 10);
const text = `${circumstances(rounds, date)}\n\n${tables({ rooms, late, cards, names })}`;
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

/** The medians of each host over all rounds; each second round the other way about. */
async function overRounds(some, what, measure) {
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
