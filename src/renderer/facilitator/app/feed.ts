import type { HearthBridge } from '../../../shared/protocol/bridge';
import type { JoinAccess } from '../../../shared/protocol/ipc';
import type { FacilitatorView } from '../../../shared/session/views';
import { createSignal, type Signal } from '../../board/signal';

/** A view and when it came, on this window's own monotonic clock (milliseconds). */
export type ReceivedView = { readonly view: FacilitatorView; readonly at: number };

type Heard<T> = Pick<Signal<T>, 'get' | 'subscribe'>;

/** The latest of what main says unasked. Listens from the start, so that nothing falls in a gap. */
export type Feed = {
  readonly view: Heard<ReceivedView | null>;
  readonly join: Heard<JoinAccess | null>;
  /** Begins anew with what a call answered, unless something newer of the same session has come. */
  readonly begin: (view: FacilitatorView, join: JoinAccess) => void;
  /** The room gets in by another address from now on. */
  readonly renewJoin: (join: JoinAccess) => void;
};

/**
 * Follows the bridge for as long as the window lives.
 *
 * @param clock milliseconds, monotonic
 */
export function createFeed(
  bridge: Pick<HearthBridge, 'onView' | 'onJoinAccess'>,
  clock: () => number,
): Feed {
  const view = createSignal<ReceivedView | null>(null);
  const join = createSignal<JoinAccess | null>(null);
  const receive = (next: FacilitatorView) => view.set({ view: next, at: clock() });
  bridge.onView(receive);
  bridge.onJoinAccess(join.set);
  return {
    view,
    join,
    begin: (answered, access) => {
      const known = view.get()?.view;
      const newer = known?.session.id === answered.session.id && known.now > answered.now;
      if (!newer) receive(answered);
      join.set(access);
    },
    renewJoin: join.set,
  };
}
