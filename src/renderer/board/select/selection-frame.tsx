import { useCallback, useEffect, useRef } from 'react';
import { boundsOf } from '../../../shared/board/geometry';
import { HANDLES } from '../../../shared/board/resize';
import { cardOf, objectOf } from '../board-entries';
import type { BoardSession } from '../board-store';
import type { BoardView } from '../board-view';
import { toScreen } from '../camera';
import { landedRect } from '../plane/landed';

export interface SelectionFrameProps {
  readonly session: BoardSession;
  readonly view: BoardView;
  readonly ids: ReadonlySet<string>;
  /** Whether all of it may be changed: then it has handles. */
  readonly changes: boolean;
}

/** The frame round what is selected, with the places to pull it by; it moves without React. */
export function SelectionFrame({ session, view, ids, changes }: SelectionFrameProps) {
  const frame = useRef<HTMLDivElement>(null);
  const draw = useCallback(() => {
    const { current } = frame;
    if (current === null) return;
    const bounds = boundsOf([...ids].flatMap((id) => landedRect(view, id) ?? []));
    current.hidden = bounds === null;
    if (bounds === null) return;
    const camera = view.camera.get();
    const { x, y } = toScreen(camera, bounds);
    current.style.transform = `translate(${x}px, ${y}px)`;
    current.style.width = `${bounds.width * camera.zoom}px`;
    current.style.height = `${bounds.height * camera.zoom}px`;
  }, [view, ids]);
  useEffect(() => {
    draw();
    const ends = [
      view.camera.subscribe(draw),
      view.lifted.subscribe(draw),
      view.index.onChange((changed) => {
        if ([...ids].some((id) => changed.has(id))) draw();
      }),
    ];
    return () => {
      for (const end of ends) end();
    };
  }, [view, ids, draw]);

  const [only] = ids.size === 1 ? ids : [];
  const card = only === undefined ? null : cardOf(session.cards.entry(only));
  const isWords = only !== undefined && objectOf(session.objects.entry(only))?.type === 'text';
  return (
    <div
      ref={frame}
      className="hb-frame"
      data-several={ids.size > 1 || undefined}
      aria-hidden="true"
    >
      {changes &&
        !isWords &&
        HANDLES.map((handle) => <span key={handle} className="hb-handle" data-handle={handle} />)}
      {changes && card !== null && <span className="hb-link-dot" data-link-from={card.id} />}
    </div>
  );
}
