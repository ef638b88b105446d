import * as Y from 'yjs';
import type { Point } from '../../shared/board/geometry';
import { readAt } from '../../shared/board/place';

/** One entry of the board: what could be read of it, and where it is drawn. */
export type BoardEntry<R> = { readonly read: R; readonly at: Point };

/** Entries as React subscribes to them: one moved card concerns one card. */
export interface EntryStore<R> {
  /** Every id, in an order that does not change while people work; the same array until it does. */
  ids(): readonly string[];
  /** The same object until that entry changes. */
  entry(id: string): BoardEntry<R> | undefined;
  onIds(listener: () => void): () => void;
  onEntry(id: string, listener: () => void): () => void;
  /** Told once per change of the document which entries came, went or changed. */
  onAny(listener: (ids: ReadonlySet<string>) => void): () => void;
  dispose(): void;
}

/** How one entry of a map is read: never throws, and says where it is if it can. */
export type ReadEntry<R> = (
  id: string,
  value: unknown,
) => { readonly read: R; readonly at: Point | null };

/** Follows the entries of one map of the document. */
export function openEntries<R>(home: Y.Map<unknown>, read: ReadEntry<R>): EntryStore<R> {
  const entries = new Map<string, BoardEntry<R>>();
  const perEntry = new Map<string, Set<() => void>>();
  const perIds = new Set<() => void>();
  const perAny = new Set<(ids: ReadonlySet<string>) => void>();
  let ids: readonly string[] = [];

  function refresh(changed: ReadonlySet<string>): void {
    const come: string[] = [];
    let gone = false;
    for (const id of changed) {
      if (!home.has(id)) {
        gone = entries.delete(id) || gone;
        continue;
      }
      if (!entries.has(id)) come.push(id);
      const value = home.get(id);
      const { read: content, at } = read(id, value);
      entries.set(id, { read: content, at: at ?? aside(value, entries.size) });
    }
    if (come.length > 0 || gone) {
      ids = [...ids.filter((id) => entries.has(id)), ...inReadingOrder(come, entries)];
      for (const listener of [...perIds]) listener();
    }
    for (const listener of [...perAny]) listener(changed);
    for (const id of changed) {
      for (const listener of [...(perEntry.get(id) ?? [])]) listener();
    }
  }

  const observe = (events: readonly Y.YEvent<Y.AbstractType<unknown>>[]) => {
    refresh(new Set(events.flatMap((event) => idsOf(event, home))));
  };
  home.observeDeep(observe);
  refresh(new Set(home.keys()));

  return {
    ids: () => ids,
    entry: (id) => entries.get(id),
    onIds: (listener) => listen(perIds, listener),
    onAny: (listener) => listen(perAny, listener),
    onEntry: (id, listener) => {
      const listeners = perEntry.get(id) ?? new Set();
      perEntry.set(id, listeners);
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0 && perEntry.get(id) === listeners) perEntry.delete(id);
      };
    },
    dispose: () => home.unobserveDeep(observe),
  };
}

function inReadingOrder<R>(
  ids: readonly string[],
  entries: ReadonlyMap<string, BoardEntry<R>>,
): readonly string[] {
  const place = (id: string) => entries.get(id)?.at ?? { x: 0, y: 0 };
  return [...ids].sort((a, b) => place(a).y - place(b).y || place(a).x - place(b).x);
}

function idsOf(event: Y.YEvent<Y.AbstractType<unknown>>, home: Y.Map<unknown>): string[] {
  if (event instanceof Y.YMapEvent && event.target === home) {
    return [...event.keysChanged].flatMap((key) => (typeof key === 'string' ? [key] : []));
  }
  const [id] = event.path;
  return typeof id === 'string' ? [id] : [];
}

/** Where something unreadable is shown: at its own place if it has one, else beside the board's origin. */
function aside(value: unknown, place: number): Point {
  const at = value instanceof Y.Map ? readAt(value.get('at')) : null;
  return at ?? { x: -300, y: place * 24 };
}

function listen<L>(listeners: Set<L>, listener: L): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
