import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { addCard } from '../../shared/board/card-operations';
import { deeds } from '../../shared/board/history.testkit';
import { boundWaiting, requireSound } from './sound-update';

it('[R9] an update that says it has more parts than bytes is refused before Yjs makes room for them', () => {
  // One writer, 33,554,432 parts, and nothing more: 256 MB to Yjs.
  const hostile = Uint8Array.from([1, 0x80, 0x80, 0x80, 0x10, 7, 0]);
  expect(() => requireSound(hostile)).toThrow();
});

it('[R9] one that reaches to the last number there is is refused', () => {
  const last = [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x0f];
  // A part that is gone, of nearly all the length there can be; and a deletion of the same.
  expect(() => requireSound(Uint8Array.from([1, 1, 7, 0, 0, ...last, 0]))).toThrow('further');
  expect(() => requireSound(Uint8Array.from([0, 1, 7, 1, 0, ...last]))).toThrow('further');
  expect(() => requireSound(Uint8Array.from([1, 1, ...last, 0, 0, 1, 0]))).toThrow('further');
});

it('[R9] whatever pages do, their updates are sound', () => {
  fc.assert(
    fc.property(fc.array(deeds, { maxLength: 20 }), (done) => {
      const doc = new Y.Doc();
      doc.on('update', (update: Uint8Array) => requireSound(update));
      for (const deed of done) deed(doc);
      requireSound(Y.encodeStateAsUpdate(doc));
    }),
    { numRuns: 50 },
  );
});

it('[R9] what waits for something that never comes does not grow without end, and the rest stays', () => {
  const host = new Y.Doc();
  const card = { kind: 'debate', author: 'p1', turn: null, x: 0, y: 0 } as const;
  addCard(host, { ...card, id: 'there', text: 'there' }, 'test');
  let isLetGo = false;
  for (let n = 0; n < 200 && !isLetGo; n += 1) {
    const page = new Y.Doc();
    const updates: Uint8Array[] = [];
    page.on('update', (update: Uint8Array) => updates.push(update));
    addCard(page, { ...card, id: `first${n}`, text: '' }, 'test');
    addCard(page, { ...card, id: `second${n}`, text: 'x'.repeat(10_000) }, 'test');
    Y.applyUpdate(host, updates[1] ?? new Uint8Array());
    isLetGo = boundWaiting(host);
  }
  expect(isLetGo).toBe(true);
  expect(host.store.pendingStructs).toBeNull();
  expect([...host.getMap('cards').keys()]).toEqual(['there']);
});
