import { once } from 'node:events';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { frameOf, Line } from './line';

let server: WebSocketServer;
let page: WebSocket;
let line: Line;

beforeEach(async () => {
  server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('a port expected');
  const joined = new Promise<Line>((done) => {
    server.on('connection', (socket, request) => done(new Line(socket, request.socket)));
  });
  page = new WebSocket(`ws://127.0.0.1:${address.port}`);
  page.binaryType = 'nodebuffer';
  await once(page, 'open');
  line = await joined;
});

afterEach(() => {
  page.terminate();
  server.close();
});

it('[H20] a frame that is made once arrives as any message, whatever its length, between those of ws', async () => {
  const lengths = [0, 1, 125, 126, 65_535, 65_536, 300_000];
  const heard: (readonly [number, boolean, boolean] | 'ws')[] = [];
  const all = new Promise<void>((done) => {
    page.on('message', (data: Buffer, isBinary) => {
      if (!isBinary && data.toString() === 'ws') {
        heard.push('ws');
        return;
      }
      const fill = isBinary ? 7 : 'ä'.codePointAt(0);
      const isWhole = isBinary ? data.every((byte) => byte === fill) : /^ä*$/u.test(`${data}`);
      heard.push([data.length, isBinary, isWhole]);
      if (heard.length === 3 * lengths.length) done();
    });
  });
  for (const length of lengths) {
    line.write(frameOf(new Uint8Array(length).fill(7)));
    line.socket.send('ws');
    line.write(Buffer.concat([frameOf('ä'.repeat(length))]));
    line.socket.ping();
  }
  await all;
  expect(heard).toEqual(
    lengths.flatMap((length) => [[length, true, true], 'ws', [2 * length, false, true]]),
  );
  expect(page.readyState).toBe(WebSocket.OPEN);
});

it('[H20] what is written to a page that has gone is left out', async () => {
  const closed = once(line.socket, 'close');
  page.terminate();
  await closed;
  line.write(frameOf('late'));
  expect([line.isOpen, line.waiting]).toEqual([false, 0]);
});
