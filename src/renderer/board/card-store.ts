import * as Y from 'yjs';
import { type Card, type ReadCard, readCard } from '../../shared/board/card';
import { cardsOf } from '../../shared/board/document';
import type { Point } from '../../shared/board/geometry';

/** One entry of the board: what could be read of it, and where it is drawn. */
export type BoardEntry = { readonly read: ReadCard; readonly at: Point };

/** The cards as React subscribes to them: one moved card concerns one card. */
export interface CardStore {
  /** Every id, in an order that does not change while people work; the same array until it does. */
  ids(): readonly string[];
  /** The same object until that card changes. */
  entry(id: string): BoardEntry | undefined;
  /** A number that changes whenever a card comes, goes or moves. */
  layout(): number;
  onIds(listener: () => void): () => void;
  onCard(id: string, listener: () => void): () => void;
  onLayout(listener: () => void): () => void;
  dispose(): void;
}

/** Follows the cards of a document. */
export function openCards(doc: Y.Doc): CardStore {
  const cards = cardsOf(doc);
  const entries = new Map<string, BoardEntry>();
  const perCard = new Map<string, Set<() => void>>();
  const perIds = new Set<() => void>();
  const perLayout = new Set<() => void>();
  let ids: readonly string[] = [];
  let layout = 0;

  function refresh(changed: Iterable<string>): void {
    const touched = [...changed];
    const come: string[] = [];
    let gone = false;
    let moved = false;
    for (const id of touched) {
      const before = entries.get(id);
      if (!cards.has(id)) {
        gone = entries.delete(id) || gone;
        continue;
      }
      const after = readEntry(id, cards.get(id), entries.size);
      entries.set(id, after);
      if (before === undefined) come.push(id);
      moved ||= before?.at.x !== after.at.x || before.at.y !== after.at.y;
    }
    if (come.length > 0 || gone) {
      const place = (id: string) => entries.get(id)?.at ?? { x: 0, y: 0 };
      come.sort((a, b) => place(a).y - place(b).y || place(a).x - place(b).x);
      ids = [...ids.filter((id) => entries.has(id)), ...come];
      call(perIds);
    }
    if (moved || gone) {
      layout += 1;
      call(perLayout);
    }
    for (const id of touched) call(perCard.get(id));
  }

  const observe = (events: readonly Y.YEvent<Y.AbstractType<unknown>>[]) => {
    refresh(new Set(events.flatMap((event) => idsOf(event, cards))));
  };
  cards.observeDeep(observe);
  refresh(cards.keys());

  return {
    ids: () => ids,
    entry: (id) => entries.get(id),
    layout: () => layout,
    onIds: (listener) => listen(perIds, listener),
    onLayout: (listener) => listen(perLayout, listener),
    onCard: (id, listener) => {
      const listeners = perCard.get(id) ?? new Set();
      perCard.set(id, listeners);
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0 && perCard.get(id) === listeners) perCard.delete(id);
      };
    },
    dispose: () => cards.unobserveDeep(observe),
  };
}

/** The card of an entry, if it can be read. */
export function cardOf(entry: BoardEntry | undefined): Card | null {
  return entry?.read.ok ? entry.read.card : null;
}

function idsOf(event: Y.YEvent<Y.AbstractType<unknown>>, cards: Y.Map<unknown>): string[] {
  if (event instanceof Y.YMapEvent && event.target === cards) {
    return [...event.keysChanged].flatMap((key) => (typeof key === 'string' ? [key] : []));
  }
  const [id] = event.path;
  return typeof id === 'string' ? [id] : [];
}

function readEntry(id: string, value: unknown, place: number): BoardEntry {
  const read = readCard(id, value);
  return { read, at: read.ok ? { x: read.card.x, y: read.card.y } : aside(value, place) };
}

/** Where something unreadable is shown: at its own place if it has one, else beside the board's origin. */
function aside(value: unknown, place: number): Point {
  const x: unknown = value instanceof Y.Map ? value.get('x') : null;
  const y: unknown = value instanceof Y.Map ? value.get('y') : null;
  const near = (n: unknown): n is number => typeof n === 'number' && Math.abs(n) <= 1_000_000;
  return near(x) && near(y) ? { x, y } : { x: -300, y: place * 24 };
}

function listen(listeners: Set<() => void>, listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function call(listeners: Set<() => void> | undefined): void {
  for (const listener of [...(listeners ?? [])]) listener();
}
