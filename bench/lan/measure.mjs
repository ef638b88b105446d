import { start } from './process.mjs';

const LOAD = new URL('load.mjs', import.meta.url).pathname;
const LATE = new URL('late.mjs', import.meta.url).pathname;
const SECONDS = 6;
/** Whatever is compiled while it runs is compiled by then. */
const WARM_UP = { seconds: 5, most: 200, deliveries: 20_000 };
const STORMS = 5;
const TAPS = 30;
const HANDS = 10;
const JOINS = 9;
/** The floor is told a tap in so many bytes. */
const TAP_BYTES = 300;

/** One host with so many participants: everything but late joining. Times in ms, CPU in ms. */
export async function measureRoom(host, count) {
  const server = await start(host.server);
  const load = await start(LOAD, [host.id, String(server.first.port)]);
  try {
    const { to } = await load.ask({ ask: 'join', count });
    const perSecond = Math.max(20, count / 3);
    const { seconds, most, deliveries } = WARM_UP;
    const quick = Math.min(most, deliveries / count);
    await load.ask({ ask: 'pace', perSecond: quick, seconds });
    const before = await server.ask({ ask: 'cpu' });
    const pace = await load.ask({ ask: 'pace', perSecond, seconds: SECONDS });
    const after = await server.ask({ ask: 'cpu' });
    const storms = [];
    for (let n = 0; n < STORMS; n += 1) storms.push(await load.ask({ ask: 'storm' }));
    const taps =
      host.id === 'hearth' || host.id === 'bare' ? await tap(host, server, load, to) : null;
    const hand = host.id === 'hearth' ? await raiseHands(load, to) : null;
    return {
      p50: pace.p50,
      p95: pace.p95,
      p99: pace.p99,
      cpu: (after.cpu - before.cpu) / 1_000 / pace.updates,
      up: pace.up / pace.updates,
      down: pace.down / pace.updates / (count - 1),
      storm: middle(storms.map(({ ms }) => ms)),
      lost: [pace, ...storms].reduce((sum, { lost }) => sum + lost, 0),
      tapP50: taps?.p50 ?? null,
      tapP95: taps?.p95 ?? null,
      tapBytes: host.id === 'hearth' ? taps.bytes : null,
      handBytes: hand,
    };
  } finally {
    await load.stop();
    await server.stop();
  }
}

/** One host with so many cards: somebody comes late. */
export async function measureLate(host, cards) {
  const server = await start(host.server);
  const late = await start(LATE, [host.id, String(server.first.port)]);
  try {
    await late.ask({ ask: 'fill', cards });
    const joins = [];
    for (let n = 0; n < JOINS; n += 1) joins.push(await late.ask({ ask: 'come' }));
    const of = (key) => middle(joins.map((join) => join[key]));
    return { arrived: of('arrived'), read: of('read'), bytes: of('bytes') };
  } finally {
    await late.stop();
    await server.stop();
  }
}

/** Taps on the console until each phone has heard, over one clock of the machine. */
async function tap(host, server, load, to) {
  const times = [];
  const bytes = [];
  for (let n = 0; n < TAPS; n += 1) {
    const person = to[n % to.length];
    const sign = `tap ${n}.`;
    const text = host.id === 'bare' ? sign.padEnd(TAP_BYTES, ' ') : `"by":["${person}"]`;
    await load.ask({ ask: 'watch', text: host.id === 'bare' ? sign : text });
    const { at } = await server.ask({ ask: 'tap', to: person, text });
    const told = await load.ask({ ask: 'watched' });
    if (told.seen.length < to.length)
      throw new Error(`${host.name}: a tap did not reach every phone`);
    times.push(...told.seen.map((seen) => Number(BigInt(seen) - BigInt(at)) / 1e6));
    bytes.push(told.bytes);
  }
  const sorted = times.sort((a, b) => a - b);
  const share = (part) => sorted[Math.floor(sorted.length * part)];
  return { p50: share(0.5), p95: share(0.95), bytes: middle(bytes) };
}

/** Bytes that come to each phone when one of them raises its hand, while others' are up. */
async function raiseHands(load, to) {
  const bytes = [];
  const hands = Math.min(HANDS, to.length);
  for (let n = 0; n < hands; n += 1)
    bytes.push((await load.ask({ ask: 'hand', person: n, up: true })).bytes);
  return middle(bytes);
}

/** The middle value. */
export function middle(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}
