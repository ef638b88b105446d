import * as Y from 'yjs';
import { cardsOf, linksOf, objectsOf } from '../../shared/board/document';

/** Without one of these an entry cannot be read. */
const NEEDED: ReadonlySet<string | null> = new Set([
  'at',
  'by',
  'kind',
  'text',
  'type',
  'ends',
  'meaning',
]);

/** One's own steps on a board, to be taken back and done again. */
export interface OwnSteps {
  readonly history: Y.UndoManager;
  /** False if there was nothing to take back. */
  undo(): boolean;
  redo(): boolean;
}

/**
 * [B135] The steps that changes of this origin make; what comes sooner (ms) after another than
 * `captureTimeout` belongs to the same one. Yjs alone would take a value away without putting the
 * one before in its place where two people changed it at once, and leave a card that is nowhere.
 */
export function openOwnSteps(doc: Y.Doc, origin: unknown, captureTimeout: number): OwnSteps {
  const history = new Y.UndoManager([cardsOf(doc), objectsOf(doc), linksOf(doc)], {
    trackedOrigins: new Set([origin]),
    captureTimeout,
    // An entry that goes whole takes its fields along without being asked for each.
    deleteFilter: (item) => !isNeeded(item),
  });
  const over = (stack: readonly Step[], how: () => unknown) => {
    history.ignoreRemoteMapChanges = isAllStillOwn(doc, stack.at(-1));
    return how() !== null;
  };
  return {
    history,
    undo: () => over(history.undoStack, () => history.undo()),
    redo: () => over(history.redoStack, () => history.redo()),
  };
}

type Step = Y.UndoManager['undoStack'][number];

function isNeeded({ parent, parentSub }: Y.Item): boolean {
  if (!(parent instanceof Y.Map)) return false;
  // The homes hold entries, whose ids may be any word.
  if (parent._item === null) return false;
  const type: unknown = parent.get('type');
  return NEEDED.has(parentSub) || (parentSub === 'size' && type !== undefined && type !== 'text');
}

/** Whether nobody has set anew what the step set: then what was before may come back over everything else. */
function isAllStillOwn(doc: Y.Doc, step: Step | undefined): boolean {
  if (step === undefined) return false;
  let isOwn = true;
  doc.transact((transaction) => {
    Y.iterateDeletedStructs(transaction, step.deletions, (struct) => {
      if (!(struct instanceof Y.Item) || struct.parentSub === null) return;
      const { parent } = struct;
      const now = parent instanceof Y.AbstractType ? parent._map.get(struct.parentSub) : undefined;
      if (now !== undefined && !now.deleted && !Y.isDeleted(step.insertions, now.id)) isOwn = false;
    });
  });
  return isOwn;
}
