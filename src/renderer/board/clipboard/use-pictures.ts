import { type RefObject, useCallback, useEffect, useState } from 'react';
import type { Point } from '../../../shared/board/geometry';
import type { BoardActions } from '../board-actions';
import type { BoardSession } from '../board-store';
import type { BoardView } from '../board-view';
import { middle, toBoard } from '../camera';
import { within } from '../gestures/within';
import { addImages, bringsFiles, imagesFrom } from '../images';
import type { Permissions } from '../permissions';

export interface Pictures {
  /** Puts files on the board as pictures, in the middle of the view unless told where. */
  readonly add: (files: readonly File[], at?: Point) => void;
  /** Why something was not taken; null while there is nothing to say. */
  readonly refusal: string | null;
  readonly dismiss: () => void;
}

const NOT_ALLOWED = 'Pictures are not allowed on this board at the moment. Ask the facilitator.';

/** Pictures that come by paste, by drop or from the device. */
export function usePictures(
  viewport: RefObject<HTMLElement | null>,
  session: BoardSession,
  view: BoardView,
  actions: BoardActions,
  permissions: Permissions,
): Pictures {
  const [refusal, setRefusal] = useState<string | null>(null);
  const add = useCallback(
    (files: readonly File[], at?: Point) => {
      if (!permissions.objects) {
        setRefusal(NOT_ALLOWED);
        return;
      }
      const place = at ?? middle(view.camera.get(), view.size.get());
      addImages(session, files, place).then(
        ({ ids, refusals }) => {
          setRefusal(refusals.length === 0 ? null : refusals.map(({ words }) => words).join(' '));
          if (ids.length > 0) actions.select(ids);
        },
        (error: unknown) => {
          console.warn('board: pictures could not be added', error);
          setRefusal(
            'The picture could not be added. Nothing on the board has changed; try it again.',
          );
        },
      );
    },
    [session, view, actions, permissions],
  );
  useEffect(() => {
    const plane = viewport.current;
    if (plane === null) return;
    const onOver = (event: DragEvent) => {
      if (bringsFiles(event.dataTransfer)) event.preventDefault();
    };
    const onDrop = (event: DragEvent) => {
      const files = imagesFrom(event.dataTransfer);
      if (files.length === 0) return;
      event.preventDefault();
      add(files, toBoard(view.camera.get(), within(plane, event.clientX, event.clientY)));
    };
    plane.addEventListener('dragover', onOver);
    plane.addEventListener('drop', onDrop);
    return () => {
      plane.removeEventListener('dragover', onOver);
      plane.removeEventListener('drop', onDrop);
    };
  }, [viewport, view, add]);
  return { add, refusal, dismiss: useCallback(() => setRefusal(null), []) };
}
