import { inkPieces } from '../../../shared/board/ink-pieces';
import type { InkPoint } from '../../../shared/board/ink-points';
import type { InkTool } from '../../../shared/board/object';
import { addObject } from '../../../shared/board/object-operations';
import { deleteEntries, hasEntry, setGroup } from '../../../shared/board/place-operations';
import type { BoardSession, Change } from '../board-store';
import { randomId } from '../random-id';
import { newStrokeGroup } from './stroke-group';

/** What drawing needs of the board. */
export type InkSession = Pick<
  BoardSession,
  'doc' | 'objects' | 'author' | 'turn' | 'step' | 'undo'
>;

/** How a stroke looks; the width in board units. */
export type StrokeLook = { readonly tool: InkTool; readonly tint: number; readonly stroke: number };

/** Writes one stroke to the board, a long one bit by bit; in the end it is one step of undo. */
export interface StrokeWriter {
  /** Writes this much already: others see it, and it is not lost. */
  part(points: readonly InkPoint[]): void;
  /** Writes the rest and gives the ids of all pieces. */
  end(points: readonly InkPoint[]): readonly string[];
  /** Takes back what was written. */
  cancel(): void;
}

/** [B83] A writer of one stroke. */
export function writeStroke(session: InkSession, look: StrokeLook): StrokeWriter {
  const turn = session.turn();
  const changes: Change[] = [];
  const ids: string[] = [];
  let steps = 0;

  const add = (points: readonly InkPoint[]): Change => {
    const pieces = inkPieces(points, look.stroke).map((piece) => ({ ...piece, id: randomId() }));
    ids.push(...pieces.map(({ id }) => id));
    const change: Change = (doc, origin) => {
      for (const piece of pieces) {
        const place = { ...piece, author: session.author, turn };
        addObject(doc, { ...place, ...look, type: 'ink' }, origin);
      }
    };
    changes.push(change);
    return change;
  };
  const isThere = () => ids.some((id) => hasEntry(session.doc, id));
  /** Only our own steps: what somebody took back by hand meanwhile is not taken back twice. */
  const takeBack = () => {
    for (; steps > 0 && isThere(); steps -= 1) session.undo();
    if (isThere()) session.step((doc, origin) => deleteEntries(doc, ids, origin));
  };

  return {
    part: (points) => {
      session.step(add(points));
      steps += 1;
    },
    end: (points) => {
      // One point after a cut is where the part before ended.
      if (ids.length === 0 || points.length > 1) add(points);
      // One stroke is one step of undo, however it came to be written.
      if (steps > 0) takeBack();
      const group = ids.length > 1 ? newStrokeGroup() : null;
      session.step((doc, origin) => {
        for (const change of changes) change(doc, origin);
        if (group !== null) setGroup(doc, ids, group, origin);
      });
      return ids;
    },
    cancel: takeBack,
  };
}
