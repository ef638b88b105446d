import type { EventsNotice, NumberedView } from '../../../shared/protocol/ipc';
import { fold } from '../../../shared/session/fold';
import type { Session } from '../../../shared/session/session';

/** What became of a view when more happened. */
export type Followed =
  | { readonly kind: 'view'; readonly view: NumberedView }
  /** It was in the view already. */
  | { readonly kind: 'known' }
  /** Something before it was missed: the whole session has to be asked for. */
  | { readonly kind: 'missed' };

/** [W12] The view after what main says has happened since. Pure. */
export function follow(view: NumberedView, notice: EventsNotice): Followed {
  const { from, events, now, online } = notice;
  if (notice.session !== view.session.id) return { kind: 'missed' };
  if (from + events.length <= view.count) return { kind: 'known' };
  if (from !== view.count) return { kind: 'missed' };
  const session = events.reduce<Session | null>(fold, view.session);
  if (session === null) return { kind: 'missed' };
  return { kind: 'view', view: { session, now, online, count: from + events.length } };
}
