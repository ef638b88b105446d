import type { Carriers } from '../../shared/protocol/control';
import type { RunningSession } from '../session/running-session';
import type { SeatHeld } from './door';
import { isQuiet } from './quieting';

/** The board is for people of this session only, by the ways that are switched on. */
export function mayShareBoard(
  kind: 'board' | 'signalling',
  { seat, isRemoved }: SeatHeld,
  { carriers, running }: { readonly carriers: Carriers; readonly running: RunningSession },
): boolean {
  // [H78] Nor for somebody whose seat was taken away.
  if (isRemoved) return false;
  if (seat === 'facilitator') return true;
  if (seat === 'stage') return kind === 'board';
  if (kind === 'board') return carriers.relay;
  return carriers.peers && !isQuiet(running, seat);
}
