import type { SessionEvent } from '../../src/shared/session/events';
import type { Session } from '../../src/shared/session/session';

/** What the host's process says to the harness: all that a facilitator would see. */
export type FromHost =
  | {
      readonly type: 'ready';
      readonly isNew: boolean;
      readonly link: string;
      readonly session: Session;
      readonly cards: readonly { readonly id: string; readonly text: string }[];
      readonly listed: readonly { readonly id: string; readonly phase: string }[];
      readonly notices: readonly string[];
      /** What its start has cost, in ms of a processor. */
      readonly cpuMs: number;
    }
  | { readonly type: 'events'; readonly events: readonly SessionEvent[] }
  | { readonly type: 'answer'; readonly number: number; readonly ok: boolean }
  | { readonly type: 'closed'; readonly id: string }
  /** In bytes. */
  | { readonly type: 'memory'; readonly heap: number; readonly rss: number };

/** What the harness does as the facilitator. */
export type ToHost =
  | { readonly type: 'command'; readonly number: number; readonly command: unknown }
  | { readonly type: 'close' }
  | { readonly type: 'memory' }
  | { readonly type: 'stop' };
