import type { KeyboardEvent } from 'react';
import type { WalkDirection } from '../../shared/board/nearest';
import type { BoardActions } from './board-actions';
import type { Choice, Tool } from './board-choice';
import type { Signal } from './signal';
import { isControl, isField, isInDialog } from './targets';

const STEP = 8;
const BIG_STEP = 40;
const PAN_PIXELS = 80;

const ARROWS: Record<
  string,
  { readonly by: readonly [number, number]; readonly to: WalkDirection }
> = {
  ArrowLeft: { by: [-1, 0], to: 'left' },
  ArrowRight: { by: [1, 0], to: 'right' },
  ArrowUp: { by: [0, -1], to: 'up' },
  ArrowDown: { by: [0, 1], to: 'down' },
};

/** Letters that take up a tool, as in other boards. */
export const TOOL_KEYS: Readonly<Record<string, Tool>> = {
  v: 'select',
  h: 'hand',
  c: 'card',
  t: 'words',
  a: 'area',
  l: 'link',
  p: 'pen',
  e: 'eraser',
};

/** The board's keys. Fields and buttons keep theirs: only what they leave comes here. */
export function boardKeyHandler(
  actions: BoardActions,
  choice: Signal<Choice>,
): (event: KeyboardEvent) => void {
  return (event) => {
    if (isInDialog(event.target)) return;
    const command = event.ctrlKey || event.metaKey;
    // A button has no use for keys with Ctrl: they go on working after it was pressed.
    const isTaken = command ? isField(event.target) : isControl(event.target);
    if (isTaken && event.key !== 'Escape') return;
    const done = command
      ? actWithCommand(actions, event.key, event.shiftKey)
      : event.altKey
        ? resize(actions, event)
        : act(actions, choice, event);
    if (!done) return;
    event.preventDefault();
    event.stopPropagation();
  };
}

/** Alt and an arrow pull the lower right corner. */
function resize(actions: BoardActions, { key, shiftKey }: KeyboardEvent): boolean {
  const arrow = ARROWS[key];
  if (arrow === undefined) return false;
  const step = shiftKey ? BIG_STEP : STEP;
  return actions.grow({ x: arrow.by[0] * step, y: arrow.by[1] * step });
}

function act(actions: BoardActions, choice: Signal<Choice>, event: KeyboardEvent): boolean {
  const { selected, tool: inHand } = choice.get();
  const arrow = ARROWS[event.key];
  if (arrow !== undefined) {
    const step = event.shiftKey ? BIG_STEP : STEP;
    const [across, down] = arrow.by;
    if (selected.size > 0) return actions.nudge(across * step, down * step);
    return actions.pan(-across * PAN_PIXELS, -down * PAN_PIXELS);
  }
  const [first] = selected;
  switch (event.key) {
    case 'Enter':
      if (inHand === 'link' && first !== undefined) return actions.linkNext(first);
      return first !== undefined && selected.size === 1 && actions.edit(first);
    case 'Delete':
    case 'Backspace':
      return actions.remove();
    case 'Escape':
      return actions.letGo();
    case '+':
    case '=':
      return actions.zoom(1);
    case '-':
      return actions.zoom(-1);
    case '0':
      return actions.fit();
    case '1':
      return actions.zoomFull();
    case '2':
      return actions.fitSelected();
    case ']':
      return actions.walkLink(1);
    case '[':
      return actions.walkLink(-1);
    case 'PageDown':
      return actions.walkOn(1, event.shiftKey);
    case 'PageUp':
      return actions.walkOn(-1, event.shiftKey);
  }
  const letter = event.key.toLowerCase();
  if (letter === 'n') return actions.compose();
  const tool = TOOL_KEYS[letter];
  return tool !== undefined && actions.setTool(tool);
}

function actWithCommand(actions: BoardActions, name: string, shift: boolean): boolean {
  const arrow = ARROWS[name];
  if (arrow !== undefined) return actions.walk(arrow.to, shift);
  switch (name.toLowerCase()) {
    case ']':
      return actions.layer('front');
    case '[':
      return actions.layer('back');
    case 'z':
      return shift ? actions.redo() : actions.undo();
    case 'y':
      return actions.redo();
    case '0':
      return actions.fit();
    case 'a':
      return actions.selectAll();
    case 'd':
      return actions.duplicate();
    case 'g':
      return shift ? actions.ungroup() : actions.group();
    default:
      return false;
  }
}
