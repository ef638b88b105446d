import { deflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { decodePacked, encodePacked, encodeSaved } from '../../shared/protocol/board-wire';
import { openInbox } from './relay-inbox';

const buffer = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;
const saved = (count: number): ArrayBuffer => encodeSaved(count).buffer;

/** An inbox with what it gave on, and a promise of so many frames. */
function inbox(count: number) {
  const heard: unknown[] = [];
  let full = (): void => undefined;
  const all = new Promise<void>((done) => {
    full = done;
  });
  const take = openInbox((data) => {
    heard.push(data);
    if (heard.length === count) full();
  });
  return { heard, take, all };
}

it('[H60] what comes behind a packed board is heard behind it, and then at once again', async () => {
  const { heard, take, all } = inbox(4);
  const update = Uint8Array.from({ length: 50_000 }, (_, n) => n % 251);
  take(saved(1));
  expect(heard).toEqual([saved(1)]);
  take(buffer(encodePacked(deflateSync(update))));
  take(saved(2));
  take(saved(3));
  expect(heard).toHaveLength(1);
  await all;
  const [, board, ...rest] = heard;
  if (!(board instanceof ArrayBuffer)) throw new Error('no frame');
  expect(decodePacked(new Uint8Array(board))).toEqual(update);
  expect(rest).toEqual([saved(2), saved(3)]);
  await Promise.resolve();
  take(saved(4));
  expect(heard.at(-1)).toEqual(saved(4));
});

it('[H60] two packed boards keep their order', async () => {
  const { heard, take, all } = inbox(2);
  const [large, small] = [new Uint8Array(2_000_000).fill(7), new Uint8Array(10).fill(9)];
  for (const update of [large, small]) take(buffer(encodePacked(deflateSync(update))));
  await all;
  const lengths = heard.map((frame) => {
    if (!(frame instanceof ArrayBuffer)) throw new Error('no frame');
    return decodePacked(new Uint8Array(frame))?.length;
  });
  expect(lengths).toEqual([large.length, small.length]);
});

it('[H60] a packed board that is none is given on empty, and holds nothing up', async () => {
  const { heard, take, all } = inbox(2);
  const broken = buffer(encodePacked(Uint8Array.from([1, 2, 3, 4])));
  take(broken);
  take(saved(1));
  await all;
  expect(heard).toEqual([new ArrayBuffer(0), saved(1)]);
});
