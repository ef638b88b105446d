import { useCallback, useSyncExternalStore } from 'react';
import type { ReadCard } from '../../shared/board/card';
import type { BoardSession, BoardState } from './board-store';
import type { BoardEntry } from './entry-store';
import { useSignal } from './use-signal';

/** The ids of all cards; renders only when one comes or goes. */
export function useCardIds({ cards }: BoardSession): readonly string[] {
  return useSyncExternalStore(cards.onIds, cards.ids);
}

/** One card; renders only when that card changes. Undefined once it is gone. */
export function useCard({ cards }: BoardSession, id: string): BoardEntry<ReadCard> | undefined {
  const subscribe = useCallback((listener: () => void) => cards.onEntry(id, listener), [cards, id]);
  return useSyncExternalStore(subscribe, () => cards.entry(id));
}

/** How the board is connected. */
export function useBoardState({ state }: BoardSession): BoardState {
  return useSignal(state);
}
