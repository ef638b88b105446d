import type { HearthBridge } from '../../../shared/protocol/bridge';
import type { AskedIn, EventsNotice, JoinAccess, NumberedView } from '../../../shared/protocol/ipc';
import { createSignal, type Signal } from '../../board/signal';
import { settle } from './answers';
import { follow } from './follow';

/** A view and when it came, on this window's own monotonic clock (milliseconds). */
export type ReceivedView = { readonly view: NumberedView; readonly at: number };

type Heard<T> = Pick<Signal<T>, 'get' | 'subscribe'>;

/** The latest of what main says unasked. Listens from the start, so that nothing falls in a gap. */
export type Feed = {
  readonly view: Heard<ReceivedView | null>;
  readonly join: Heard<JoinAccess | null>;
  /** [H71] Who waits to be let in. */
  readonly waiting: Heard<readonly AskedIn[]>;
  /** Begins anew with what a call answered, unless something newer of the same session has come. */
  readonly begin: (view: NumberedView, join: JoinAccess, waiting?: readonly AskedIn[]) => void;
  /** Begins anew after a connection was lost: the laptop may have been started since, and counts anew. */
  readonly anew: (view: NumberedView, join: JoinAccess) => void;
  /** The room gets in by another address from now on. */
  readonly renewJoin: (join: JoinAccess) => void;
};

type FeedBridge = Pick<
  HearthBridge,
  'onEvents' | 'onOnline' | 'onJoinAccess' | 'onWaiting' | 'runningSession'
>;

/**
 * Follows the bridge for as long as the window lives.
 *
 * @param clock milliseconds, monotonic
 */
export function createFeed(bridge: FeedBridge, clock: () => number): Feed {
  const view = createSignal<ReceivedView | null>(null);
  const join = createSignal<JoinAccess | null>(null);
  const waiting = createSignal<readonly AskedIn[]>([]);
  let asking = false;
  /** Which events main has spoken of, of which session, also those that came before any view. */
  let spokenOf = { session: '', count: 0 };

  const receive = (next: NumberedView): void => {
    view.set({ view: next, at: clock() });
  };

  const begin = (answered: NumberedView): void => {
    const known = view.get()?.view;
    const newer = known?.session.id === answered.session.id && known.count > answered.count;
    if (newer) return;
    receive(answered);
    // More happened while the answer was on its way, and its events found no view to add them to.
    if (spokenOf.session === answered.session.id && spokenOf.count > answered.count)
      void askAgain();
  };

  /** Something was missed: the whole session brings everything up to where it stands. */
  const askAgain = async (): Promise<void> => {
    if (asking) return;
    asking = true;
    const answer = await settle(bridge.runningSession());
    asking = false;
    if (answer.ok && answer.value !== null) begin(answer.value.view);
  };

  const hear = (notice: EventsNotice): void => {
    spokenOf = { session: notice.session, count: notice.from + notice.events.length };
    const known = view.get();
    if (known === null) return;
    const followed = follow(known.view, notice);
    if (followed.kind === 'view') receive(followed.view);
    else if (followed.kind === 'missed') void askAgain();
  };

  bridge.onEvents(hear);
  bridge.onOnline((online) => {
    const known = view.get();
    if (known !== null) view.set({ view: { ...known.view, online }, at: known.at });
  });
  bridge.onJoinAccess(join.set);
  bridge.onWaiting(waiting.set);
  return {
    view,
    join,
    waiting,
    begin: (answered, access, waits = []) => {
      begin(answered);
      join.set(access);
      waiting.set(waits);
    },
    anew: (answered, access) => {
      spokenOf = { session: answered.session.id, count: answered.count };
      receive(answered);
      join.set(access);
    },
    renewJoin: join.set,
  };
}
