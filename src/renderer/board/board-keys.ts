import type { KeyboardEvent } from 'react';
import type { BoardActions } from './board-actions';
import { isControl, isInDialog } from './targets';

const STEP = 8;
const BIG_STEP = 40;
const PAN_PIXELS = 80;

const ARROWS: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The board's keys. Fields and buttons keep theirs: only what they leave comes here. */
export function boardKeyHandler(
  actions: BoardActions,
  selected: string | null,
): (event: KeyboardEvent) => void {
  return (event) => {
    if (isInDialog(event.target)) return;
    if (isControl(event.target) && event.key !== 'Escape') return;
    if (act(event)) {
      event.preventDefault();
      event.stopPropagation();
    }
  };

  function act(event: KeyboardEvent): boolean {
    const command = event.ctrlKey || event.metaKey;
    if (command) return actWithCommand(event.key.toLowerCase(), event.shiftKey);
    if (event.altKey) return false;
    const arrow = ARROWS[event.key];
    if (arrow !== undefined) {
      const step = event.shiftKey ? BIG_STEP : STEP;
      if (selected !== null) return actions.nudgeCard(selected, arrow[0] * step, arrow[1] * step);
      return actions.pan(-arrow[0] * PAN_PIXELS, -arrow[1] * PAN_PIXELS);
    }
    switch (event.key) {
      case 'Enter':
        return selected !== null && actions.edit(selected);
      case 'Delete':
      case 'Backspace':
        return selected !== null && actions.remove(selected);
      case 'Escape':
        return actions.letGo();
      case 'n':
      case 'N':
        return actions.compose();
      case '+':
      case '=':
        return actions.zoom(1);
      case '-':
        return actions.zoom(-1);
      case '0':
        return actions.fit();
      default:
        return false;
    }
  }

  function actWithCommand(key: string, shift: boolean): boolean {
    if (key === 'z') return shift ? actions.redo() : actions.undo();
    if (key === 'y') return actions.redo();
    if (key === '0') return actions.fit();
    return false;
  }
}
