import type { Point } from '../../../shared/board/geometry';
import { boundsOf } from '../../../shared/board/geometry';
import { HANDLES, leastFrame, resized, scaledInto } from '../../../shared/board/resize';
import { mayChangeId } from '../actions/action-parts';
import { LEAST_ENTRY } from '../actions/size-actions';
import { cardOf, objectOf } from '../board-entries';
import { carriedAlong } from './carried-along';
import { between } from './frame';
import type { Grip } from './grip';
import { type Lift, lift, movedBy } from './move-entries';
import type { GestureParts } from './use-gestures';

/** Where the pointer is now, in board units, and how far it came. */
export type DragMove = {
  readonly at: Point;
  readonly dx: number;
  readonly dy: number;
  readonly shift: boolean;
  readonly alt: boolean;
};

/** Something that goes on from the first movement of a press to its end. */
export interface Drag {
  move(to: DragMove, now: number): void;
  end(): void;
  cancel(): void;
}

const LEAST_AREA = 80;

/** What a press does as it moves; null where it moves the plane. */
export function dragOf(
  grip: Grip,
  parts: GestureParts,
  start: Point,
  keepsOthers: boolean,
): Drag | null {
  switch (grip.kind) {
    case 'entry':
      return mayChangeId(parts, grip.id) ? dragEntry(grip.id, parts, keepsOthers) : null;
    case 'handle':
      return dragHandle(grip.handle, parts);
    case 'marquee':
      return dragFrame('marquee', parts, start, (rect) => selectWithin(parts, rect, keepsOthers));
    case 'area':
      return dragFrame('area', parts, start, (rect) => {
        if (rect.width >= LEAST_AREA && rect.height >= LEAST_AREA) parts.actions.addArea(rect);
      });
    case 'link':
      return parts.permissions.cards && cardOf(parts.session.cards.entry(grip.from)) !== null
        ? dragLink(grip.from, parts)
        : null;
    default:
      return null;
  }
}

function dragEntry(id: string, parts: GestureParts, keepsOthers: boolean): Drag {
  const { session, view, choice, actions } = parts;
  let held: Lift | null = null;
  const take = (): Lift => {
    if (!choice.get().selected.has(id)) actions.select([id], keepsOthers ? 'add' : 'only');
    const ids = [...choice.get().selected].filter((one) => mayChangeId(parts, one));
    return lift(session, view, [...ids, ...carriedAlong(parts, new Set(ids))], false);
  };
  return {
    move: ({ dx, dy, shift }, now) => {
      held ??= take();
      // Shift keeps to the direction it went furthest.
      const across = shift && Math.abs(dx) < Math.abs(dy) ? 0 : dx;
      const down = shift && Math.abs(dx) >= Math.abs(dy) ? 0 : dy;
      held.to(movedBy(held.from, across, down), now);
    },
    end: () => held?.drop(),
    cancel: () => held?.cancel(),
  };
}

function dragHandle(name: string, parts: GestureParts): Drag | null {
  const handle = HANDLES.find((known) => known === name);
  if (handle === undefined) return null;
  const { session, view, choice } = parts;
  let held: Lift | null = null;
  const take = (): Lift => {
    const ids = [...choice.get().selected].filter((one) => mayChangeId(parts, one));
    return lift(session, view, ids, true);
  };
  return {
    move: ({ dx, dy, shift, alt }, now) => {
      held ??= take();
      const frame = boundsOf([...held.from.values()]);
      if (frame === null) return;
      const only = held.from.size === 1 ? ([...held.from.keys()][0] ?? '') : '';
      const isPicture = objectOf(session.objects.entry(only))?.type === 'image';
      const isSeveral = held.from.size > 1;
      const boxes = [...held.from].map(([id, rect]) => ({ id, ...rect }));
      const rules = {
        keepRatio: shift !== (isPicture || isSeveral),
        fromMiddle: alt,
        least: leastFrame(boxes, frame, () => LEAST_ENTRY),
      };
      const to = resized(frame, handle, { x: dx, y: dy }, rules);
      held.to(scaledInto(boxes, frame, to), now);
    },
    end: () => held?.drop(),
    cancel: () => held?.cancel(),
  };
}

function dragFrame(
  kind: 'marquee' | 'area',
  { frame }: GestureParts,
  start: Point,
  done: (rect: ReturnType<typeof between>) => void,
): Drag {
  return {
    move: ({ at }) => frame.set({ kind, rect: between(start, at) }),
    end: () => {
      const drawn = frame.get();
      frame.set(null);
      if (drawn !== null) done(drawn.rect);
    },
    cancel: () => frame.set(null),
  };
}

/** Cards and objects that the frame touches; an area only if it lies in it whole. */
function selectWithin(
  { session, view, actions }: GestureParts,
  rect: ReturnType<typeof between>,
  keepsOthers: boolean,
): void {
  const ids = view.index.within(rect).filter((id) => {
    if (objectOf(session.objects.entry(id))?.type !== 'area') return true;
    const area = view.rectOf(id);
    return (
      area !== null &&
      area.x >= rect.x &&
      area.y >= rect.y &&
      area.x + area.width <= rect.x + rect.width &&
      area.y + area.height <= rect.y + rect.height
    );
  });
  actions.select(ids, keepsOthers ? 'add' : 'only');
}

function dragLink(from: string, { session, view, line, actions }: GestureParts): Drag {
  const cardAt = ({ x, y }: Point): string | null => {
    const found = view.index.within({ x, y, width: 0, height: 0 });
    return found.find((id) => id !== from && cardOf(session.cards.entry(id)) !== null) ?? null;
  };
  return {
    move: ({ at }) => line.set({ from, at, over: cardAt(at) }),
    end: () => {
      const to = line.get()?.over ?? null;
      line.set(null);
      if (to !== null) actions.link(from, to);
    },
    cancel: () => line.set(null),
  };
}
