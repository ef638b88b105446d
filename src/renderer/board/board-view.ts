import { CARD_WIDTH, cardRect, guessHeight } from '../../shared/board/card-size';
import { boundsOf, type Point, type Rect, type Size } from '../../shared/board/geometry';
import { type CardStore, cardOf } from './board-entries';
import { type Camera, fitted, revealing } from './camera';
import { createSignal, type Signal } from './signal';

const GLIDE_MS = 220;
/** In px: from this width on the zoom buttons get a strip of their own when the board is fitted. */
const WIDE_VIEW = 560;
const ZOOM_BUTTONS_WIDTH = 56;
const FIT_MARGIN = 56;
const FIT_MARGIN_SHARE = 0.06;
const REVEAL_MARGIN = 16;
const UNREADABLE_HEIGHT = 110;

/** The card under the finger and where it would land. */
export type Drag = { readonly id: string; readonly at: Point };

/** How one window looks at the board; nothing of it is shared. */
export interface BoardView {
  readonly camera: Signal<Camera>;
  readonly size: Signal<Size>;
  readonly drag: Signal<Drag | null>;
  /** Set once the person has moved the view: from then on it only moves for them. */
  readonly touched: Signal<boolean>;
  /** Remembers the height (board units) a card is really drawn with. */
  measured(id: string, height: number): void;
  rectOf(id: string): Rect | null;
  rects(): readonly Rect[];
  /** Moves the camera there, gliding where the person's settings allow motion. */
  glide(to: Camera): void;
  /** Sets the camera at once and stops a glide. */
  jump(to: Camera): void;
  /** Shows all cards, but not smaller than `least`. */
  fit(least: number, glides: boolean): void;
  /** Brings a card into sight. */
  reveal(id: string): void;
}

/** A view of these cards, at zoom 1 round the board's origin. */
export function createBoardView(cards: CardStore): BoardView {
  const camera = createSignal<Camera>({ x: -CARD_WIDTH, y: -CARD_WIDTH, zoom: 1 });
  const size = createSignal<Size>({ width: 0, height: 0 });
  const heights = new Map<string, number>();
  let frame = 0;

  const jump = (to: Camera) => {
    cancelAnimationFrame(frame);
    camera.set(to);
  };
  const glide = (to: Camera) => {
    cancelAnimationFrame(frame);
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
      camera.set(to);
      return;
    }
    const from = camera.get();
    const began = performance.now();
    const step = (now: number) => {
      const done = Math.min(1, Math.max(0, (now - began) / GLIDE_MS));
      camera.set(done === 1 ? to : between(from, to, 1 - (1 - done) ** 3));
      if (done < 1) frame = requestAnimationFrame(step);
    };
    frame = requestAnimationFrame(step);
  };
  const rectOf = (id: string): Rect | null => {
    const entry = cards.entry(id);
    if (entry === undefined) return null;
    const card = cardOf(entry);
    const guess = card === null ? UNREADABLE_HEIGHT : guessHeight(card.text);
    return cardRect(entry.at, heights.get(id) ?? guess);
  };
  const rects = () => cards.ids().flatMap((id) => rectOf(id) ?? []);

  return {
    camera,
    size,
    drag: createSignal<Drag | null>(null),
    touched: createSignal(false),
    measured: (id, height) => {
      heights.set(id, height);
    },
    rectOf,
    rects,
    glide,
    jump,
    fit: (least, glides) => {
      const content = boundsOf(rects());
      if (content === null || size.get().width === 0) return;
      const margin = Math.min(FIT_MARGIN, size.get().width * FIT_MARGIN_SHARE);
      const { width, height } = size.get();
      // Where there is room, no card comes to lie under the zoom buttons.
      const beside = width > WIDE_VIEW ? ZOOM_BUTTONS_WIDTH : 0;
      const to = fitted(content, { width: width - beside, height }, margin, least);
      if (glides) glide(to);
      else jump(to);
    },
    reveal: (id) => {
      const rect = rectOf(id);
      if (rect === null) return;
      const to = revealing(camera.get(), size.get(), rect, REVEAL_MARGIN);
      if (to.x !== camera.get().x || to.y !== camera.get().y) glide(to);
    },
  };
}

function between(a: Camera, b: Camera, share: number): Camera {
  const mix = (from: number, to: number) => from + (to - from) * share;
  return { x: mix(a.x, b.x), y: mix(a.y, b.y), zoom: mix(a.zoom, b.zoom) };
}
