import { inflateSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import * as Y from 'yjs';
import { addCard } from '../../shared/board/card-operations';
import { cardsOf } from '../../shared/board/document';
import { decodePacked, decodeSync, SYNC } from '../../shared/protocol/board-wire';
import { boardPageQuery, socketAddress } from '../../shared/protocol/paths';
import { dataFolder, type Held, hold, Page } from '../app/live.testkit';
import { RelayBoard } from '../app/live-board.testkit';
import { SealedSocket } from './seal/sealed-socket';

let held: Held;
let remove: () => Promise<void>;

beforeEach(async () => {
  const [folder, done] = await dataFolder();
  remove = done;
  held = await hold(folder, true);
});
afterEach(async () => {
  await held.live.close();
  await remove();
});

it('[H33] who brings what others have built on hears of that as well', async () => {
  const [anna, ben] = [await Page.join(held.link, 'Anna'), await Page.join(held.link, 'Ben')];
  const a = await RelayBoard.open(held.link, anna.welcome.seat);
  const b = await RelayBoard.open(held.link, ben.welcome.seat);
  const elsewhere = new Y.Doc();
  elsewhere.getText('words').insert(0, 'first');
  const first = Y.encodeStateAsUpdate(elsewhere);
  // Ben heard it over a direct link and writes on, before it is at the host.
  Y.applyUpdate(b.doc, first, 'relay');
  b.doc.getText('words').insert(5, ' second');
  await b.allSaved();
  Y.applyUpdate(a.doc, first, 'a direct link');
  await a.until(() => a.doc.getText('words').length > 'first'.length);
  expect(a.doc.getText('words').toString()).toBe('first second');
  for (const closing of [a, b, anna.page, ben.page]) closing.close();
});

it('[H61] who says that it has nothing is sent all of the board without asking, packed if it can unpack', async () => {
  const anna = await Page.join(held.link, 'Anna');
  const { seat } = anna.welcome;
  const writer = await RelayBoard.open(held.link, seat);
  const text = 'so many words that the board is worth encoding anew '.repeat(10);
  for (let n = 0; n < 100; n += 1) {
    const card = {
      id: `c${n}`,
      kind: 'debate',
      text,
      author: 'p1',
      turn: null,
      x: n,
      y: 0,
    } as const;
    addCard(writer.doc, card, 'test');
  }
  await writer.allSaved();
  const plain = decodeSync(await firstBoard(seat, false));
  if (plain === null) throw new Error('a plain board expected');
  const [read, unpacked] = [new Y.Doc(), new Y.Doc()];
  Y.applyUpdate(read, plain.content);
  expect(cardsOf(read).toJSON()).toEqual(cardsOf(writer.doc).toJSON());
  // It is packed behind the first answer: somebody is the first to get it so.
  let packed: Uint8Array | null = null;
  while (packed === null) packed = decodePacked(await firstBoard(seat, true));
  Y.applyUpdateV2(unpacked, inflateSync(packed));
  expect(cardsOf(unpacked).toJSON()).toEqual(cardsOf(writer.doc).toJSON());
  for (const closing of [writer, anna.page]) closing.close();
});

/** What of the board comes first to a page that has nothing and says not a word. */
function firstBoard(seat: string, unpacks: boolean): Promise<Buffer> {
  const query = boardPageQuery({ isNew: true, unpacks });
  const socket = new SealedSocket(`${socketAddress(held.link, 'board', seat)}${query}`);
  return new Promise((found, failed) => {
    socket.on('error', failed);
    socket.on('message', (data, isBinary) => {
      if (!isBinary) return;
      if (decodePacked(data) === null && decodeSync(data)?.kind !== SYNC.step2) return;
      socket.terminate();
      found(data);
    });
  });
}
