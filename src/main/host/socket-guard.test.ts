import { once } from 'node:events';
import { expect, it } from 'vitest';
import { noFaults, SealedServer } from './seal/sealed.testkit';
import { guardSocket } from './socket-guard';

const LIMITS = {
  messageBytes: 1_000,
  messages: { burst: 10, perSecond: 0.001 },
  bytes: { burst: 10_000, perSecond: 1 },
  faults: 5,
} as const;

it('[H7] what is too much or malformed is left out and counted, and a socket with too many faults is closed', async () => {
  const counts = noFaults();
  const read: string[] = [];
  let leftOut = 0;
  const server = await SealedServer.open((line) =>
    guardSocket(line, LIMITS, counts, {
      read: (bytes) => {
        read.push(bytes.toString());
        return !read.at(-1)?.startsWith('bad');
      },
      leftOut: () => {
        leftOut += 1;
      },
    }),
  );
  const page = await server.connect('test');
  const closed = once(page, 'close');
  const said = [...Array.from({ length: 8 }, (_, n) => `good ${n}`), 'bad 1', 'bad 2'];
  for (const words of [...said, 'late 1', 'late 2', 'late 3', 'late 4']) page.send(words);
  expect((await closed)[0]).toBe(1008);
  expect(read).toEqual(said);
  expect([counts, leftOut]).toEqual([{ ...noFaults(), malformed: 2, tooMany: 3 }, 5]);
  server.close();
});
