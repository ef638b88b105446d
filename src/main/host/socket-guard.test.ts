import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { type FaultCounts, guardSocket } from './socket-guard';

const LIMITS = {
  messageBytes: 1_000,
  messages: { burst: 10, perSecond: 0.001 },
  bytes: { burst: 10_000, perSecond: 1 },
  faults: 5,
} as const;

it('[H7] what is too much or malformed is left out and counted, and a socket with too many faults is closed', async () => {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  await once(server, 'listening');
  const counts: FaultCounts = { malformed: 0, tooMany: 0, oversized: 0 };
  const read: string[] = [];
  let leftOut = 0;
  server.on('connection', (socket) =>
    guardSocket(socket, LIMITS, counts, {
      read: (bytes) => {
        read.push(bytes.toString());
        return !read.at(-1)?.startsWith('bad');
      },
      leftOut: () => {
        leftOut += 1;
      },
    }),
  );
  // A server that listens on a port has an address with one.
  const { port } = server.address() as AddressInfo;
  const page = new WebSocket(`ws://127.0.0.1:${port}`);
  await once(page, 'open');
  const closed = once(page, 'close');
  const said = [...Array.from({ length: 8 }, (_, n) => `good ${n}`), 'bad 1', 'bad 2'];
  for (const words of [...said, 'late 1', 'late 2', 'late 3', 'late 4']) page.send(words);
  expect((await closed)[0]).toBe(1008);
  expect(read).toEqual(said);
  expect([counts, leftOut]).toEqual([{ malformed: 2, tooMany: 3, oversized: 0 }, 5]);
  server.close();
});
