import { boundsOf, type Point } from '../../../shared/board/geometry';
import { resizeEntries } from '../../../shared/board/place-operations';
import { leastFrame, resized, scaledInto } from '../../../shared/board/resize';
import { objectOf } from '../board-entries';
import { type ActionParts, changeable } from './action-parts';

/** Board units; what a handle leaves at least. */
export const LEAST_ENTRY = { width: 32, height: 32 };

export interface SizeActions {
  /** Pulls the lower right corner of what is selected by so much; false if nothing of it has a size. */
  grow(by: Point): boolean;
}

/** [B137] The size of what is selected, without a pointer. Several keep their proportions, as a picture does. */
export function sizeActions(parts: ActionParts): SizeActions {
  const { session, view } = parts;
  return {
    grow: (by) => {
      const boxes = changeable(parts).flatMap(({ id }) => {
        // Words are as large as they are written.
        const rect = objectOf(session.objects.entry(id))?.type === 'text' ? null : view.rectOf(id);
        return rect === null ? [] : [{ id, ...rect }];
      });
      const frame = boundsOf(boxes);
      if (frame === null) return false;
      const [only] = boxes.length === 1 ? boxes : [];
      const isPicture =
        only !== undefined && objectOf(session.objects.entry(only.id))?.type === 'image';
      const to = resized(frame, 'se', by, {
        keepRatio: isPicture || boxes.length > 1,
        least: leastFrame(boxes, frame, () => LEAST_ENTRY),
      });
      const rects = scaledInto(boxes, frame, to);
      view.touched.set(true);
      session.more((doc, origin) => resizeEntries(doc, rects, origin));
      return true;
    },
  };
}
