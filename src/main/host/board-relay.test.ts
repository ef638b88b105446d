import { afterEach, beforeEach, expect, it } from 'vitest';
import * as Y from 'yjs';
import { dataFolder, type Held, hold, Page } from '../app/live.testkit';
import { RelayBoard } from '../app/live-board.testkit';

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
