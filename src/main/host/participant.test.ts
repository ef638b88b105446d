import { once } from 'node:events';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { frameOf, Line } from './line';
import { Participant } from './participant';

let server: WebSocketServer;
let page: WebSocket;
let participant: Participant;

beforeEach(async () => {
  server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('a port expected');
  const joined = new Promise<Participant>((done) => {
    server.on('connection', (socket, request) => {
      done(new Participant(new Line(socket, request.socket), () => undefined));
    });
  });
  page = new WebSocket(`ws://127.0.0.1:${address.port}`);
  await once(page, 'open');
  participant = await joined;
});

afterEach(() => {
  page.terminate();
  server.close();
});

it('[H24] a phone that takes no news costs the host a few KB, and is told everything when it can take it', async () => {
  const heard: string[] = [];
  const caughtUp = new Promise<void>((done) => {
    page.on('message', (data) => {
      heard.push(data.toString().slice(0, 20));
      if (heard.at(-1) === 'everything') done();
    });
  });
  let told = 0;
  participant.onCaughtUp(() => {
    told += 1;
    participant.tellNews(frameOf('everything'));
  });
  page.pause();
  const news = frameOf('news '.padEnd(40_000, '.'));
  let most = 0;
  // Twenty megabytes: more than the system itself keeps for a socket.
  for (let n = 0; n < 500; n += 1) {
    participant.tellNews(news);
    most = Math.max(most, participant.socket.bufferedAmount);
    if (n % 10 === 0) await new Promise((done) => setImmediate(done));
  }
  expect(participant.isBehind).toBe(true);
  expect(most).toBeLessThan(64 * 1024 + 2 * news.length);
  page.resume();
  await caughtUp;
  expect(told).toBe(1);
  expect(heard.length).toBeLessThan(500);
  expect(participant.isBehind).toBe(false);
});
