import { useMemo, useState } from 'react';
import type { SessionMs } from '../../../shared/session/session';
import {
  centredOn,
  followed,
  panned,
  type Sight,
  showing,
  type TimeWindow,
  windowOf,
  zoomed,
} from './time-window';

const PAGE = 0.6;
const STEP = 0.5;

/** What is in sight, and every way to look elsewhere. */
export type RiverSight = {
  readonly window: TimeWindow;
  readonly follows: boolean;
  readonly pan: (ms: number) => void;
  readonly zoom: (factor: number, at: SessionMs) => void;
  readonly show: (at: SessionMs) => void;
  /** Brings a turn into sight, large enough to be seen. */
  readonly showTurn: (turn: TimeWindow) => void;
  readonly earlier: () => void;
  readonly later: () => void;
  readonly nearer: () => void;
  readonly farther: () => void;
  readonly now: () => void;
  readonly whole: () => void;
};

/** `until` is the session's latest time. */
export function useRiverSight(first: Sight, until: SessionMs): RiverSight {
  const [sight, setSight] = useState(first);
  const { from, to } = windowOf(sight, until);
  return useMemo(() => {
    const length = to - from;
    const change = (next: (before: Sight) => Sight) => () => setSight(next);
    return {
      window: { from, to },
      follows: sight.kind === 'following',
      pan: (ms) => setSight((before) => panned(before, until, ms)),
      zoom: (factor, at) => setSight((before) => zoomed(before, until, factor, at)),
      show: (at) => setSight((before) => centredOn(before, until, at)),
      showTurn: (turn) => setSight((before) => showing(before, until, turn)),
      earlier: change((before) => panned(before, until, -length * PAGE)),
      later: change((before) => panned(before, until, length * PAGE)),
      nearer: change((before) => zoomed(before, until, STEP, null)),
      farther: change((before) => zoomed(before, until, 1 / STEP, null)),
      now: change((before) => followed(before, until)),
      whole: () => setSight({ kind: 'following', length: 'whole' }),
    };
  }, [sight.kind, from, to, until]);
}
