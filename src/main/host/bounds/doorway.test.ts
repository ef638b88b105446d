import { connect, type Socket } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { WIRE_LIMITS } from '../../../shared/protocol/limits';
import { dataFolder, type Held, hold, Page } from '../../app/live.testkit';

let held: Held;
let remove: () => Promise<void>;
const sockets: Socket[] = [];

beforeEach(async () => {
  const [folder, done] = await dataFolder();
  remove = done;
  held = await hold(folder, true);
});
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  await held.live.close();
  await remove();
});

const port = (): number => Number(new URL(held.link).port);

/** A connection that says this much and no more; resolves once it is open. */
function dial(words = ''): Promise<Socket> {
  const socket = connect(port(), '127.0.0.1');
  sockets.push(socket);
  socket.on('error', () => undefined);
  return new Promise((done) =>
    socket.once('connect', () => {
      if (words !== '') socket.write(words);
      done(socket);
    }),
  );
}

it('[H120] a stranger who opens connections without end takes no more than their room, and phones get in', async () => {
  const { each } = WIRE_LIMITS.strangers;
  const anna = await Page.join(held.link, 'Anna');
  let ended = 0;
  const wanted = 3 * each;
  const all = new Promise<void>((done) => {
    const open = async (n: number): Promise<void> => {
      const socket = await dial(n % 2 === 0 ? '' : 'GET / HTTP/1.1\r\nX-Slow: ');
      socket.once('close', () => {
        ended += 1;
        if (ended === wanted - each) done();
      });
    };
    for (let n = 0; n < wanted; n += 1) void open(n);
  });
  await all;
  // From the very address of the flood, which may be that of a router with the whole room behind it.
  expect((await fetch(held.link)).status).toBe(200);
  const ben = await Page.join(held.link, 'Ben');
  expect((await ben.page.ask({ type: 'raiseHand', reply: false })).type).toBe('done');
  expect((await anna.page.ask({ type: 'raiseHand', reply: false })).type).toBe('done');
  expect(held.live.host.doorway.size).toBeLessThanOrEqual(each + 8);
  for (const { page } of [anna, ben]) page.close();
});

it('[H120] a hundred phones behind one router fetch the page by six connections each, all at once', async () => {
  const people = Array.from({ length: 100 }, async (_, n) => {
    const path = new URL(held.link).pathname;
    const fetched = Array.from({ length: 6 }, async () => {
      const socket = await dial(`GET ${path} HTTP/1.1\r\nHost: hearth\r\n\r\n`);
      return new Promise<string>((done) => {
        socket.once('data', (bytes) => done(bytes.toString('latin1').slice(0, 15)));
        socket.once('close', () => done('closed'));
      });
    });
    expect(await Promise.all(fetched)).toEqual(Array(6).fill('HTTP/1.1 200 OK'));
    return Page.join(held.link, `Person ${n}`);
  });
  const seated = await Promise.all(people);
  expect(held.live.host.doorway.turnedOut).toBe(0);
  for (const { page } of seated) page.close();
});
