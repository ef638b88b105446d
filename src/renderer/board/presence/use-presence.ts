import { useCallback, useSyncExternalStore } from 'react';
import type { Author } from '../../../shared/board/place';
import { useSignal } from '../use-signal';
import type { BoardPresence } from './connect-presence';

/** Who is on the board now, oneself included; renders only as people come and go. */
export function usePresentPeople({ present }: Pick<BoardPresence, 'present'>): readonly Author[] {
  return useSignal(present);
}

/** Who else has chosen or edits this card or object; renders only when that changes. */
export function useHeldBy(presence: BoardPresence, id: string): readonly Author[] {
  const subscribe = useCallback(
    (listener: () => void) => presence.onHeld(id, listener),
    [presence, id],
  );
  return useSyncExternalStore(subscribe, () => presence.heldBy(id));
}
