import { useGesture } from '@use-gesture/react';
import { type RefObject, useRef } from 'react';
import { CARD_KINDS } from '../../../shared/board/card-kind';
import type { Point } from '../../../shared/board/geometry';
import type { BoardActions } from '../board-actions';
import type { Choice } from '../board-choice';
import type { BoardSession } from '../board-store';
import type { BoardView } from '../board-view';
import { panned, toBoard } from '../camera';
import type { Permissions } from '../permissions';
import type { Signal } from '../signal';
import { entryIdAt } from '../targets';
import { DOUBLE_TAP_MS } from './double-tap';
import { type Drag, dragOf } from './drag';
import type { Frame, LinkLine } from './frame';
import { type Grip, gripOf } from './grip';
import { type PinchStart, pinch, startPinch } from './pinch';
import { useEscape } from './use-escape';
import { useLongPress } from './use-long-press';
import { useSpaceHeld } from './use-space-held';
import { useWheel } from './use-wheel';
import { within } from './within';

/** Board units, of an area that is tapped and not drawn. */
const AREA_SIZE = { width: 640, height: 480 };

export interface GestureParts {
  readonly session: BoardSession;
  readonly view: BoardView;
  readonly choice: Signal<Choice>;
  readonly actions: BoardActions;
  readonly permissions: Permissions;
  /** What is being drawn on the plane right now. */
  readonly frame: Signal<Frame | null>;
  readonly line: Signal<LinkLine | null>;
}

/** What a press holds, and where on the board it took it (board units). */
type Held = { readonly grip: Grip; readonly drag: Drag | null; readonly from: Point };

/** Pan, zoom, drag and tap, by mouse, pen and fingers. One listener for the whole board. */
export function useGestures(element: RefObject<HTMLElement | null>, parts: GestureParts): void {
  const { view, choice, actions } = parts;
  const lastTap = useRef<{ readonly id: string | null; readonly at: number }>({ id: null, at: 0 });
  const space = useSpaceHeld(element);
  useWheel(element, view);
  const longPress = useLongPress(element, (id) => {
    if (choice.get().tool !== 'select' || choice.get().editing === id) return;
    actions.select([id], 'add');
    actions.selectSeveral(true);
  });
  const inHand = useRef<Held | null>(null);
  const droppedByKey = useRef<Held | null>(null);
  useEscape(() => {
    const held = inHand.current;
    if (held?.drag == null) return false;
    inHand.current = null;
    droppedByKey.current = held;
    held.drag.cancel();
    return true;
  });

  useGesture(
    {
      onDrag: ({ memo, event, xy, initial, delta, tap, last, pinching, cancel, canceled }) => {
        const start = within(element.current, initial[0], initial[1]);
        // Ours, from the first call of this gesture; the library cannot know its type.
        const held = (memo as Held | undefined) ?? take(event, start);
        if (held.grip.kind === 'none') {
          cancel();
          return held;
        }
        if (held === droppedByKey.current) return held;
        const isLost = canceled || pinching === true || event.type === 'pointercancel';
        if (tap) {
          held.drag?.cancel();
          if (!isLost && !longPress.isDone()) onTap(event, held.grip, start);
          return held;
        }
        const ends = last || isLost;
        inHand.current = ends ? null : held;
        if (held.drag === null) {
          if (pinching !== true) {
            view.touched.set(true);
            view.jump(panned(view.camera.get(), delta[0], delta[1]));
          }
        } else {
          view.touched.set(true);
          const at = toBoard(view.camera.get(), within(element.current, xy[0], xy[1]));
          const keys = { shift: isHeld(event, 'shiftKey'), alt: isHeld(event, 'altKey') };
          // By what lies under the pointer, as the board may be moved and zoomed meanwhile.
          const by = { dx: at.x - held.from.x, dy: at.y - held.from.y };
          // A pinch that begins on a card takes hold of nothing: neither is it moved nor selected.
          if (!isLost) held.drag.move({ at, ...by, ...keys }, event.timeStamp);
          if (ends) held.drag[isLost ? 'cancel' : 'end']();
        }
        if (pinching === true) cancel();
        return held;
      },
      onPinch: ({ origin, da, memo, first }) => {
        const at = within(element.current, origin[0], origin[1]);
        // Ours, see above.
        const start =
          first || memo === undefined ? startPinch(view, da[0], at) : (memo as PinchStart);
        pinch(view, start, da[0], at);
        return start;
      },
    },
    {
      target: element,
      eventOptions: { passive: false },
      drag: { filterTaps: true, pointer: { keys: false, buttons: [1, 4] } },
      // The wheel has a listener of its own; as a pinch it would end a drag.
      pinch: { pinchOnWheel: false },
    },
  );

  function take(event: Event, start: Point): Held {
    const press = {
      target: event.target,
      isTouch: isTouch(event),
      movesPlane: space.current || (event instanceof MouseEvent && event.buttons === 4),
    };
    const { tool, selected } = choice.get();
    const grip = gripOf(press, tool, selected);
    const keepsOthers = isHeld(event, 'shiftKey') || isHeld(event, 'ctrlKey') || choice.get().adds;
    const from = toBoard(view.camera.get(), start);
    return { grip, drag: dragOf(grip, parts, from, keepsOthers), from };
  }

  function addAt(tool: 'card' | 'words' | 'area', at: Point): void {
    if (tool === 'card') actions.addAt(CARD_KINDS[0], at);
    else if (tool === 'words') actions.addWords(at);
    else actions.addArea({ ...at, ...AREA_SIZE });
  }

  function onTap(event: Event, grip: Grip, start: Point): void {
    const at = toBoard(view.camera.get(), start);
    const { tool } = choice.get();
    const id = entryIdAt(event.target);
    if (tool === 'area' || (id === null && (tool === 'card' || tool === 'words'))) {
      addAt(tool, at);
      return;
    }
    if (tool === 'hand' || grip.kind === 'handle') return;
    if (tool === 'link' && id !== null) {
      actions.linkNext(id);
      return;
    }
    const again = lastTap.current.id === id && event.timeStamp - lastTap.current.at < DOUBLE_TAP_MS;
    lastTap.current = { id, at: event.timeStamp };
    if (id === null) {
      actions.select([]);
      return;
    }
    const adds = isHeld(event, 'shiftKey') || isHeld(event, 'ctrlKey') || isHeld(event, 'metaKey');
    if (adds || choice.get().adds) {
      actions.select([id], 'toggle');
      return;
    }
    // A mouse selects when it goes down, by focus; a finger only now.
    const { selected } = choice.get();
    const wasSelected = selected.size === 1 && selected.has(id);
    if (!wasSelected) actions.select([id]);
    if (again || (isTouch(event) && wasSelected)) actions.edit(id);
  }
}

function isHeld(event: Event, key: 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey'): boolean {
  return (event instanceof MouseEvent || event instanceof TouchEvent) && event[key];
}

function isTouch(event: Event): boolean {
  return event instanceof PointerEvent
    ? event.pointerType === 'touch'
    : event.type.startsWith('touch');
}
