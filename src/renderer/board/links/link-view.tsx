import { type KeyboardEvent, memo, useCallback, useSyncExternalStore } from 'react';
import type { LinkMeaning } from '../../../shared/board/link-meaning';
import type { BoardSession } from '../board-store';
import { LinkHead } from './link-head';
import { LinkLabel } from './link-label';
import type { LinkRoutes } from './link-routes';
import { linkWords } from './link-words';

export interface LinkViewProps {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly meaning: LinkMeaning;
  readonly session: BoardSession;
  readonly routes: LinkRoutes;
  readonly selected: boolean;
  readonly onSelect: (id: string) => void;
}

/** One link on the plane; renders when one of its cards moves or is written on, or something comes in its way. */
export const LinkView = memo(function LinkView(props: LinkViewProps) {
  const { id, from, to, meaning, session, routes, onSelect } = props;
  const route = useSyncExternalStore(
    useCallback((listener) => routes.onRoute(id, listener), [routes, id]),
    () => routes.route(id),
  );
  const words = useSyncExternalStore(
    useCallback(
      (listener) => {
        const ends = [from, to].map((card) => session.cards.onEntry(card, listener));
        return () => {
          for (const end of ends) end();
        };
      },
      [session, from, to],
    ),
    () => linkWords(session, { from, to, meaning }),
  );
  if (route === null) return null;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    event.stopPropagation();
    onSelect(id);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: there is no button in a drawing
    <g
      className="hb-link"
      role="button"
      tabIndex={0}
      aria-label={words}
      aria-pressed={props.selected}
      data-testid="link"
      data-link-id={id}
      data-meaning={meaning}
      data-selected={props.selected || undefined}
      onClick={() => onSelect(id)}
      onKeyDown={onKeyDown}
    >
      <path className="hb-link-hit" d={route.d} />
      <path className="hb-link-halo" d={route.d} />
      <path className="hb-link-line" d={route.d} />
      {meaning === 'opposes' && <path className="hb-link-core" d={route.d} />}
      <LinkHead route={route} meaning={meaning} />
      <LinkLabel at={route.middle} meaning={meaning} />
    </g>
  );
});
