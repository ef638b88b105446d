import { useEffect, useLayoutEffect, useRef } from 'react';
import type { Author } from '../../../shared/board/place';
import type { BoardView } from '../board-view';
import type { BoardPresence } from './connect-presence';
import { type CursorColour, drawCursors } from './cursor-drawing';
import './cursors.css';

export interface CursorLayerProps {
  readonly presence: BoardPresence;
  readonly view: BoardView;
  /** How this page names somebody. Keep it the same function while names are the same. */
  readonly labelOf: (author: Author) => string;
  /** Colours of a person's cursor; one ink for all and the accent for the facilitator unless told. */
  readonly colourOf?: (author: Author) => CursorColour;
}

/**
 * Where others are, over the cards. Stands in the viewport, not in its layer: it follows the camera
 * by itself and renders once. Screen readers are not told of it; who is there is said elsewhere.
 */
export function CursorLayer({ presence, view, labelOf, colourOf = plainColour }: CursorLayerProps) {
  const plane = useRef<HTMLDivElement>(null);
  const more = useRef<HTMLParagraphElement>(null);
  const style = useRef({ labelOf, colourOf });
  const drawing = useRef<ReturnType<typeof drawCursors> | null>(null);
  useEffect(() => {
    style.current = { labelOf, colourOf };
    drawing.current?.restyle();
  }, [labelOf, colourOf]);
  useLayoutEffect(() => {
    if (plane.current === null || more.current === null) return;
    const elements = { plane: plane.current, more: more.current };
    const drawn = drawCursors(presence, view, elements, () => style.current);
    drawing.current = drawn;
    return () => {
      drawing.current = null;
      drawn.dispose();
    };
  }, [presence, view]);
  return (
    <div className="hb-cursors" data-testid="cursors" aria-hidden="true">
      <div ref={plane} className="hb-cursors-plane" />
      <p ref={more} className="hb-cursors-more" hidden />
    </div>
  );
}

/** The colours of a group (its place in the session's list, from 0), for `colourOf`. */
export function groupColour(index: number): CursorColour {
  return { fill: `var(--h-group-${index % 8})`, ink: 'var(--h-group-ink)' };
}

function plainColour(author: Author): CursorColour {
  return author === 'facilitator'
    ? { fill: 'var(--h-accent)', ink: 'var(--h-accent-ink)' }
    : { fill: 'var(--h-ink)', ink: 'var(--h-surface)' };
}
