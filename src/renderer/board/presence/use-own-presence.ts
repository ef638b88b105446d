import { type RefObject, useEffect } from 'react';
import type { Point } from '../../../shared/board/geometry';
import type { BoardView } from '../board-view';
import { toBoard } from '../camera';
import type { BoardPresence } from './connect-presence';

export interface OwnPresenceProps {
  readonly presence: BoardPresence;
  readonly view: BoardView;
  readonly viewport: RefObject<HTMLElement | null>;
  /** The card or object this person has chosen or edits; null for none. */
  readonly chosen: string | null;
}

/** Shows others where this person is on the board: the mouse, or where a finger tapped or dragged. */
export function useOwnPresence({ presence, view, viewport, chosen }: OwnPresenceProps): void {
  useEffect(() => {
    presence.look(true);
    return () => presence.look(false);
  }, [presence]);
  useEffect(() => {
    presence.hold(chosen);
    return () => presence.hold(null);
  }, [presence, chosen]);
  useEffect(() => {
    const element = viewport.current;
    if (element === null) return;
    /** Where a mouse hovers, in px of the window: it is elsewhere on the board when that moves. */
    let hover: Point | null = null;
    const onBoard = (client: Point) => () => {
      const { left, top } = element.getBoundingClientRect();
      return toBoard(view.camera.get(), { x: client.x - left, y: client.y - top });
    };
    const point = (event: PointerEvent) => {
      if (!event.isPrimary) return;
      const client = { x: event.clientX, y: event.clientY };
      hover = event.pointerType === 'touch' ? null : client;
      presence.point(onBoard(client));
    };
    const leave = (event: PointerEvent) => {
      // A finger that is lifted leaves the mark where it tapped; a mouse is gone.
      if (event.pointerType === 'touch') return;
      hover = null;
      presence.point(null);
    };
    const moved = () => {
      if (hover !== null) presence.point(onBoard(hover));
    };
    const end = view.camera.subscribe(moved);
    // Captured, as a card that is dragged may keep its events for itself.
    element.addEventListener('pointerdown', point, true);
    element.addEventListener('pointermove', point, true);
    element.addEventListener('pointerleave', leave);
    return () => {
      end();
      element.removeEventListener('pointerdown', point, true);
      element.removeEventListener('pointermove', point, true);
      element.removeEventListener('pointerleave', leave);
    };
  }, [presence, view, viewport]);
}
