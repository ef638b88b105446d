/** Somebody who comes late to a board that is full already, again and again, in a process of their own. */
import { eachMark } from './mark.mjs';
import { PROTOCOLS } from './protocols/index.mjs';
import { wireBytes } from './protocols/socket.mjs';

const [id, address] = process.argv.slice(2);
const protocol = PROTOCOLS[id];
/** What was sent packed is unpacked before it can be read, which takes its time too. */
const unpack = protocol.unpack ?? ((data) => data);
const WRITERS = 4;
const pause = (ms) => new Promise((done) => setTimeout(done, ms));

const writers = [];
let there = 0;
let ticket = null;

const questions = {
  /** Fills the board with so many cards. */
  async fill({ cards }) {
    for (let n = 0; n < WRITERS; n += 1) writers.push(await open(n));
    // Where the server keeps nothing, one of those who are there answers.
    writers[0].link.answers = true;
    for (let n = 0; n < cards; n += 1) {
      add(n % WRITERS);
      if (n % 100 === 99) await pause(50);
    }
    ticket = await protocol.admit(address, WRITERS, () => undefined);
    await pause(500);
    return {};
  },

  /** One more card is added; then somebody comes: ms until the last card's bytes are there, and until all are read. */
  async come() {
    add(there % WRITERS);
    await pause(100);
    const messages = [];
    const has = new Set();
    let bytes = 0;
    let arrived = () => undefined;
    const all = new Promise((done) => {
      arrived = done;
    });
    const start = performance.now();
    const link = await protocol.connect(address, ticket, (data) => {
      const now = performance.now();
      bytes += wireBytes(data.length, false);
      const plain = unpack(data);
      messages.push(plain);
      eachMark(plain, (number) => has.add(number));
      if (has.size >= there) arrived(now);
    });
    const at = await all;
    const cards = protocol.readAll(messages);
    const read = performance.now();
    link.close();
    if (cards !== there) throw new Error(`${id}: ${cards} of ${there} cards could be read`);
    return { arrived: at - start, read: read - start, bytes };
  },
};

async function open(n) {
  const seat = await protocol.admit(address, n, () => undefined);
  return {
    write: protocol.writer(n),
    link: await protocol.connect(address, seat, () => undefined),
  };
}

function add(by) {
  writers[by].link.send(writers[by].write(there));
  there += 1;
}

process.on('message', async ({ ask, ...more }) => process.send(await questions[ask](more)));
process.on('disconnect', () => process.exit(0));
process.send({ ready: true });
