import { useEffect, useRef, useState } from 'react';
import type { TurnId } from '../../../shared/session/ids';
import type { Session, SessionMs } from '../../../shared/session/session';
import type { RiverSight } from './use-river-sight';

/** A turn that something else on the page asks to see; another object asks again. */
export type AskedTurn = { readonly turn: TurnId };

/** How long (ms) a turn stays marked. */
const MARK_MS = 6_000;

/** [K14] Brings a turn into sight and marks it for a while. Gives the turn that is marked now, or null. */
export function useMarkedTurn(
  session: Session,
  until: SessionMs,
  sight: RiverSight,
  asked: AskedTurn | null,
): AskedTurn | null {
  const [marked, setMarked] = useState<AskedTurn | null>(null);
  const latest = useRef({ session, until, sight });
  useEffect(() => {
    latest.current = { session, until, sight };
  });
  useEffect(() => {
    if (asked === null) return;
    const now = latest.current;
    const turn = now.session.turns.find(({ id }) => id === asked.turn);
    if (turn !== undefined) now.sight.showTurn({ from: turn.from, to: turn.end?.at ?? now.until });
    setMarked(asked);
    const timer = setTimeout(() => setMarked(null), MARK_MS);
    return () => clearTimeout(timer);
  }, [asked]);
  return marked;
}
