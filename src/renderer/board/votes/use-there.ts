import { useCallback, useMemo, useSyncExternalStore } from 'react';
import type { CardsThere } from './board-votes';

const NO_IDS: readonly string[] = [];

/** Whether a card is on the board; all are as long as the board is not open (null). */
export function useThere(cards: CardsThere | null): (card: string) => boolean {
  const onIds = useCallback((told: () => void) => cards?.onIds(told) ?? (() => {}), [cards]);
  const ids = useSyncExternalStore(onIds, () => cards?.ids() ?? NO_IDS);
  const there = useMemo(() => (cards === null ? null : new Set(ids)), [cards, ids]);
  return useCallback((card) => there?.has(card) ?? true, [there]);
}
