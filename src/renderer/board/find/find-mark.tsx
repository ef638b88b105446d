import { useLayoutEffect, useRef } from 'react';
import type { BoardView } from '../board-view';
import { toScreen } from '../camera';
import type { Finder } from './finder';

/** In px: what is shown from far away is still marked with something that can be seen. */
const LEAST = 18;

export interface FindMarkProps {
  readonly finder: Pick<Finder, 'current'>;
  readonly view: Pick<BoardView, 'camera' | 'rectOf' | 'index' | 'lifted'>;
}

/** A frame round what is shown of what was found; it follows the camera without React. */
export function FindMark({ finder, view }: FindMarkProps) {
  const frame = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const place = () => {
      const element = frame.current;
      const id = finder.current.get();
      if (element === null) return;
      const rect = id === null ? null : (view.lifted.get()?.get(id) ?? view.rectOf(id));
      element.hidden = rect === null;
      if (rect === null) return;
      const camera = view.camera.get();
      const { x, y } = toScreen(camera, rect);
      const width = Math.max(LEAST, rect.width * camera.zoom);
      const height = Math.max(LEAST, rect.height * camera.zoom);
      const left = x - (width - rect.width * camera.zoom) / 2;
      const top = y - (height - rect.height * camera.zoom) / 2;
      element.style.transform = `translate(${left}px, ${top}px)`;
      element.style.inlineSize = `${width}px`;
      element.style.blockSize = `${height}px`;
    };
    place();
    const ends = [
      finder.current.subscribe(place),
      view.camera.subscribe(place),
      view.lifted.subscribe(place),
      view.index.onChange(place),
    ];
    return () => {
      for (const end of ends) end();
    };
  }, [finder, view]);
  return (
    <div className="hb-find-over" aria-hidden="true">
      <div ref={frame} className="hb-find-mark" data-testid="find-mark" hidden />
    </div>
  );
}
