import type { KeyboardEvent } from 'react';
import type { OutlineRow } from '../../../shared/board/outline';
import { isControl, isInDialog } from '../targets';
import type { OutlineActions } from './outline-actions';

/** Rows that PageUp and PageDown go by. */
const PAGE = 8;

export type RowKeyParts = {
  readonly rows: readonly OutlineRow[];
  /** The row the keys are at. */
  readonly currentAt: number;
  readonly actions: OutlineActions;
  readonly toRow: (at: number, focus: boolean) => void;
};

/** [B117] The keys of the rows. Fields and buttons in them keep theirs: only what they leave comes here. */
export function rowKeyHandler(parts: RowKeyParts): (event: KeyboardEvent) => void {
  return (event) => {
    if (isInDialog(event.target)) return;
    const { actions, currentAt, toRow } = parts;
    if (isControl(event.target) && !isRow(event.target)) {
      if (event.key !== 'Escape') return;
      if (!actions.letGo()) toRow(currentAt, true);
    } else if (!pressRow(parts, event)) return;
    event.preventDefault();
    event.stopPropagation();
  };
}

/** Some rows are one button. */
function isRow(target: EventTarget): boolean {
  return target instanceof Element && target.hasAttribute('data-row-focus');
}

type Press = Pick<KeyboardEvent, 'altKey' | 'ctrlKey' | 'key' | 'metaKey' | 'shiftKey'>;

/** Does what a key does at the row the keys are at; false if it does nothing there. */
export function pressRow(parts: RowKeyParts, event: Press): boolean {
  const { rows, currentAt, actions, toRow } = parts;
  const row = rows[currentAt];
  if (row === undefined) return false;
  const go = (at: number) => {
    const next = Math.min(rows.length - 1, Math.max(0, at));
    toRow(next, true);
    return true;
  };
  if (event.ctrlKey || event.metaKey) {
    const key = event.key.toLowerCase();
    if (key === 'z') return event.shiftKey ? actions.redo() : actions.undo();
    return key === 'y' && actions.redo();
  }
  if (event.altKey) return false;
  switch (event.key) {
    case 'ArrowDown':
      return go(currentAt + 1);
    case 'ArrowUp':
      return go(currentAt - 1);
    case 'PageDown':
      return go(currentAt + PAGE);
    case 'PageUp':
      return go(currentAt - PAGE);
    case 'Home':
      return go(0);
    case 'End':
      return go(rows.length - 1);
    case 'ArrowLeft':
      return go(headAt(rows, currentAt));
    case 'ArrowRight':
      return (rows[currentAt + 1]?.level ?? 0) > row.level && go(currentAt + 1);
    case 'Enter':
      return row.type !== 'again' && row.type !== 'ink' && editRow(row, actions);
    case '.':
    case 'ContextMenu':
      return openRow(row, actions);
    case 'F10':
      return event.shiftKey && openRow(row, actions);
    case 'Delete':
    case 'Backspace': {
      const ids = row.type === 'ink' ? row.ids : row.type === 'entry' ? [row.id] : [];
      if (!actions.remove(ids)) return false;
      // The row after it comes to stand here, or the one before where it was the last.
      return go(currentAt + 1 < rows.length ? currentAt + 1 : currentAt - 1);
    }
  }
  if (event.key.toLowerCase() === 'r' && row.type === 'entry' && row.entry === 'card') {
    actions.aim({ to: 'card', id: row.id, meaning: 'answers' });
    return true;
  }
  if (event.key.toLowerCase() !== 'n') return false;
  actions.compose();
  return true;
}

function editRow(row: OutlineRow, actions: OutlineActions): boolean {
  const id = idOf(row);
  return id !== null && actions.edit(id);
}

function openRow(row: OutlineRow, actions: OutlineActions): boolean {
  const id = idOf(row);
  if (id !== null) actions.open({ what: 'entry', id });
  return id !== null;
}

function idOf(row: OutlineRow): string | null {
  switch (row.type) {
    case 'entry':
    case 'again':
      return row.id;
    case 'ink':
      return row.ids[0] ?? null;
    case 'part':
      return row.part.by === 'area' ? row.part.id : null;
  }
}

/** The row that this one stands below, one step further out. */
function headAt(rows: readonly OutlineRow[], at: number): number {
  const level = rows[at]?.level ?? 0;
  for (let before = at - 1; before >= 0; before -= 1) {
    if ((rows[before]?.level ?? 0) < level) return before;
  }
  return at;
}
