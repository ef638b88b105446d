import type { Size } from '../../../shared/board/geometry';
import type { BoardSession } from '../board-store';
import type { BoardView } from '../board-view';
import { createSignal, type Signal } from '../signal';
import { type MapFrame, mapFor } from './map-frame';

/** Changes of the board are on the map this long (ms) after they came: one picture for many. */
export const SOON_MS = 180;

export interface KeptMap {
  /** Where the board lies on the map; null for an empty board. */
  readonly frame: Pick<Signal<MapFrame | null>, 'get' | 'subscribe'>;
  /** Draws it anew soon, as it would look different now. */
  redraw(): void;
  dispose(): void;
}

export interface MapParts {
  readonly session: Pick<BoardSession, 'cards' | 'objects'>;
  readonly view: Pick<BoardView, 'index' | 'size'>;
  readonly found: Pick<Signal<ReadonlySet<string> | null>, 'get' | 'subscribe'>;
  /** In px, as it is now. */
  readonly sizeNow: () => Size;
  /** Begins a picture of the map; what it gives stops it. */
  readonly paint: (frame: MapFrame | null, size: Size) => () => void;
}

/** [B126] Keeps the map true to the board: drawn once for many changes, and never for a move of the camera. */
export function keepMap({ session, view, found, sizeNow, paint }: MapParts): KeptMap {
  const frame = createSignal<MapFrame | null>(null);
  let stop: (() => void) | null = null;
  let later: ReturnType<typeof setTimeout> | undefined;

  function draw(): void {
    later = undefined;
    stop?.();
    const bounds = view.index.bounds();
    const size = sizeNow();
    frame.set(bounds === null ? null : mapFor(bounds, size));
    stop = paint(frame.get(), size);
  }
  const soon = () => {
    later ??= setTimeout(draw, SOON_MS);
  };
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
    redraw: soon,
    dispose: () => {
      for (const end of ends) end();
      clearTimeout(later);
      stop?.();
    },
  };
}
