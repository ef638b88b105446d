/**
 * Whether the host stays as it is under load: node bench/lan/steady.mjs
 *   [--minutes 3] [--people 50] [--per-second 20] [--slow]
 * Prints its memory after collecting every few seconds. The same cards are moved all the time, so that
 * the board itself does not grow. With --slow one more participant reads 10 KB/s until the end.
 */
import { parseArgs } from 'node:util';
import { buildHost } from './build.mjs';
import { HOSTS } from './hosts.mjs';
import { start } from './process.mjs';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '3' },
    people: { type: 'string', default: '50' },
    'per-second': { type: 'string', default: '20' },
    slow: { type: 'boolean', default: false },
  },
});
const LOOK_EVERY_S = 10;

await buildHost();
const server = await start(HOSTS[0].server);
const load = await start(new URL('load.mjs', import.meta.url).pathname, [
  'hearth',
  String(server.first.port),
]);
try {
  await load.ask({ ask: 'join', count: Number(values.people) });
  if (values.slow) await load.ask({ ask: 'slow' });
  const perSecond = Number(values['per-second']);
  const parts = Math.round((Number(values.minutes) * 60) / LOOK_EVERY_S);
  console.log('| s | heap (MB) | buffers (MB) | resident (MB) | p95 of the others (ms) | lost |');
  console.log('| ---: | ---: | ---: | ---: | ---: | ---: |');
  for (let part = 0; part <= parts; part += 1) {
    const moved =
      part === 0 ? null : await load.ask({ ask: 'move', perSecond, seconds: LOOK_EVERY_S });
    const { heapUsed, arrayBuffers, rss } = await server.ask({ ask: 'memory' });
    const cells = [heapUsed, arrayBuffers, rss].map((bytes) => (bytes / 1e6).toFixed(1));
    const others = moved === null ? ['', ''] : [moved.p95.toFixed(1), String(moved.lost)];
    console.log(`| ${[part * LOOK_EVERY_S, ...cells, ...others].join(' | ')} |`);
  }
  if (values.slow) {
    const { read, behind, missing } = await load.ask({ ask: 'hurry' });
    const kb = (bytes) => Math.round(bytes / 1_000);
    console.log(
      `The slow one had read ${kb(behind)} KB by then, ${kb(read)} KB in all, and lacks ${missing} cards.`,
    );
  }
} finally {
  await load.stop();
  await server.stop();
}
