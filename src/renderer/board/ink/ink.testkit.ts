import * as Y from 'yjs';
import { cardsOf, objectsOf } from '../../../shared/board/document';
import { type InkObject, readObjects } from '../../../shared/board/object';
import { openCards, openObjects } from '../board-entries';
import type { BoardSession } from '../board-store';
import { openIndex } from '../plane/entry-index';
import type { InkSession } from './stroke-writer';

/** A board of one person, with the real document, stores, index and history, and no network. */
export function inkBoard() {
  const doc = new Y.Doc();
  const author = 'p1';
  const origin = { author };
  const objects = openObjects(doc);
  const index = openIndex(openCards(doc), objects);
  index.connect();
  const history = new Y.UndoManager([cardsOf(doc), objectsOf(doc)], {
    trackedOrigins: new Set([origin]),
  });
  const step: BoardSession['step'] = (how) => {
    history.stopCapturing();
    doc.transact(() => how(doc, origin), origin);
    history.stopCapturing();
  };
  const session: InkSession = {
    doc,
    author,
    objects,
    turn: () => 't2',
    step,
    undo: () => history.undo() !== null,
  };
  return { session, index, steps: () => history.undoStack.length, ink: () => inkOn(doc) };
}

function inkOn(doc: Y.Doc): readonly InkObject[] {
  return readObjects(objectsOf(doc)).flatMap((one) => (one.type === 'ink' ? [one] : []));
}
