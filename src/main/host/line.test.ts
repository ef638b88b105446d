import { once } from 'node:events';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Line } from './line';
import { GroupSeal } from './seal/group-seal';
import { linePair } from './seal/sealed.testkit';
import type { SealedSocket } from './seal/sealed-socket';

let page: SealedSocket;
let line: Line;
let close: () => void;

beforeEach(async () => {
  ({ page, line, close } = await linePair());
});

afterEach(() => close());

it('[H20] a message that is sealed once for all arrives as any message, whatever its length, between those for one', async () => {
  const lengths = [0, 1, 99, 100, 125, 126, 65_500, 65_536, 300_000];
  const group = new GroupSeal();
  const heard: (readonly [number, boolean, boolean] | 'own')[] = [];
  const all = new Promise<void>((done) => {
    page.on('message', (data, isBinary) => {
      if (!isBinary && data.toString() === 'own') {
        heard.push('own');
        return;
      }
      const isWhole = isBinary ? data.every((byte) => byte === 7) : /^ä*$/u.test(`${data}`);
      heard.push([data.length, isBinary, isWhole]);
      if (heard.length === 3 * lengths.length) done();
    });
  });
  for (const length of lengths) {
    line.write(group.seal(new Uint8Array(length).fill(7)), 'own');
    line.write(group.seal('ä'.repeat(length)));
    line.socket.ping();
  }
  await all;
  expect(heard).toEqual(
    lengths.flatMap((length) => [[length, true, true], 'own', [2 * length, false, true]]),
  );
  expect(page.readyState).toBe(page.OPEN);
});

it('[H20] what is written to a page that has gone is left out', async () => {
  const closed = once(line.socket, 'close');
  page.terminate();
  await closed;
  line.tell('late');
  line.write(new GroupSeal().seal('late'));
  expect([line.isOpen, line.waiting]).toEqual([false, 0]);
});
