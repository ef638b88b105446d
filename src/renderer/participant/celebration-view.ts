import type { SessionMs } from '../../shared/session/session';
import type { RoomCelebration } from '../../shared/session/views';

/** How long a celebration is felt, in ms. */
export const FELT_MS = 6_000;

/** How long the celebration is still to be felt, in ms; 0 if there is none or it is over. */
export function feltFor(celebration: RoomCelebration | null, now: SessionMs): number {
  if (celebration === null) return 0;
  return Math.min(FELT_MS, Math.max(0, celebration.at + FELT_MS - now));
}
