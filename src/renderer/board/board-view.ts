import type { Rect, Size } from '../../shared/board/geometry';
import type { CardStore, ObjectStore } from './board-entries';
import { type Camera, fitted, revealing } from './camera';
import { type EntryIndex, openIndex } from './plane/entry-index';
import { createSignal, type Signal } from './signal';

const GLIDE_MS = 220;
/** In px: the keys at the right get a strip of their own when the board is fitted; from this width on the tools at the left too. */
const WIDE_VIEW = 560;
const STRIP = 56;
const FIT_MARGIN = 56;
const FIT_MARGIN_SHARE = 0.06;
/** Of the height: a low window needs its room for the board. */
const LOW_MARGIN_SHARE = 0.12;
const REVEAL_MARGIN = 16;
const START = { x: -240, y: -240, zoom: 1 };

/** Entries under the finger and where they would land. */
export type Lifted = ReadonlyMap<string, Rect>;

/** How one window looks at the board; nothing of it is shared. */
export interface BoardView {
  readonly camera: Signal<Camera>;
  readonly size: Signal<Size>;
  readonly lifted: Signal<Lifted | null>;
  /** Set once the person has moved the view: from then on it only moves for them. */
  readonly touched: Signal<boolean>;
  /** Set while the person lets somebody else move it. */
  readonly led: Signal<boolean>;
  readonly index: EntryIndex;
  /** Board units; null for what is not on the board. */
  rectOf(id: string): Rect | null;
  /** Where the camera is, or is gliding to: the very object that was asked for last. */
  goal(): Camera;
  /** Moves the camera there, gliding where the person's settings allow motion. */
  glide(to: Camera): void;
  /** Sets the camera at once and stops a glide. */
  jump(to: Camera): void;
  /** Shows everything on the board, but not smaller than `least`. */
  fit(least: number, glides: boolean): void;
  /** Shows this part of the board, not nearer than zoom 1. */
  show(part: Rect, glides: boolean): void;
  /** Brings an entry into sight. */
  reveal(id: string): void;
}

/** A view of these entries, at zoom 1 round the board's origin. */
export function createBoardView(cards: CardStore, objects: ObjectStore): BoardView {
  const camera = createSignal<Camera>(START);
  const size = createSignal<Size>({ width: 0, height: 0 });
  const index = openIndex(cards, objects);
  let frame = 0;
  let goal: Camera = START;

  const jump = (to: Camera) => {
    cancelAnimationFrame(frame);
    goal = to;
    camera.set(to);
  };
  const glide = (to: Camera) => {
    cancelAnimationFrame(frame);
    goal = to;
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
  const show = (part: Rect, least: number, glides: boolean) => {
    const { width, height } = size.get();
    if (width === 0) return;
    const margin = Math.min(FIT_MARGIN, width * FIT_MARGIN_SHARE, height * LOW_MARGIN_SHARE);
    const left = width > WIDE_VIEW ? STRIP : 0;
    const middle = fitted(part, { width: width - left - STRIP, height }, margin, least);
    const to = { ...middle, x: middle.x - left / middle.zoom };
    if (glides) glide(to);
    else jump(to);
  };

  return {
    camera,
    size,
    lifted: createSignal<Lifted | null>(null),
    touched: createSignal(false),
    led: createSignal(false),
    index,
    rectOf: index.rectOf,
    goal: () => goal,
    glide,
    jump,
    fit: (least, glides) => {
      const content = index.bounds();
      if (content !== null) show(content, least, glides);
    },
    show: (part, glides) => show(part, 0, glides),
    reveal: (id) => {
      const rect = index.rectOf(id);
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
