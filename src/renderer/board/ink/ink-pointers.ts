import type { Point } from '../../../shared/board/geometry';
import type { BoardView } from '../board-view';
import { toBoard } from '../camera';
import { within } from '../gestures/within';
import { openFingerPan } from './finger-pan';
import type { InkGesture } from './ink-gesture';
import { type PressMeaning, pressMeaning } from './press-meaning';
import type { InkSample } from './stroke-sampler';

export interface InkPointerParts {
  readonly surface: HTMLElement;
  readonly view: BoardView;
  /** A press draws or, with the other end of a pen, rubs out. */
  readonly begin: (first: InkSample, erases: boolean) => InkGesture;
  /** Where a pointer is, in screen pixels of the surface. */
  readonly hover: (at: Point | null) => void;
}

/** What the pointers over the board do while somebody draws. */
export interface InkPointers {
  /** Ends the press with nothing changed; false if there was none. */
  cancel(): boolean;
  /** Keeps what is being drawn, and stops listening. */
  dispose(): void;
}

/** [B86] Follows pointers natively: React would render, and the board's own gestures must not see what is ours. */
export function openInkPointers({ surface, view, begin, hover }: InkPointerParts): InkPointers {
  const fingers = openFingerPan(view);
  const ignored = new Set<number>();
  let press: { readonly id: number; readonly gesture: InkGesture; readonly type: string } | null =
    null;
  /** Where a finger is that draws: a second one makes both move the plane. */
  let drawingAt: Point = { x: 0, y: 0 };
  let penAt = Number.NEGATIVE_INFINITY;

  const placeOf = (event: PointerEvent) => within(surface, event.clientX, event.clientY);
  const sampleOf = (event: PointerEvent): InkSample => ({
    ...toBoard(view.camera.get(), placeOf(event)),
    time: event.timeStamp,
    pressure: event.pointerType === 'pen' && event.pressure > 0 ? event.pressure : null,
  });
  const cancel = (): boolean => {
    if (press === null) return false;
    press.gesture.cancel();
    press = null;
    return true;
  };
  const meaningOf = (event: PointerEvent): PressMeaning => {
    const grabs = surface.closest('[data-grab]') !== null;
    if (grabs && event.pointerType !== 'touch') return 'pass';
    return pressMeaning(event, {
      penDown: press?.type === 'pen',
      penUsed: penAt > Number.NEGATIVE_INFINITY,
      sincePen: event.timeStamp - penAt,
      fingers: fingers.count() + (press?.type === 'touch' ? 1 : 0),
    });
  };

  const onDown = (event: PointerEvent) => {
    const meaning = meaningOf(event);
    if (event.pointerType === 'pen') penAt = event.timeStamp;
    if (meaning === 'pass') return;
    event.stopPropagation();
    const at = placeOf(event);
    if (meaning === 'ignore') {
      ignored.add(event.pointerId);
      return;
    }
    surface.setPointerCapture(event.pointerId);
    if (meaning === 'move') {
      const drawing = press?.type === 'touch' ? press.id : null;
      if (cancel() && drawing !== null) fingers.down(drawing, drawingAt);
      fingers.down(event.pointerId, at);
      hover(null);
      return;
    }
    // The palm often comes first: the pen takes over what it began.
    if (press !== null && event.pointerType !== 'pen') return;
    cancel();
    drawingAt = at;
    hover(at);
    const gesture = begin(sampleOf(event), meaning === 'erase');
    press = { id: event.pointerId, gesture, type: event.pointerType };
  };
  const onMove = (event: PointerEvent) => {
    if (event.pointerType === 'pen') penAt = event.timeStamp;
    const at = placeOf(event);
    if (press?.id === event.pointerId) {
      event.stopPropagation();
      drawingAt = at;
      hover(at);
      press.gesture.move(sinceLast(event).map(sampleOf));
      return;
    }
    if (event.pointerType === 'touch') {
      event.stopPropagation();
      fingers.move(event.pointerId, at);
    } else if (press === null) hover(at);
  };
  const onUp = (event: PointerEvent) => {
    fingers.up(event.pointerId);
    if (ignored.delete(event.pointerId) || event.pointerType === 'touch') event.stopPropagation();
    if (press?.id !== event.pointerId) return;
    event.stopPropagation();
    const { gesture } = press;
    press = null;
    if (event.type === 'pointercancel') gesture.cancel();
    else gesture.end();
    if (event.pointerType === 'touch') hover(null);
  };
  const onLeave = () => {
    if (press === null) hover(null);
  };
  const keepTouch = (event: TouchEvent) => {
    event.stopPropagation();
    // No long-press menu, no zoom by double tap, no mouse events after it.
    if (event.cancelable) event.preventDefault();
  };

  const ends = [
    listen(surface, 'pointerdown', onDown),
    listen(surface, 'pointermove', onMove),
    listen(surface, 'pointerup', onUp),
    listen(surface, 'pointercancel', onUp),
    listen(surface, 'pointerleave', onLeave),
    listen(surface, 'touchstart', keepTouch),
    listen(surface, 'touchmove', keepTouch),
    listen(surface, 'touchend', keepTouch),
  ];
  return {
    cancel,
    dispose: () => {
      for (const end of ends) end();
      press?.gesture.end();
      press = null;
    },
  };
}

/** All reports since the last frame. Older browsers, and pages without https, only have the last one. */
function sinceLast(event: PointerEvent): readonly PointerEvent[] {
  const all = 'getCoalescedEvents' in event ? event.getCoalescedEvents() : [];
  return all.length > 0 ? all : [event];
}

function listen<K extends keyof HTMLElementEventMap>(
  element: HTMLElement,
  type: K,
  listener: (event: HTMLElementEventMap[K]) => void,
): () => void {
  element.addEventListener(type, listener, { passive: false });
  return () => element.removeEventListener(type, listener);
}
