import { afterEach, expect, it } from 'vitest';
import { openForAll } from '../../../shared/seal/sealing';
import { GroupSeal, inOrder, lengthOf } from './group-seal';
import { linePair, messagesIn, payloadsOf } from './sealed.testkit';
import type { SealedSocket } from './sealed-socket';

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

/** A line, and what its page has heard. */
async function listening() {
  const { line, page, close } = await linePair();
  ends.push(close);
  return { line, page, heard: heardBy(page) };
}

function heardBy(page: SealedSocket) {
  const said: string[] = [];
  let wake: () => void = () => undefined;
  page.on('message', (data) => {
    said.push(data.toString());
    wake();
  });
  return async (count: number) => {
    while (said.length < count) await new Promise<void>((done) => (wake = done));
    return said;
  };
}

it('[H98] what is for all is sealed once, and each page gets the key with the first of it', async () => {
  const group = new GroupSeal();
  const pages = [await listening(), await listening()];
  const news = group.seal('for all');
  const sent = pages.map(({ line }) => {
    const before = line.waiting;
    line.write(news);
    line.write(news);
    return before;
  });
  expect(sent).toEqual([0, 0]);
  for (const { heard } of pages) expect(await heard(2)).toEqual(['for all', 'for all']);
  expect(messagesIn(news)).toEqual(['for all']);
  expect(lengthOf(news)).toBe(2 + 9 + 1 + 'for all'.length + 16);
});

it('[H98] no two messages under one key have the same number', () => {
  const group = new GroupSeal();
  const messages = Array.from({ length: 300 }, () => group.seal('the same'));
  const sealed = messages.flatMap((one) => one.flatMap(({ frames }) => payloadsOf(frames)));
  expect(new Set(sealed.map((bytes) => bytes.toString('hex', 0, 9))).size).toBe(300);
  expect(new Set(sealed.map((bytes) => bytes.toString('hex', 9))).size).toBe(300);
});

it('[H99] a renewed key opens what is said from then on, the old one does not, and no page loses a word', async () => {
  const group = new GroupSeal();
  const { line, heard } = await listening();
  const before = group.seal('before');
  line.write(before);
  const [old] = before.map(({ key }) => key);
  group.renew();
  const after = group.seal('after');
  line.write(after);
  // Something sealed just before, and written only now, together with what came after.
  line.write(inOrder([before, after]));
  expect(await heard(4)).toEqual(['before', 'after', 'before', 'after']);
  const [later] = after.flatMap(({ frames }) => payloadsOf(frames));
  if (old === undefined || later === undefined) throw new Error('a key and a message expected');
  const [next] = after.map(({ key }) => key);
  expect(openForAll([old], later)).toBeNull();
  expect(openForAll([{ number: next?.number ?? 0, bytes: old.bytes }], later)).toBeNull();
});
