import type { BoardView } from '../board-view';
import { seen } from '../camera';
import type { KeptMap } from './keep-map';
import { coverWords, onMap } from './map-frame';

/** The words follow once the view lies still (ms). */
const STILL_MS = 400;

/** Keeps the rectangle of what is seen on the map, and tells in words. Gives what stops it. */
export function followView(
  view: Pick<BoardView, 'camera' | 'size' | 'index'>,
  { frame }: Pick<KeptMap, 'frame'>,
  rectangle: HTMLElement,
  tell: (words: string) => void,
): () => void {
  let still: ReturnType<typeof setTimeout> | undefined;
  let width = 0;
  let height = 0;

  const say = () => tell(coverWords(seen(view.camera.get(), view.size.get()), view.index.bounds()));
  const place = () => {
    clearTimeout(still);
    still = setTimeout(say, STILL_MS);
    const at = frame.get();
    rectangle.hidden = at === null || view.size.get().width === 0;
    if (at === null) return;
    const part = onMap(at, seen(view.camera.get(), view.size.get()));
    rectangle.style.transform = `translate(${part.x}px, ${part.y}px)`;
    // A pan moves it and nothing else: what is as large as before is laid out no more.
    if (part.width === width && part.height === height) return;
    ({ width, height } = part);
    rectangle.style.inlineSize = `${width}px`;
    rectangle.style.blockSize = `${height}px`;
  };
  place();
  say();
  const ends = [view.camera.subscribe(place), view.size.subscribe(place), frame.subscribe(place)];
  return () => {
    for (const end of ends) end();
    clearTimeout(still);
  };
}
