import { useGesture } from '@use-gesture/react';
import { type RefObject, useEffect, useRef } from 'react';
import type { Point } from '../../shared/board/geometry';
import { moveEntries } from '../../shared/board/place-operations';
import { cardOf } from './board-entries';
import type { BoardSession } from './board-store';
import type { BoardView } from './board-view';
import { type Camera, panned, toBoard, zoomedTo } from './camera';
import { cardIdAt, isControl } from './targets';

/** A moved card is written this often: smooth for others, without a thousand changes a drag. */
const WRITE_EVERY_MS = 60;
const DOUBLE_TAP_MS = 400;
const LINE_PIXELS = 16;

export interface Taps {
  /** A card or, with null, the background was tapped; `again` if twice in short time. */
  readonly onTap: (id: string | null, again: boolean, touch: boolean) => void;
  readonly onLift: (id: string) => void;
}

type Grip =
  | { readonly kind: 'none' }
  | { readonly kind: 'background' }
  | { readonly kind: 'card'; readonly id: string; readonly from: Point; readonly moves: boolean };

/** Pan, zoom, drag and tap, by mouse, pen and fingers. One listener for the whole board. */
export function useGestures(
  element: RefObject<HTMLElement | null>,
  session: BoardSession,
  view: BoardView,
  mayEdit: boolean,
  taps: Taps,
): void {
  const lastTap = useRef<{ readonly id: string | null; readonly at: number }>({ id: null, at: 0 });
  const lastWrite = useRef(0);

  useWheel(element, view);

  useGesture(
    {
      onDrag: ({ memo, event, movement, delta, tap, last, pinching, cancel, canceled }) => {
        // Ours, from the first call of this gesture; the library cannot know its type.
        const grip: Grip = (memo as Grip | undefined) ?? gripOf(event.target);
        if (grip.kind === 'none') {
          cancel();
          return grip;
        }
        if (tap) {
          const id = grip.kind === 'card' ? grip.id : null;
          const again =
            lastTap.current.id === id && event.timeStamp - lastTap.current.at < DOUBLE_TAP_MS;
          lastTap.current = { id, at: event.timeStamp };
          taps.onTap(id, again, isTouch(event));
          return grip;
        }
        view.touched.set(true);
        if (grip.kind === 'card' && grip.moves) {
          dragCard(grip, movement, event.timeStamp, last || pinching === true || canceled, !memo);
        } else if (!pinching) {
          view.jump(panned(view.camera.get(), delta[0], delta[1]));
        }
        if (pinching) cancel();
        return grip;
      },
      onPinch: ({ event, origin, da, memo, first }) => {
        // Ctrl and wheel come here too, and are the wheel listener's.
        if (event.type === 'wheel') return memo;
        view.touched.set(true);
        const at = within(element.current, origin);
        // Ours, see above.
        const start: PinchStart =
          !first && memo !== undefined
            ? (memo as PinchStart)
            : { distance: da[0], camera: view.camera.get(), held: toBoard(view.camera.get(), at) };
        const zoom = start.camera.zoom * (da[0] / Math.max(1, start.distance));
        view.jump(zoomedTo(view.camera.get(), zoom, at, start.held));
        return start;
      },
    },
    {
      target: element,
      eventOptions: { passive: false },
      drag: { filterTaps: true, pointer: { keys: false, buttons: [1, 4] } },
    },
  );

  function gripOf(target: EventTarget | null): Grip {
    if (isControl(target)) return { kind: 'none' };
    const id = cardIdAt(target);
    if (id === null) return { kind: 'background' };
    const card = cardOf(session.cards.entry(id));
    const moves = mayEdit && card !== null;
    return { kind: 'card', id, from: { x: card?.x ?? 0, y: card?.y ?? 0 }, moves };
  }

  function dragCard(
    grip: Extract<Grip, { kind: 'card' }>,
    [dx, dy]: readonly [number, number],
    now: number,
    ends: boolean,
    begins: boolean,
  ): void {
    const { zoom } = view.camera.get();
    const at = { x: Math.round(grip.from.x + dx / zoom), y: Math.round(grip.from.y + dy / zoom) };
    if (begins) {
      session.endStep();
      taps.onLift(grip.id);
    }
    if (ends || now - lastWrite.current >= WRITE_EVERY_MS) {
      lastWrite.current = now;
      const to = new Map([[grip.id, at]]);
      session.more((doc, origin) => moveEntries(doc, to, origin));
    }
    view.drag.set(ends ? null : { id: grip.id, at });
    if (ends) session.endStep();
  }
}

type PinchStart = { readonly distance: number; readonly camera: Camera; readonly held: Point };

/** The wheel pans; with Ctrl (also what a touchpad's pinch sends) it zooms about the pointer. */
function useWheel(element: RefObject<HTMLElement | null>, view: BoardView): void {
  useEffect(() => {
    const viewport = element.current;
    if (viewport === null) return;
    const onWheel = (event: WheelEvent) => {
      if (scrollsItself(event.target) && !event.ctrlKey) return;
      event.preventDefault();
      view.touched.set(true);
      const scale = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE_PIXELS : 1;
      const camera = view.camera.get();
      if (event.ctrlKey || event.metaKey) {
        const at = within(viewport, [event.clientX, event.clientY]);
        const steps = Math.max(-60, Math.min(60, event.deltaY * scale));
        view.jump(zoomedTo(camera, camera.zoom * 2 ** (-steps / 120), at));
        return;
      }
      const sideways = event.shiftKey && event.deltaX === 0;
      const dx = sideways ? event.deltaY : event.deltaX;
      const dy = sideways ? 0 : event.deltaY;
      view.jump(panned(camera, -dx * scale, -dy * scale));
    };
    viewport.addEventListener('wheel', onWheel, { passive: false });
    return () => viewport.removeEventListener('wheel', onWheel);
  }, [element, view]);
}

function scrollsItself(target: EventTarget | null): boolean {
  return target instanceof HTMLTextAreaElement && target.scrollHeight > target.clientHeight;
}

function within(element: HTMLElement | null, [x, y]: readonly [number, number]): Point {
  const box = element?.getBoundingClientRect();
  return { x: x - (box?.left ?? 0), y: y - (box?.top ?? 0) };
}

function isTouch(event: Event): boolean {
  return event instanceof PointerEvent
    ? event.pointerType === 'touch'
    : event.type.startsWith('touch');
}
