import { useEffect, useRef } from 'react';
import { buzz } from './buzz';
import { type ControlState, seatOf } from './control-state';
import { type OwnFloor, ownFloor } from './floor-view';

/** Vibration in ms: on, off, on. */
const NEXT = [70];
const OFFERED = [180, 90, 180];
const GIVEN = [320];

/** Lets the phone be felt when the floor comes to it, for it may lie on the table. */
export function useFloorBuzz(state: ControlState): void {
  const seat = seatOf(state);
  const kind = seat === null ? null : ownFloor(seat).kind;
  const before = useRef<OwnFloor['kind'] | null>(null);
  useEffect(() => {
    const was = before.current;
    before.current = kind;
    // Not on the first look: a page that is opened anew tells its reader nothing new.
    if (was === null || was === kind) return;
    if (kind === 'offered') buzz(OFFERED);
    else if (kind === 'speaking' && was !== 'offered') buzz(GIVEN);
    else if (kind === 'next') buzz(NEXT);
  }, [kind]);
}
