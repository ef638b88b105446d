import { useEffect, useMemo, useRef } from 'react';
import type { BoardSession } from '../board-store';
import type { BoardView } from '../board-view';
import { useLinks } from '../use-board';
import { openLinkRoutes } from './link-routes';
import { LinkView } from './link-view';
import { useLinksInSight } from './use-links-in-sight';
import './links.css';

/** Under this zoom the words on links are too small to read and only in the way. */
const LEAST_LABEL_ZOOM = 0.35;

export interface LinkLayerProps {
  readonly session: BoardSession;
  readonly view: BoardView;
  /** The link that is chosen; null for none. */
  readonly selectedLink: string | null;
  /** Keep it the same function. */
  readonly onSelect: (id: string) => void;
}

/** All links in sight, in board units: place it in the layer that the camera moves. */
export function LinkLayer({ session, view, selectedLink, onSelect }: LinkLayerProps) {
  const drawing = useRef<SVGSVGElement>(null);
  const routes = useMemo(() => openLinkRoutes(session, view), [session, view]);
  const links = useLinks(session);
  const drawn = useLinksInSight(session, view);
  const inSight = useMemo(() => new Set(drawn), [drawn]);
  useEffect(() => routes.connect(), [routes]);
  useEffect(() => {
    const show = () =>
      drawing.current?.toggleAttribute('data-small', view.camera.get().zoom < LEAST_LABEL_ZOOM);
    show();
    return view.camera.subscribe(show);
  }, [view]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: it groups links, not fields
    <svg ref={drawing} className="hb-links" role="group" aria-label="Links">
      {links
        .filter(({ id }) => inSight.has(id) || id === selectedLink)
        .map(({ id, from, to, meaning }) => (
          <LinkView
            key={id}
            {...{ id, from, to, meaning, session, routes, onSelect }}
            selected={id === selectedLink}
          />
        ))}
    </svg>
  );
}
