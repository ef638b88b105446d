import RBush from 'rbush';
import { CARD_WIDTH, guessHeight } from '../../../shared/board/card-size';
import type { Rect } from '../../../shared/board/geometry';
import { guessWords, UNREADABLE_HEIGHT } from '../../../shared/board/guess-size';
import { type CardStore, cardOf, type ObjectStore, objectOf } from '../board-entries';

type Item = {
  readonly id: string;
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
};

/** Where every entry of the board is, and which of them are somewhere; kept while the board changes. */
export interface EntryIndex {
  /** Board units; null for what is not on the board. */
  rectOf(id: string): Rect | null;
  /** The ids of what touches `part`, in no order. */
  within(part: Rect): readonly string[];
  /** The smallest rectangle round everything; null for an empty board. */
  bounds(): Rect | null;
  size(): number;
  /** Remembers how large (board units) something without a size of its own is really drawn. */
  measured(id: string, width: number, height: number): void;
  /** Told after something came, went, changed its place or was measured anew. */
  onChange(listener: (ids: ReadonlySet<string>) => void): () => void;
  /** Follows the board until the function it gives is called. */
  connect(): () => void;
}

/** Indexes the cards and objects of a board by place. */
export function openIndex(cards: CardStore, objects: ObjectStore): EntryIndex {
  const tree = new RBush<Item>();
  const items = new Map<string, Item>();
  const sizes = new Map<string, { readonly width: number; readonly height: number }>();
  const listeners = new Set<(ids: ReadonlySet<string>) => void>();

  function rectNow(id: string): Rect | null {
    const card = cards.entry(id);
    if (card !== undefined) return cardRectNow(id, card);
    const entry = objects.entry(id);
    if (entry === undefined) return null;
    const object = objectOf(entry);
    if (object === null) return { ...entry.at, width: CARD_WIDTH, height: UNREADABLE_HEIGHT };
    if (object.width !== null && object.height !== null) {
      return { x: object.x, y: object.y, width: object.width, height: object.height };
    }
    const words = object.type === 'text' ? object : null;
    const guess = guessWords(words?.text ?? '', words?.scale ?? 1);
    return { ...entry.at, ...(sizes.get(id) ?? guess) };
  }

  function cardRectNow(id: string, entry: NonNullable<ReturnType<CardStore['entry']>>): Rect {
    const card = cardOf(entry);
    if (card !== null && card.width !== null && card.height !== null) {
      return { x: card.x, y: card.y, width: card.width, height: card.height };
    }
    const guess = card === null ? UNREADABLE_HEIGHT : guessHeight(card.text);
    return { ...entry.at, width: CARD_WIDTH, height: sizes.get(id)?.height ?? guess };
  }

  function place(id: string): boolean {
    const rect = rectNow(id);
    const before = items.get(id);
    if (rect === null) {
      sizes.delete(id);
      if (before !== undefined) tree.remove(before);
      return items.delete(id);
    }
    const item = itemOf(id, rect);
    if (before !== undefined && same(before, item)) return false;
    if (before !== undefined) tree.remove(before);
    items.set(id, item);
    tree.insert(item);
    return true;
  }

  function refresh(ids: ReadonlySet<string>): void {
    const moved = new Set<string>();
    if (items.size === 0 && ids.size > 64) {
      for (const id of ids) load(id, moved);
      tree.load([...items.values()]);
    } else {
      for (const id of ids) if (place(id)) moved.add(id);
    }
    if (moved.size > 0) for (const listener of [...listeners]) listener(moved);
  }

  function load(id: string, moved: Set<string>): void {
    const rect = rectNow(id);
    if (rect === null) return;
    items.set(id, itemOf(id, rect));
    moved.add(id);
  }

  function connect(): () => void {
    const ends = [cards.onAny(refresh), objects.onAny(refresh)];
    refresh(new Set([...items.keys(), ...cards.ids(), ...objects.ids()]));
    return () => {
      for (const end of ends) end();
    };
  }

  return {
    rectOf: (id) => {
      const item = items.get(id);
      return item === undefined ? null : rectOfItem(item);
    },
    within: (part) =>
      tree
        .search({
          minX: part.x,
          minY: part.y,
          maxX: part.x + part.width,
          maxY: part.y + part.height,
        })
        .map(({ id }) => id),
    bounds: () => {
      if (items.size === 0) return null;
      // The root's box; `toJSON` is the library's only public way to it.
      const { minX, minY, maxX, maxY } = tree.toJSON();
      return { x: minX, y: minY, width: maxX - minX, height: maxY - minY };
    },
    size: () => items.size,
    measured: (id, width, height) => {
      const before = sizes.get(id);
      if (before?.width === width && before.height === height) return;
      sizes.set(id, { width, height });
      if (items.has(id)) refresh(new Set([id]));
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    connect,
  };
}

function itemOf(id: string, { x, y, width, height }: Rect): Item {
  return { id, minX: x, minY: y, maxX: x + width, maxY: y + height };
}

function rectOfItem({ minX, minY, maxX, maxY }: Item): Rect {
  return { x: minX, y: minY, width: maxX - minX, height: maxY - minY };
}

function same(a: Item, b: Item): boolean {
  return a.minX === b.minX && a.minY === b.minY && a.maxX === b.maxX && a.maxY === b.maxY;
}
