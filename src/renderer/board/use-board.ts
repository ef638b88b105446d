import { useCallback, useSyncExternalStore } from 'react';
import type { ReadCard } from '../../shared/board/card';
import type { Link } from '../../shared/board/link';
import type { ReadObject } from '../../shared/board/object';
import type { BoardSession, BoardState } from './board-store';
import type { BoardEntry } from './entry-store';
import { useSignal } from './use-signal';

/** The ids of all cards; renders only when one comes or goes. */
export function useCardIds({ cards }: BoardSession): readonly string[] {
  return useSyncExternalStore(cards.onIds, cards.ids);
}

/** The ids of all objects; renders only when one comes or goes. */
export function useObjectIds({ objects }: BoardSession): readonly string[] {
  return useSyncExternalStore(objects.onIds, objects.ids);
}

/** One card; renders only when that card changes. Undefined once it is gone. */
export function useCard({ cards }: BoardSession, id: string): BoardEntry<ReadCard> | undefined {
  const subscribe = useCallback((listener: () => void) => cards.onEntry(id, listener), [cards, id]);
  return useSyncExternalStore(subscribe, () => cards.entry(id));
}

/** One object; renders only when that object changes. Undefined once it is gone. */
export function useObject(
  { objects }: BoardSession,
  id: string,
): BoardEntry<ReadObject> | undefined {
  const subscribe = useCallback(
    (listener: () => void) => objects.onEntry(id, listener),
    [objects, id],
  );
  return useSyncExternalStore(subscribe, () => objects.entry(id));
}

/** All links whose cards are there. */
export function useLinks({ links }: BoardSession): readonly Link[] {
  return useSyncExternalStore(links.subscribe, links.all);
}

/** How the board is connected. */
export function useBoardState({ state }: BoardSession): BoardState {
  return useSignal(state);
}
