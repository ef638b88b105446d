/**
 * Whether the host stays as it is under load: node bench/lan/steady.mjs
 *   [--minutes 3] [--people 50] [--per-second 20] [--letters 1000] [--slow] [--every 60]
 * Prints its memory after collecting, and at the end whether it grew. Everybody writes one card anew again
 * and again, so that the board itself does not grow. With --slow one more comes after the first row, who reads
 * 10 KB/s until the end. Ends with 1 if memory grew (from ten minutes on), anything was lost or the slow one
 * lacks anything.
 */
import { parseArgs } from 'node:util';
import { buildHost } from './build.mjs';
import { HOSTS } from './hosts.mjs';
import { middle } from './measure.mjs';
import { start } from './process.mjs';
import { growthOf } from './slope.mjs';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '3' },
    people: { type: 'string', default: '50' },
    'per-second': { type: 'string', default: '20' },
    letters: { type: 'string', default: '1000' },
    slow: { type: 'boolean', default: false },
    every: { type: 'string', default: '' },
  },
});
const PART_S = 10;
/** In a shorter run growth is told but decides nothing: the first minutes fill what is kept anyway. */
const LEAST_MINUTES = 10;

const minutes = Number(values.minutes);
const perSecond = Number(values['per-second']);
const every = Number(values.every) || (minutes >= LEAST_MINUTES ? 60 : PART_S);
const load = { ask: 'rewrite', perSecond, letters: Number(values.letters), seconds: PART_S };

await buildHost();
const server = await start(HOSTS[0].server);
const room = await start(new URL('load.mjs', import.meta.url).pathname, [
  'hearth',
  String(server.first.port),
]);
const rows = [];
try {
  await room.ask({ ask: 'join', count: Number(values.people) });
  console.log(
    '| s | heap (MB) | buffers (MB) | resident (MB) | CPU (%) | others’ p95 (ms) | lost |',
  );
  console.log('| ---: | ---: | ---: | ---: | ---: | ---: | ---: |');
  // What is compiled and filled once is no growth.
  await room.ask(load);
  await look(1);
  if (values.slow) await room.ask({ ask: 'slow' });
  const parts = Math.max(1, Math.round(every / PART_S));
  while (rows.at(-1).s < minutes * 60 + PART_S) await look(parts);
  const grown = [growth('heap'), growth('resident')].includes(true) && minutes >= LEAST_MINUTES;
  const lost = rows.reduce((sum, row) => sum + row.lost, 0);
  const lacks = values.slow ? await catchUp() : 0;
  if (grown || lost > 0 || lacks > 0) process.exitCode = 1;
} finally {
  await room.stop();
  await server.stop();
}

/** So many parts of the load, and how the host is then: one row. */
async function look(parts) {
  const before = await server.ask({ ask: 'cpu' });
  const told = [];
  for (let n = 0; n < parts; n += 1) told.push(await room.ask(load));
  const after = await server.ask({ ask: 'cpu' });
  const memory = await server.ask({ ask: 'memory' });
  const seconds = parts * PART_S;
  const row = {
    s: (rows.at(-1)?.s ?? 0) + seconds,
    heap: memory.heapUsed / 1e6,
    buffers: memory.arrayBuffers / 1e6,
    resident: memory.rss / 1e6,
    cpu: (after.cpu - before.cpu) / seconds / 10_000,
    p95: middle(told.map(({ p95 }) => p95)),
    lost: told.reduce((sum, { lost }) => sum + lost, 0),
  };
  rows.push(row);
  const { s, lost, ...figures } = row;
  const cells = [s, ...Object.values(figures).map((figure) => figure.toFixed(1)), lost];
  console.log(`| ${cells.join(' | ')} |`);
}

function growth(what) {
  const { perHour, part, isFlat } = growthOf(rows.map((row) => [row.s, row[what]]));
  const how = `${perHour.toFixed(2)} MB an hour, ${(part * 100).toFixed(1)} % over this run`;
  console.log(`${what}: ${isFlat ? 'flat' : 'GROWS'} (${how})`);
  return !isFlat;
}

/** The slow one reads on as fast as it can; gives how many cards it lacks then. */
async function catchUp() {
  const most = Math.max(...rows.slice(1).map(({ buffers }) => buffers));
  const others = middle(rows.slice(1).map(({ p95 }) => p95));
  const { read, behind, missing } = await room.ask({ ask: 'hurry' });
  const kb = (bytes) => Math.round(bytes / 1_000);
  const written = perSecond * load.letters * (rows.at(-1).s - rows[0].s);
  console.log(
    `The others wrote ${kb(written)} KB while the slow one read ${kb(behind)} KB, then the rest in ${kb(read - behind)} KB; it lacks ${missing} cards.`,
  );
  console.log(
    `The host’s buffers: ${rows[0].buffers.toFixed(1)} MB without it, at most ${most.toFixed(1)} MB with it. The others’ p95: ${rows[0].p95.toFixed(1)} ms without it, ${others.toFixed(1)} ms with it.`,
  );
  return missing;
}
