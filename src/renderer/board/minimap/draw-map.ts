import type { Size } from '../../../shared/board/geometry';
import { cardOf, objectOf } from '../board-entries';
import type { BoardSession } from '../board-store';
import type { BoardView } from '../board-view';
import { inIdleTime } from '../in-idle-time';
import { type FarColours, readColours } from '../plane/far-colours';
import type { Signal } from '../signal';
import { type MapFrame, onMap } from './map-frame';

/** Entries drawn in one go: about a millisecond on a slow laptop. */
const SLICE = 400;
/** In px: nothing on the map is smaller. */
const LEAST = 1.6;
/** How much of what was not found can be seen. */
const FADED = 0.16;

interface MapPicture {
  readonly session: Pick<BoardSession, 'cards' | 'objects'>;
  readonly view: Pick<BoardView, 'index' | 'rectOf'>;
  readonly frame: MapFrame;
  readonly size: Size;
  readonly colours: FarColours;
  readonly found: ReadonlySet<string> | null;
}

/** What draws the map on a canvas, in the colours of the theme. */
export interface MapPainter {
  paint(frame: MapFrame | null, size: Size): () => void;
  /** Reads the colours anew for the next picture. */
  forgetColours(): void;
}

/** A painter of this board's map. */
export function mapPainter(
  canvas: HTMLCanvasElement,
  parts: Pick<MapPicture, 'session' | 'view'>,
  found: Pick<Signal<ReadonlySet<string> | null>, 'get'>,
): MapPainter {
  let colours: FarColours | null = null;
  return {
    paint: (frame, size) => {
      colours ??= readColours(canvas.parentElement ?? canvas);
      const at = frame ?? { scale: 1, left: 0, top: 0 };
      return drawMap(canvas, { ...parts, frame: at, size, colours, found: found.get() });
    },
    forgetColours: () => {
      colours = null;
    },
  };
}

/**
 * Draws every entry as a small mark, in slices beside the picture that is shown, and shows it once it is
 * whole. What it gives stops it.
 */
function drawMap(canvas: HTMLCanvasElement, picture: MapPicture): () => void {
  const { view, size, session } = picture;
  const dots = Math.min(2, devicePixelRatio);
  const back = document.createElement('canvas');
  back.width = Math.round(size.width * dots);
  back.height = Math.round(size.height * dots);
  const context = back.getContext('2d');
  const bounds = view.index.bounds();
  if (context === null) return () => undefined;
  context.scale(dots, dots);
  const ids = bounds === null ? [] : [...view.index.within(bounds)];
  // Areas first: what lies in them is drawn over their ground.
  const isArea = (id: string) => objectOf(session.objects.entry(id))?.type === 'area';
  const order = [...ids.filter(isArea), ...ids.filter((id) => !isArea(id))];
  let next = 0;
  return inIdleTime(() => {
    const end = Math.min(order.length, next + SLICE);
    for (; next < end; next += 1) mark(context, picture, order[next] ?? '');
    if (next < order.length) return true;
    if (canvas.width !== back.width || canvas.height !== back.height) {
      canvas.width = back.width;
      canvas.height = back.height;
    }
    const front = canvas.getContext('2d');
    front?.clearRect(0, 0, back.width, back.height);
    front?.drawImage(back, 0, 0);
    return false;
  });
}

function mark(to: CanvasRenderingContext2D, picture: MapPicture, id: string): void {
  const { session, view, frame, colours, found } = picture;
  const rect = view.rectOf(id);
  if (rect === null) return;
  const { x, y, width, height } = onMap(frame, rect);
  const isFaded = found !== null && !found.has(id);
  const object = objectOf(session.objects.entry(id));
  to.globalAlpha = isFaded ? FADED : 1;
  if (object?.type === 'area') {
    to.strokeStyle = colours.areaEdge[object.tint] ?? colours.line;
    to.lineWidth = 1;
    to.strokeRect(x + 0.5, y + 0.5, Math.max(LEAST, width - 1), Math.max(LEAST, height - 1));
    return;
  }
  const card = cardOf(session.cards.entry(id));
  to.fillStyle = card === null ? colours.line : colours.mark[card.kind];
  to.globalAlpha *= card === null ? 0.5 : 0.8;
  // A hair is left between neighbours, as there is between cards.
  to.fillRect(x, y, Math.max(LEAST, width - 0.4), Math.max(LEAST, height - 0.4));
}
