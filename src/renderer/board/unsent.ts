import * as Y from 'yjs';
import type { BoardState } from './board-store';
import type { Signal } from './signal';

/** Where a page keeps what it wrote until the host has it on disk, so that a reload does not lose it. */
export interface UnsentStore {
  /** What an earlier visit left; rejects where the browser refuses to keep anything. */
  readonly load: () => Promise<readonly Uint8Array[]>;
  /** Keeps one update more; losing it is the browser's right, and told to nobody. */
  readonly add: (update: Uint8Array) => void;
  /** Gives up everything kept so far. */
  readonly clear: () => void;
}

/** Whose doing it is that an earlier visit's changes come back. */
export const UNSENT = { unsent: true } as const;

/**
 * [B140] Keeps this page's own changes until the host says that they are on disk, and brings back those
 * that an earlier visit of the page could not get rid of. Returns how to stop.
 */
export function keepUnsent(
  doc: Y.Doc,
  state: Pick<Signal<BoardState>, 'get' | 'subscribe'>,
  store: UnsentStore,
): () => void {
  let isLoaded = false;
  let holds = false;
  let stopped = false;

  const onUpdate = (update: Uint8Array, _by: unknown, _doc: Y.Doc, change: Y.Transaction) => {
    if (!change.local) return;
    holds = true;
    store.add(update);
  };
  const onState = () => {
    const { connected, unsaved } = state.get();
    if (!holds || !isLoaded || !connected || unsaved > 0) return;
    holds = false;
    store.clear();
  };
  const bringBack = (left: readonly Uint8Array[]) => {
    if (stopped) return;
    holds ||= left.length > 0;
    for (const update of left) {
      try {
        Y.applyUpdate(doc, update, UNSENT);
      } catch (error) {
        console.warn('board: a kept change could not be read, and is left out', error);
      }
    }
    isLoaded = true;
    onState();
  };

  doc.on('update', onUpdate);
  const end = state.subscribe(onState);
  store.load().then(bringBack, (error: unknown) => {
    console.warn('board: this browser keeps nothing for a reload', error);
    bringBack([]);
  });
  return () => {
    stopped = true;
    end();
    doc.off('update', onUpdate);
  };
}
