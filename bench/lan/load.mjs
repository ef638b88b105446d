/** All participants of one host, in a process of their own. Steered by its parent, one question at a time. */
import { eachMark, markOf } from './mark.mjs';
import { PROTOCOLS } from './protocols/index.mjs';
import { wireBytes } from './protocols/socket.mjs';

const [id, address] = process.argv.slice(2);
const protocol = PROTOCOLS[id];
const pause = (ms) => new Promise((done) => setTimeout(done, ms));
const SETTLE_MS = 5_000;
const SLOW_BYTES_PER_SECOND = 10_000;

const people = [];
/** By card: who wrote it, when it was sent, and who has it. */
const cards = [];
let latencies = [];
let bytes = { up: 0, down: 0, control: 0 };
let slow = null;
/** What is waited for on the control sockets. */
let watched = null;

const questions = {
  async join({ count }) {
    for (let n = 0; n < count; n += 1) await join(n);
    await pause(300);
    return { joined: people.length, to: people.map(({ ticket }) => ticket?.person ?? null) };
  },

  /** Everybody in turn, evenly spread over the time. */
  async pace({ perSecond, seconds }) {
    await pause(500);
    begin();
    const count = Math.round(perSecond * seconds);
    const messages = Array.from({ length: count }, (_, n) => write(n % people.length));
    const start = performance.now();
    for (const [n, message] of messages.entries()) {
      const wait = start + (n * 1_000) / perSecond - performance.now();
      if (wait > 0) await pause(wait);
      message();
    }
    await arrived();
    return { updates: count, ...measured() };
  },

  /** As `pace`, but each writes a card of their own anew, so many letters: the board does not grow. */
  async rewrite({ perSecond, seconds, letters }) {
    begin();
    const count = Math.round(perSecond * seconds);
    const from = performance.now();
    for (let n = 0; n < count; n += 1) {
      const wait = from + (n * 1_000) / perSecond - performance.now();
      if (wait > 0) await pause(wait);
      write(n % people.length, letters)();
    }
    await arrived();
    return measured();
  },

  /** One more comes who reads 10 KB/s. */
  async slow() {
    const ticket = await protocol.admit(address, people.length, () => undefined);
    slow = { board: protocol.reader(), read: 0, hurries: false, freeAt: 0, timer: undefined };
    slow.link = await protocol.connect(address, ticket, (data, socket) => {
      slow.board.take(data);
      slow.read += data.length;
      if (slow.hurries) return;
      const now = performance.now();
      slow.freeAt = Math.max(now, slow.freeAt) + (data.length / SLOW_BYTES_PER_SECOND) * 1_000;
      socket.pause();
      clearTimeout(slow.timer);
      slow.timer = setTimeout(() => socket.resume(), slow.freeAt - now);
    });
    return {};
  },

  /** The slow one reads as fast as it can from now on, until it has what the others have. */
  async hurry() {
    const behind = slow.read;
    slow.hurries = true;
    slow.link.resume();
    const wanted = people.map(({ last }) => markOf(last));
    const missing = () => {
      const has = new Set(slow.board.kept());
      return wanted.filter((mark) => !has.has(mark)).length;
    };
    const until = performance.now() + 2 * SETTLE_MS;
    while (missing() > 0 && performance.now() < until) await pause(500);
    return { behind, read: slow.read, missing: missing() };
  },

  /** Everybody adds a card at once: ms until everybody has them all. */
  async storm() {
    await pause(300);
    begin();
    const messages = people.map((_, n) => write(n));
    const start = performance.now();
    for (const message of messages) message();
    await arrived();
    const last = Math.max(...cards.map((card) => card?.lastAt ?? 0));
    return { ms: last - start, ...measured() };
  },

  /** Before a tap on the console: what every phone is going to be told. */
  async watch({ text }) {
    watched = { text: Buffer.from(text), seen: new Map(), all: null };
    bytes.control = 0;
    return {};
  },

  /** When (hrtime, ns) each phone was told. */
  async watched() {
    const { seen } = watched;
    const until = performance.now() + SETTLE_MS;
    while (seen.size < people.length && performance.now() < until) await pause(2);
    watched = null;
    return { seen: [...seen.values()].map(String), bytes: bytes.control / people.length };
  },

  /** One phone raises or lowers its hand: bytes that come to each phone. */
  async hand({ person, up }) {
    bytes.control = 0;
    const request = up
      ? { type: 'raiseHand', request: 1, reply: false }
      : { type: 'lowerHand', request: 1 };
    people[person].ticket.say(request);
    await pause(200);
    return { bytes: bytes.control / people.length };
  },
};

async function join(n) {
  const ticket = await protocol.admit(address, n, (data) => hearControl(n, data));
  const person = { write: protocol.writer(n), ticket, link: null };
  person.link = await protocol.connect(address, person.ticket, (data) => hear(n, data));
  people.push(person);
}

function begin() {
  // Cards of the part before have all arrived or been counted as lost.
  cards.fill(null);
  latencies = [];
  bytes = { up: 0, down: 0, control: 0 };
}

/** Makes somebody's next card, or writes so many bytes into the one they keep; gives the function that sends it. */
function write(by, again = null) {
  const number = cards.length;
  const person = people[by];
  const frames = again === null ? person.write(number) : person.write.again(number, again);
  person.last = number;
  const card = {
    by,
    open: true,
    sentAt: 0,
    lastAt: 0,
    has: new Uint8Array(people.length),
    count: 0,
  };
  cards.push(card);
  return () => {
    for (const frame of frames) bytes.up += wireBytes(frame.length, true);
    card.sentAt = performance.now();
    people[by].link.send(frames);
  };
}

function hear(n, data) {
  const now = performance.now();
  bytes.down += wireBytes(data.length, false);
  if (watched !== null) look(n, data);
  eachMark(data, (number) => {
    const card = cards[number];
    // Some servers also send a card back to whoever wrote it.
    if (card == null || card.by === n || card.has[n] === 1) return;
    card.has[n] = 1;
    card.count += 1;
    card.lastAt = now;
    latencies.push(now - card.sentAt);
  });
}

function hearControl(n, data) {
  bytes.control += wireBytes(data.length, false);
  if (watched !== null) look(n, data);
}

function look(n, data) {
  if (watched.seen.has(n) || !data.includes(watched.text)) return;
  watched.seen.set(n, process.hrtime.bigint());
}

const missing = () =>
  cards.reduce((sum, card) => sum + (card === null ? 0 : people.length - 1 - card.count), 0);

async function arrived() {
  const until = performance.now() + SETTLE_MS;
  while (missing() > 0 && performance.now() < until) await pause(5);
}

function measured() {
  const sorted = latencies.sort((a, b) => a - b);
  const at = (share) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? null;
  const { up, down } = bytes;
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), up, down, lost: missing() };
}

process.on('message', async ({ ask, ...more }) => process.send(await questions[ask](more)));
process.on('disconnect', () => process.exit(0));
process.send({ ready: true });
