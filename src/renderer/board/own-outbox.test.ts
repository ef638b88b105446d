import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { openOutbox } from './own-outbox';

function writer() {
  const doc = new Y.Doc();
  const outbox = openOutbox();
  let sent: number | null = null;
  doc.on('update', (update: Uint8Array) => outbox.add(update, sent));
  return {
    outbox,
    write: (name: string, sentAs: number | null) => {
      sent = sentAs;
      doc.getMap('cards').set(name, 1);
    },
  };
}

function read(update: Uint8Array | null): readonly string[] {
  const doc = new Y.Doc();
  if (update !== null) Y.applyUpdate(doc, update);
  return [...doc.getMap('cards').keys()].sort();
}

it('[B96] what was done without a connection, or not confirmed, is said again as one’s own', () => {
  const { outbox, write } = writer();
  write('away', null);
  write('sent', 1);
  expect(read(outbox.takeAll(1))).toEqual(['away', 'sent']);
  write('later', 2);
  outbox.saved(1);
  expect(read(outbox.takeAll(1)), 'refers to what is saved, and waits for it').toEqual([]);
  outbox.saved(1);
  expect(outbox.takeAll(1)).toBeNull();
});

it('[B96] a long time away is one update', () => {
  const { outbox, write } = writer();
  for (let n = 0; n < 450; n += 1) write(`c${n}`, null);
  expect(read(outbox.takeAll(1))).toHaveLength(450);
});
