import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { BoardState } from './board-store';
import { createSignal } from './signal';
import { keepUnsent, type UnsentStore } from './unsent';

/** What the browser's database does, in memory: the same from visit to visit. */
function openStore() {
  let kept: Uint8Array[] = [];
  const store: UnsentStore = {
    load: async () => [...kept],
    add: (update) => void kept.push(update),
    clear: () => {
      kept = [];
    },
  };
  return { store, count: () => kept.length, put: (update: Uint8Array) => kept.push(update) };
}

const AWAY: BoardState = { connected: false, links: 0, unsaved: 0, relay: true };

function page(store: UnsentStore) {
  const doc = new Y.Doc();
  const state = createSignal(AWAY);
  const stop = keepUnsent(doc, state, store);
  return { doc, state, stop, words: doc.getMap('cards') };
}

/** Lets what was promised happen. */
const turn = () => new Promise((done) => setImmediate(done));

describe('[B140] what the host has not on disk', () => {
  it('is there again after a reload, and given up once the host has it', async () => {
    const { store, count } = openStore();
    const first = page(store);
    await turn();
    first.words.set('a', 'written while away');
    first.stop();
    expect(count()).toBe(1);

    const second = page(store);
    await turn();
    expect(second.words.get('a')).toBe('written while away');
    second.state.set({ ...AWAY, connected: true, unsaved: 1 });
    expect(count(), 'on its way is not on disk').toBe(1);
    second.state.set({ ...AWAY, connected: true, unsaved: 0 });
    expect(count()).toBe(0);
  });

  it('is not given up before what an earlier visit left was looked at', async () => {
    const { store, count } = openStore();
    const first = page(store);
    await turn();
    first.words.set('a', 1);
    first.stop();
    const second = page(store);
    second.words.set('b', 2);
    second.state.set({ ...AWAY, connected: true });
    expect(count()).toBe(2);
    await turn();
    expect(second.words.toJSON()).toEqual({ a: 1, b: 2 });
  });

  it('holds only this page’s own changes, not those of others', async () => {
    const { store, count } = openStore();
    const mine = page(store);
    await turn();
    const other = new Y.Doc();
    other.getMap('cards').set('x', 1);
    Y.applyUpdate(mine.doc, Y.encodeStateAsUpdate(other), 'relay');
    expect(mine.words.get('x')).toBe(1);
    expect(count()).toBe(0);
  });

  it('does no harm where it cannot be read, or the browser refuses to keep anything', async () => {
    const { store, put } = openStore();
    put(new Uint8Array([9, 9, 9]));
    const broken = page(store);
    await turn();
    broken.words.set('a', 1);
    expect(broken.words.get('a')).toBe(1);
    const refused = page({ ...store, load: () => Promise.reject(new Error('no database')) });
    await turn();
    refused.words.set('a', 1);
    expect(refused.words.get('a')).toBe(1);
  });
});
