import { useCallback, useEffect, useRef, useState } from 'react';
import type { PersonId } from '../../../shared/session/ids';

/** The seat whose card is open, and whether it stays until it is put away. */
export type OpenCard = { readonly id: PersonId; readonly stays: boolean };

const OPENS_AFTER_MS = 380;
const NEXT_OPENS_AFTER_MS = 120;
const CLOSES_AFTER_MS = 260;

export type SeatCardControl = {
  readonly card: OpenCard | null;
  /** The pointer rests on a seat, or on none (null). */
  readonly point: (id: PersonId | null) => void;
  /** The pointer is on the card itself. */
  readonly hold: () => void;
  readonly show: (id: PersonId, stays: boolean) => void;
  readonly close: () => void;
};

/** One card at a time: after a moment under the pointer, at once by keyboard and by touch. */
export function useSeatCard(): SeatCardControl {
  const [card, setCard] = useState<OpenCard | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const later = useCallback((ms: number, next: (before: OpenCard | null) => OpenCard | null) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setCard(next), ms);
  }, []);
  useEffect(() => () => clearTimeout(timer.current), []);

  const point = useCallback(
    (id: PersonId | null) => {
      if (id === null) later(CLOSES_AFTER_MS, (before) => (before?.stays ? before : null));
      else {
        setCard((before) => {
          const wait = before === null ? OPENS_AFTER_MS : NEXT_OPENS_AFTER_MS;
          later(wait, (now) => (now?.stays ? now : { id, stays: false }));
          return before;
        });
      }
    },
    [later],
  );
  const hold = useCallback(() => clearTimeout(timer.current), []);
  const show = useCallback((id: PersonId, stays: boolean) => {
    clearTimeout(timer.current);
    setCard({ id, stays });
  }, []);
  const close = useCallback(() => {
    clearTimeout(timer.current);
    setCard(null);
  }, []);
  return { card, point, hold, show, close };
}
