import type { KeyboardEvent } from 'react';
import { isControl, isInDialog } from '../targets';
import type { BoardArranging } from './arranging';

/** The key that opens the ways to arrange; the console has no use for it. */
export const ARRANGE_KEY = 'i';
/** The board's keys that only look: they go on working under a proposal. */
const LOOKING = new Set(['+', '=', '-', '0', '1']);

/** The board's keys while an order is proposed, and the one that asks for it; all others are `otherwise`. */
export function arrangeKeys(
  { proposal, keep, putBack }: Pick<BoardArranging, 'proposal' | 'keep' | 'putBack'>,
  openMenu: () => boolean,
  otherwise: (event: KeyboardEvent) => void,
): (event: KeyboardEvent) => void {
  return (event) => {
    if (isInDialog(event.target)) return;
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    const isField = isControl(event.target);
    const isAsked = isPlain && !isField && event.key.toLowerCase() === ARRANGE_KEY;
    if (proposal.get() === null) {
      if (!isAsked || !openMenu()) return otherwise(event);
    } else if (event.key === 'Escape' || (!isPlain && !isField && event.key === 'z')) {
      putBack();
    } else if (event.key === 'Enter' && !isField) {
      keep();
    } else if (!isAsked || !openMenu()) {
      if (isPlain && LOOKING.has(event.key)) otherwise(event);
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };
}
