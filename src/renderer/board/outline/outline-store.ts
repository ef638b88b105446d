import type { AreaBox } from '../../../shared/board/area-members';
import type { ReadCard } from '../../../shared/board/card';
import { CARD_WIDTH } from '../../../shared/board/card-size';
import { cardPlace, objectPlace, UNREADABLE_HEIGHT } from '../../../shared/board/guess-size';
import type { ReadObject } from '../../../shared/board/object';
import { type Outline, outlineOf } from '../../../shared/board/outline';
import type { OutlineEntry, OutlineGrouping } from '../../../shared/board/outline-parts';
import type { Author } from '../../../shared/board/place';
import type { BoardSession } from '../board-store';
import type { BoardEntry } from '../entry-store';

/** The outline of a board, kept while the board changes. */
export interface OutlineStore {
  /** The same object until the order of the board changes: words alone do not change it. */
  get(): Outline;
  subscribe(listener: () => void): () => void;
  /** Follows the board until the function it gives is called. */
  connect(): () => void;
}

export type OutlineOptions = {
  readonly grouping: OutlineGrouping;
  /** Whether this page's person may see whose a card or object is. */
  readonly showsAuthor: (entry: { readonly nameless: boolean; readonly author: Author }) => boolean;
  /** When listeners are told of changes; several at once are told together. */
  readonly later?: (tell: () => void) => void;
};

type Stores = Pick<BoardSession, 'cards' | 'objects' | 'links'>;
type Known =
  | { readonly sort: 'area'; readonly area: AreaBox }
  | { readonly sort: 'entry'; readonly entry: OutlineEntry };

/** Follows the order of a board; computed only when it is asked for after it changed. */
export function openOutline({ cards, objects, links }: Stores, options: OutlineOptions) {
  const { grouping, showsAuthor } = options;
  const later = options.later ?? ((tell) => requestAnimationFrame(tell));
  const known = new Map<string, { readonly mark: string; readonly what: Known }>();
  const listeners = new Set<() => void>();
  let outline: Outline | null = null;
  let isTelling = false;

  function describe(id: string): Known | null {
    const card = cards.entry(id);
    // A card and an object of one id: only a hostile page makes them, and the card stands for both.
    if (card !== undefined) return describeCard(id, card, showsAuthor);
    const object = objects.entry(id);
    return object === undefined ? null : describeObject(id, object, showsAuthor);
  }
  function notice(ids: Iterable<string>): boolean {
    let changed = false;
    for (const id of ids) {
      const what = describe(id);
      const mark = what === null ? null : JSON.stringify(what);
      if (mark === (known.get(id)?.mark ?? null)) continue;
      changed = true;
      if (what === null || mark === null) known.delete(id);
      else known.set(id, { mark, what });
    }
    return changed;
  }
  function tell(): void {
    outline = null;
    if (isTelling) return;
    isTelling = true;
    later(() => {
      isTelling = false;
      for (const listener of [...listeners]) listener();
    });
  }
  function make(): Outline {
    const all = [...known.values()].map(({ what }) => what);
    const areas = all.flatMap((one) => (one.sort === 'area' ? [one.area] : []));
    const entries = all.flatMap((one) => (one.sort === 'entry' ? [one.entry] : []));
    return outlineOf({ areas, entries, links: links.all() }, grouping);
  }
  const hear = (ids: ReadonlySet<string>) => {
    if (notice(ids)) tell();
  };
  notice([...cards.ids(), ...objects.ids()]);

  const store: OutlineStore = {
    get: () => {
      outline ??= make();
      return outline;
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    connect: () => {
      const ends = [cards.onAny(hear), objects.onAny(hear), links.subscribe(tell)];
      if (notice([...known.keys(), ...cards.ids(), ...objects.ids()])) tell();
      return () => {
        for (const end of ends) end();
      };
    },
  };
  return store;
}

type Shows = OutlineOptions['showsAuthor'];

function describeCard(id: string, { read, at }: BoardEntry<ReadCard>, shows: Shows): Known {
  if (!read.ok) return unreadable(id, at);
  const { card } = read;
  const { kind, turn } = card;
  const author = shows(card) ? card.author : null;
  const box = { id, ...cardPlace(card) };
  return { sort: 'entry', entry: { box, type: 'card', kind, turn, author } };
}

function describeObject(id: string, { read, at }: BoardEntry<ReadObject>, shows: Shows): Known {
  if (!read.ok) return unreadable(id, at);
  const { object } = read;
  const box = { id, ...objectPlace(object) };
  if (object.type === 'area') return { sort: 'area', area: { ...box, z: object.z } };
  const author = shows({ nameless: false, author: object.author }) ? object.author : null;
  const { type, turn } = object;
  return { sort: 'entry', entry: { box, type, kind: null, turn, author } };
}

function unreadable(id: string, at: { readonly x: number; readonly y: number }): Known {
  const box = { id, ...at, width: CARD_WIDTH, height: UNREADABLE_HEIGHT };
  return {
    sort: 'entry',
    entry: { box, type: 'unreadable', kind: null, turn: null, author: null },
  };
}
