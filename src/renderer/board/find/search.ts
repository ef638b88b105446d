import {
  type Findable,
  type FindFacts,
  type FindFilter,
  findIn,
  isFiltering,
  NO_FILTER,
} from '../../../shared/board/find';
import { wordsToFind } from '../../../shared/board/fold-text';
import { touches } from '../../../shared/board/geometry';
import type { BoardSession } from '../board-store';
import type { BoardView } from '../board-view';
import { seen } from '../camera';
import { createSignal, type Signal } from '../signal';
import { openFindIndex } from './find-index';
import type { Finder } from './finder';
import { factsOf, type SearchSituation } from './search-facts';
import { cameraOn } from './show-match';

/** What others write is looked through this long (ms) after it came, and at most so often for its cost. */
const SOON_MS = 60;
const REST = 8;

export type SearchState = {
  readonly words: string;
  readonly filter: FindFilter;
  /** Whether anything is looked for. */
  readonly looks: boolean;
  /** What was found, in the order the board is read. */
  readonly order: readonly string[];
  /** How much there is to be found. */
  readonly total: number;
  /** Where in `order` one is; -1 for nowhere. */
  readonly at: number;
};

/** One window's search; it goes on finding while others write. */
export interface Search {
  readonly state: Pick<Signal<SearchState>, 'get' | 'subscribe'>;
  look(words: string): void;
  narrow(part: Partial<FindFilter>): void;
  /** Shows the next or the one before, round at the ends. */
  step(by: 1 | -1): void;
  /** Shows the one that one is at, if it is not in sight. */
  show(): void;
  /** Drops words and filter. */
  showAll(): void;
  /** Everything that can be found, in the order the board is read. */
  entries(): readonly Findable[];
  /** Looks again, as names, groups or dots are others now. */
  meet(situation: SearchSituation): void;
  dispose(): void;
}

export interface SearchParts {
  readonly session: Pick<BoardSession, 'cards' | 'objects' | 'links'>;
  readonly view: Pick<BoardView, 'rectOf' | 'index' | 'camera' | 'size' | 'glide' | 'touched'>;
  readonly finder: Pick<Finder, 'found' | 'current' | 'covered'>;
}

const NOTHING: SearchState = {
  words: '',
  filter: NO_FILTER,
  looks: false,
  order: [],
  total: 0,
  at: -1,
};

/** [B123] Opens a search on a board; what it finds is on `finder` until it is disposed of. */
export function openSearch(parts: SearchParts, first: SearchSituation): Search {
  const { session, view, finder } = parts;
  const index = openFindIndex(session, view, first);
  const state = createSignal<SearchState>(NOTHING);
  let facts: FindFacts = factsOf(session, index, first);
  let met = first;
  let cost = 0;
  let later: ReturnType<typeof setTimeout> | undefined;

  function run({ words, filter }: Pick<SearchState, 'words' | 'filter'>): void {
    clearTimeout(later);
    later = undefined;
    const began = performance.now();
    const looks = wordsToFind(words).length > 0 || isFiltering(filter);
    const entries = index.all();
    const order = looks ? findIn(entries, words, filter, facts) : [];
    const at = placeAfter(state.get(), order);
    finder.found.set(looks ? sameOr(finder.found.get(), order) : null);
    finder.current.set(order[at] ?? null);
    state.set({ words, filter, looks, order, total: entries.length, at });
    cost = performance.now() - began;
  }
  const soon = () => {
    later ??= setTimeout(() => run(state.get()), Math.max(SOON_MS, cost * REST));
  };
  /** One stays where one is; what is gone gives its place to the next, and a new search begins in sight. */
  function placeAfter(before: SearchState, order: readonly string[]): number {
    const current = finder.current.get();
    const kept = current === null ? -1 : order.indexOf(current);
    if (kept !== -1 || order.length === 0) return kept;
    if (before.at !== -1) {
      const now = new Set(order);
      const after = before.order.slice(before.at + 1).find((id) => now.has(id));
      if (after !== undefined) return order.indexOf(after);
    }
    const part = seen(view.camera.get(), view.size.get());
    const inSight = order.findIndex((id) => {
      const rect = view.rectOf(id);
      return rect !== null && touches(rect, part);
    });
    return Math.max(0, inSight);
  }
  function show(): void {
    const { order, at } = state.get();
    const rect = view.rectOf(order[at] ?? '');
    if (rect === null) return;
    const to = cameraOn(rect, view.camera.get(), view.size.get(), finder.covered.get());
    if (to === null) return;
    view.touched.set(true);
    view.glide(to);
  }

  run(NOTHING);
  const ends = [index.onChange(soon), session.links.subscribe(soon)];
  return {
    state,
    look: (words) => run({ ...state.get(), words }),
    narrow: (part) => {
      const { words, filter } = state.get();
      run({ words, filter: { ...filter, ...part } });
    },
    step: (by) => {
      const { order, at } = state.get();
      if (order.length === 0) return;
      const next = (at + by + order.length) % order.length;
      finder.current.set(order[next] ?? null);
      state.set({ ...state.get(), at: next });
      show();
    },
    show,
    showAll: () => run(NOTHING),
    entries: index.all,
    meet: (situation) => {
      if (situation === met) return;
      met = situation;
      facts = factsOf(session, index, situation);
      index.rename(situation);
      run(state.get());
    },
    dispose: () => {
      clearTimeout(later);
      for (const end of ends) end();
      index.dispose();
      finder.found.set(null);
      finder.current.set(null);
    },
  };
}

/** The same set while the same was found: nothing is drawn anew then. */
function sameOr(before: ReadonlySet<string> | null, order: readonly string[]): ReadonlySet<string> {
  const isSame = before?.size === order.length && order.every((id) => before.has(id));
  return isSame && before !== null ? before : new Set(order);
}
