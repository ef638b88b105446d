import { SHOWN_LETTERS } from '../../../shared/board/card-size';
import { cardOf, objectOf } from '../board-entries';
import type { BoardSession } from '../board-store';

/** What the board has there now; null once it is gone. */
export function wordsOf(session: BoardSession, id: string): string | null {
  const card = cardOf(session.cards.entry(id));
  if (card !== null) return card.text;
  const object = objectOf(session.objects.entry(id));
  return object?.type === 'text' ? object.text : null;
}

/** The limit in card.css. */
const MOST_HEIGHT = '300px';

/** As high as its text, up to the limit in card.css. */
export function grow(field: HTMLTextAreaElement | null): void {
  if (field === null) return;
  if (field.value.length > SHOWN_LETTERS) {
    // Certainly at the limit: measuring a very long text at every letter would be felt.
    field.style.height = MOST_HEIGHT;
    return;
  }
  field.style.height = 'auto';
  field.style.height = `${field.scrollHeight + 2}px`;
}
