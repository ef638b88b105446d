import type { Rect } from '../../../shared/board/geometry';
import type { BoardView } from '../board-view';
import { type Camera, filling } from '../camera';
import { createSignal, type Signal } from '../signal';
import type { BoardPresence } from './connect-presence';
import type { Call } from './others';

/** In px: what is kept free round the part that is shown. */
const MARGIN = 12;
/** A call older than this (ms) is not acted upon any more by a board that opens later. */
export const CALL_LASTS_MS = 60_000;

/** How this page stands to what the facilitator shows. */
export type FollowState = {
  /** Whether the facilitator leads the view at the moment. */
  readonly leads: boolean;
  readonly follows: boolean;
  /** The person moved the board themselves and so no longer follows. */
  readonly moved: boolean;
  /** The facilitator called everyone while this person was busy. */
  readonly called: boolean;
  /** How often this page was brought somewhere, to be said aloud. */
  readonly brought: number;
};

/** Follows the facilitator's view as far as this person wants to. */
export interface Following {
  readonly state: Pick<Signal<FollowState>, 'get' | 'subscribe'>;
  follow(): void;
  stop(): void;
  /** Goes to where the facilitator called everyone. */
  goThere(): void;
  dismiss(): void;
  dispose(): void;
}

export interface FollowParts {
  readonly presence: Pick<BoardPresence, 'call' | 'clock' | 'connected' | 'lead'>;
  readonly view: Pick<BoardView, 'camera' | 'glide' | 'goal' | 'size'>;
  /** Whether the person is in the middle of something (typing, dragging): then nothing moves. */
  readonly isBusy: () => boolean;
  /** Told whenever the view is moved for the person. */
  readonly onTaken?: () => void;
}

/** [B59] Following is the person's choice, ends when they move the board, and never interrupts typing. */
export function createFollowing({ presence, view, isBusy, onTaken }: FollowParts): Following {
  const { lead, call } = presence;
  const state = createSignal<FollowState>({
    leads: lead.get() !== null,
    follows: false,
    moved: false,
    called: false,
    brought: 0,
  });
  const change = (part: Partial<FollowState>) => state.set({ ...state.get(), ...part });
  /** Where the view was taken for the person, as long as they leave it there. */
  let taken: Camera | null = null;
  let waiting: Call | null = null;

  const take = (part: Rect) => {
    const to = filling(part, view.size.get(), MARGIN);
    taken = to;
    onTaken?.();
    view.glide(to);
  };
  const isShown = () => view.size.get().width > 0;
  const keepUp = () => {
    const part = lead.get();
    if (state.get().follows && part !== null && isShown() && !isBusy()) take(part);
  };
  const answer = () => {
    if (waiting === null || !isShown()) return;
    if (isBusy()) {
      change({ called: true });
      return;
    }
    const { part } = waiting;
    waiting = null;
    change({ called: false, brought: state.get().brought + 1 });
    take(part);
  };
  const hear = () => {
    const next = call.get();
    if (next === null) return;
    // Whoever has taken it answers for it: no other board of this page acts upon it again.
    call.set(null);
    if (presence.clock.now() - next.heardAt > CALL_LASTS_MS) return;
    waiting = next;
    answer();
  };

  const ends = [
    lead.subscribe(() => {
      const leads = lead.get() !== null;
      // The facilitator has stopped; a lost connection is no reason to forget who followed.
      if (!leads && presence.connected.get()) change({ follows: false, moved: false });
      if (state.get().leads !== leads) change({ leads });
      keepUp();
    }),
    call.subscribe(hear),
    view.size.subscribe(() => {
      keepUp();
      if (!state.get().called) answer();
    }),
    view.camera.subscribe(() => {
      if (taken === null || view.goal() === taken) return;
      taken = null;
      if (state.get().follows) change({ follows: false, moved: true });
    }),
  ];
  hear();

  return {
    state,
    follow: () => {
      change({ follows: true, moved: false });
      keepUp();
    },
    stop: () => {
      taken = null;
      change({ follows: false, moved: false });
    },
    goThere: () => {
      const there = waiting;
      waiting = null;
      change({ called: false });
      if (there !== null) take(there.part);
    },
    dismiss: () => {
      waiting = null;
      change({ called: false });
    },
    dispose: () => {
      for (const end of ends) end();
    },
  };
}
