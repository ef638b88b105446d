import type { InkPoint } from '../../../shared/board/ink-points';
import { simplify } from '../../../shared/board/ink-simplify';
import type { BoardView } from '../board-view';
import { entryElement } from '../targets';
import { fillInk, schemeAt } from './ink-paint';
import { outlineOf } from './stroke-path';
import type { StrokeLook } from './stroke-writer';

/** The stroke that is being drawn, on a canvas over the plane; nothing of it is React's. */
export interface LiveInk {
  /** Shows a stroke that grows. */
  show(look: StrokeLook, points: () => readonly InkPoint[]): void;
  /** It has grown: it is drawn with the next frame. */
  changed(): void;
  /** It is written: it stays until the board shows these entries itself. */
  settle(ids: readonly string[], points: readonly InkPoint[]): void;
  clear(): void;
  dispose(): void;
}

/** Screen pixels per CSS pixel: more is not seen in a moving line. */
const MOST_DENSITY = 2;
/** In ms: the cheap drawing of a far board has no elements to wait for. */
const SETTLES_MS = 300;

type Drawn = {
  readonly look: StrokeLook;
  readonly points: () => readonly InkPoint[];
  readonly written: { readonly ids: readonly string[]; readonly at: number } | null;
};

/** A live canvas for one window's view. */
export function openLiveInk(canvas: HTMLCanvasElement, view: BoardView): LiveInk {
  const context = canvas.getContext('2d');
  const board = canvas.closest<HTMLElement>('.hb');
  let drawn: readonly Drawn[] = [];
  let frame = 0;

  const draw = (now: number) => {
    frame = 0;
    drawn = drawn.filter((one) => !isShown(one, board, now));
    paint();
    if (drawn.some(({ written }) => written !== null)) changed();
  };
  const changed = () => {
    if (frame === 0) frame = requestAnimationFrame(draw);
  };
  const paint = () => {
    if (context === null) return;
    const density = Math.min(MOST_DENSITY, window.devicePixelRatio);
    const width = Math.round(canvas.clientWidth * density);
    const height = Math.round(canvas.clientHeight * density);
    if (canvas.width !== width || canvas.height !== height) {
      canvas.width = width;
      canvas.height = height;
    }
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, width, height);
    if (drawn.length === 0) return;
    const { x, y, zoom } = view.camera.get();
    const scale = zoom * density;
    context.setTransform(scale, 0, 0, scale, -x * scale, -y * scale);
    const scheme = schemeAt(canvas.parentElement ?? canvas);
    const marks = drawn.every(({ look }) => look.tool === 'highlighter');
    canvas.style.mixBlendMode = marks ? (scheme === 'light' ? 'multiply' : 'screen') : 'normal';
    for (const { look, points } of drawn) {
      fillInk(
        context,
        new Path2D(outlineOf(simplify(points()), look.stroke, look.tool)),
        look,
        scheme,
      );
    }
  };
  const end = view.camera.subscribe(() => {
    if (drawn.length > 0) changed();
  });

  return {
    show: (look, points) => {
      drawn = [...drawn.filter(({ written }) => written !== null), { look, points, written: null }];
      changed();
    },
    changed,
    settle: (ids, points) => {
      const written = { ids, at: performance.now() };
      drawn = drawn.map((one) =>
        one.written === null ? { look: one.look, points: () => points, written } : one,
      );
      changed();
    },
    clear: () => {
      drawn = drawn.filter(({ written }) => written !== null);
      changed();
    },
    dispose: () => {
      end();
      cancelAnimationFrame(frame);
    },
  };
}

function isShown({ written }: Drawn, board: HTMLElement | null, now: number): boolean {
  if (written === null) return false;
  const last = written.ids.at(-1);
  if (last === undefined || now - written.at > SETTLES_MS) return true;
  return entryElement(board, last) !== null;
}
