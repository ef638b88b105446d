import type * as Y from 'yjs';
import { linksOf } from '../../shared/board/document';
import { type Link, readLinks } from '../../shared/board/link';
import type { CardStore } from './board-entries';

/** The links both of whose cards are there. */
export interface LinkStore {
  /** In the order of their ids; the same array until one changes. */
  all(): readonly Link[];
  ofCard(id: string): readonly Link[];
  subscribe(listener: () => void): () => void;
  dispose(): void;
}

const NONE: readonly Link[] = [];

/** [B12] Follows the links of a document: a link to a card that is gone is not there either. */
export function openLinks(doc: Y.Doc, cards: CardStore): LinkStore {
  const links = linksOf(doc);
  const listeners = new Set<() => void>();
  let all = NONE;
  let byCard = new Map<string, readonly Link[]>();

  function refresh(): void {
    // Most boards have few links, and a change of them is rare: reading all is cheap and always right.
    all = links.size === 0 ? NONE : readLinks(links, (id) => cards.entry(id) !== undefined);
    byCard = new Map();
    for (const link of all) {
      for (const id of [link.from, link.to]) byCard.set(id, [...(byCard.get(id) ?? []), link]);
    }
    for (const listener of [...listeners]) listener();
  }
  const onIds = () => {
    if (links.size > 0) refresh();
  };
  links.observeDeep(refresh);
  const endIds = cards.onIds(onIds);
  refresh();

  return {
    all: () => all,
    ofCard: (id) => byCard.get(id) ?? NONE,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dispose: () => {
      endIds();
      links.unobserveDeep(refresh);
    },
  };
}
