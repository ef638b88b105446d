import type { Size } from '../../../shared/board/geometry';
import type { BoardSession } from '../board-store';
import type { BoardView } from '../board-view';
import { type FarColours, readColours } from '../plane/far-colours';
import { createSignal, type Signal } from '../signal';
import { drawMap } from './draw-map';
import { type MapFrame, mapFor } from './map-frame';

/** Changes of the board are on the map this long (ms) after they came: one picture for many. */
const SOON_MS = 180;

export interface KeptMap {
  /** Where the board lies on the map; null for an empty board. */
  readonly frame: Pick<Signal<MapFrame | null>, 'get' | 'subscribe'>;
  dispose(): void;
}

export interface MapParts {
  readonly session: Pick<BoardSession, 'cards' | 'objects'>;
  readonly view: Pick<BoardView, 'index' | 'rectOf' | 'size'>;
  readonly found: Pick<Signal<ReadonlySet<string> | null>, 'get' | 'subscribe'>;
}

/** [B126] Keeps the map true to the board: drawn once for each change, never for a move of the camera. */
export function keepMap(
  canvas: HTMLCanvasElement,
  sizeNow: () => Size,
  { session, view, found }: MapParts,
): KeptMap {
  const frame = createSignal<MapFrame | null>(null);
  let colours: FarColours | null = null;
  let stop: (() => void) | null = null;
  let later: ReturnType<typeof setTimeout> | undefined;

  function draw(): void {
    later = undefined;
    stop?.();
    colours ??= readColours(canvas.parentElement ?? canvas);
    const bounds = view.index.bounds();
    const size = sizeNow();
    const next = bounds === null ? null : mapFor(bounds, size);
    frame.set(next);
    const at = next ?? { scale: 1, left: 0, top: 0 };
    stop = drawMap(canvas, { session, view, size, colours, frame: at, found: found.get() });
  }
  const soon = () => {
    later ??= setTimeout(draw, SOON_MS);
  };
  const onTheme = () => {
    colours = null;
    soon();
  };
  const dark = matchMedia('(prefers-color-scheme: dark)');
  dark.addEventListener('change', onTheme);
  draw();
  const ends = [
    view.index.onChange(soon),
    session.cards.onAny(soon),
    session.objects.onAny(soon),
    found.subscribe(soon),
    // A narrow board has a smaller map.
    view.size.subscribe(soon),
  ];
  return {
    frame,
    dispose: () => {
      for (const end of ends) end();
      dark.removeEventListener('change', onTheme);
      clearTimeout(later);
      stop?.();
    },
  };
}
