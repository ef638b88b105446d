import type { Card } from '../../../shared/board/card';
import { type Findable, type FindNames, findable } from '../../../shared/board/find';
import type { BoardObject } from '../../../shared/board/object';
import { cardOf, objectOf } from '../board-entries';
import { type BoardNames, shownAuthor } from '../board-names';
import type { BoardSession } from '../board-store';
import type { BoardView } from '../board-view';
import { readingOrder } from '../reading-order';
import { FIND_KIND_LABELS } from './find-words';

/** How entries are named to who searches. */
export type IndexNames = { readonly names: BoardNames; readonly isFacilitator: boolean };

/** The words of every entry, read once, in the order the board is read. */
export interface FindIndex {
  /** The same list until something changes. */
  all(): readonly Findable[];
  /** The area something lies in; null for none. */
  areaOf(id: string): string | null;
  /** Reads everything anew, as other names need it. */
  rename(names: IndexNames): void;
  /** Told after something came, went, moved or changed its words. */
  onChange(listener: () => void): () => void;
  dispose(): void;
}

/** [B123] Indexes the words of a board and follows it: what changes is read anew, and nothing else. */
export function openFindIndex(
  session: Pick<BoardSession, 'cards' | 'objects'>,
  view: Pick<BoardView, 'rectOf' | 'index'>,
  first: IndexNames,
): FindIndex {
  const { cards, objects } = session;
  const entries = new Map<string, Findable>();
  const owners = new Map<string, string>();
  const listeners = new Set<() => void>();
  let names = namesFor(first);
  let order: readonly string[] | null = null;
  let list: readonly Findable[] | null = null;

  const read = (id: string) => {
    const entry = cardOf(cards.entry(id)) ?? objectOf(objects.entry(id));
    if (entry === null) entries.delete(id);
    else entries.set(id, findable(entry, names));
  };
  const readAll = () => {
    for (const id of [...cards.ids(), ...objects.ids()]) read(id);
  };
  const tell = () => {
    list = null;
    for (const listener of [...listeners]) listener();
  };
  const onAny = (ids: ReadonlySet<string>) => {
    for (const id of ids) read(id);
    tell();
  };
  const onPlaces = () => {
    order = null;
    tell();
  };
  /** Going through all places is the dear part: it is done when somebody asks, not for every move. */
  const inOrder = (): readonly string[] => {
    if (order !== null) return order;
    owners.clear();
    const steps = readingOrder(session, view);
    for (const { id, within } of steps) if (within !== null) owners.set(id, within);
    order = steps.map(({ id }) => id);
    return order;
  };

  readAll();
  const ends = [cards.onAny(onAny), objects.onAny(onAny), view.index.onChange(onPlaces)];
  return {
    all: () => {
      list ??= inOrder().flatMap((id) => entries.get(id) ?? []);
      return list;
    },
    areaOf: (id) => {
      inOrder();
      return owners.get(id) ?? null;
    },
    rename: (next) => {
      names = namesFor(next);
      readAll();
      tell();
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dispose: () => {
      for (const end of ends) end();
    },
  };
}

function namesFor({ names, isFacilitator }: IndexNames): FindNames {
  return {
    kind: (kind) => FIND_KIND_LABELS[kind],
    author: (entry) => shownAuthor(asSigned(entry), names, isFacilitator),
  };
}

/** Objects have no name hidden for themselves alone. */
function asSigned(entry: Card | BoardObject): Parameters<typeof shownAuthor>[0] {
  return 'type' in entry ? { author: entry.author, nameless: false } : entry;
}
