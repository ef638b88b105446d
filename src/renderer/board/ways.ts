/** What the board's two ways, the host's relay and the direct links, know of each other. */
import { createSignal, type Signal } from './signal';

export interface Ways {
  /** Origin of all that came from the host. */
  readonly fromHost: object;
  /** Whether the relay's socket is open. */
  readonly host: Signal<boolean>;
  /** While something that came over a direct link is read: whether its sender has the host; else null. */
  arriving: { readonly senderHasHost: boolean } | null;
}

export function openWays(): Ways {
  return { fromHost: { from: 'host' }, host: createSignal(false), arriving: null };
}
