import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { BoardView } from '../board-view';
import './changed-marks.css';

/** More marks than this say nothing. */
const MOST = 300;

/** A quiet frame round entries that have just changed; what it means is said elsewhere in words. */
export function ChangedMarks(props: {
  readonly view: BoardView;
  readonly ids: ReadonlySet<string>;
}) {
  const { view, ids } = props;
  const plane = useRef<HTMLDivElement>(null);
  const [, drawAgain] = useState(0);
  useEffect(() => view.index.onChange(() => drawAgain((count) => count + 1)), [view]);
  useLayoutEffect(() => {
    const move = () => {
      const { x, y, zoom } = view.camera.get();
      if (plane.current === null) return;
      plane.current.style.transform = `scale(${zoom}) translate(${-x}px, ${-y}px)`;
      plane.current.style.setProperty('--hb-zoom', String(zoom));
    };
    move();
    return view.camera.subscribe(move);
  }, [view]);
  const marks = (ids.size > MOST ? [] : [...ids]).flatMap((id) => {
    const rect = view.rectOf(id);
    return rect === null ? [] : [{ id, ...rect }];
  });
  return (
    <div className="hb-changed" aria-hidden="true">
      <div ref={plane} className="hb-changed-plane">
        {marks.map(({ id, x, y, width, height }) => (
          <span
            key={id}
            className="hb-changed-mark"
            style={{ transform: `translate(${x}px, ${y}px)`, inlineSize: width, blockSize: height }}
          />
        ))}
      </div>
    </div>
  );
}
