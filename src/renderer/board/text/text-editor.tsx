import { type KeyboardEvent, useCallback, useLayoutEffect, useRef } from 'react';
import type { Card } from '../../shared/board/card';
import { CARD_KIND_LABELS } from '../../shared/board/card-kind';
import { writeText } from '../../shared/board/card-operations';
import { SHOWN_LETTERS } from '../../shared/board/card-size';
import type { BoardActions } from './board-actions';
import type { BoardSession } from './board-store';
import { mergeTyped, shiftCaret } from './text-merge';

export interface CardEditorProps {
  readonly card: Card;
  readonly session: BoardSession;
  readonly actions: BoardActions;
  readonly onResize: () => void;
}

/**
 * The text of a card, written where it stands. What others write into it meanwhile appears at once and
 * the caret stays between the letters it was between.
 */
export function CardEditor({ card, session, actions, onResize }: CardEditorProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const composing = useRef(false);
  /** What the field read when it was last the same as the board. */
  const agreed = useRef(card.text);

  useLayoutEffect(() => {
    const { current } = field;
    current?.focus({ preventScroll: true });
    current?.setSelectionRange(current.value.length, current.value.length);
  }, []);

  const show = useCallback((text: string): void => {
    const { current } = field;
    agreed.current = text;
    if (current === null || current.value === text) return;
    const { value, selectionStart, selectionEnd, selectionDirection, scrollTop } = current;
    current.value = text;
    const from = shiftCaret(selectionStart, value, text);
    const to = shiftCaret(selectionEnd, value, text);
    current.setSelectionRange(from, to, selectionDirection);
    current.scrollTop = scrollTop;
  }, []);

  useLayoutEffect(() => {
    // An input method owns the field until it is done; then `send` brings both together.
    if (!composing.current) show(card.text);
    grow(field.current);
    onResize();
  }, [card.text, onResize, show]);

  function send(): void {
    const { current } = field;
    if (current === null || composing.current) return;
    const entry = session.cards.entry(card.id);
    if (entry === undefined || !entry.read.ok) return;
    const next = mergeTyped(agreed.current, current.value, entry.read.card.text);
    session.more((doc, origin) => writeText(doc, card.id, next, origin));
    show(next);
    grow(current);
  }

  const onKeyDown = (event: KeyboardEvent) => {
    const command = event.ctrlKey || event.metaKey;
    const key = event.key.toLowerCase();
    // The browser's own undo knows nothing of what others wrote in between.
    if (command && (key === 'z' || key === 'y')) {
      event.preventDefault();
      event.stopPropagation();
      if (key === 'y' || event.shiftKey) actions.redo();
      else actions.undo();
    } else if (command && event.key === 'Enter') {
      event.preventDefault();
      actions.letGo();
    }
  };

  return (
    <textarea
      ref={field}
      className="hb-editor"
      aria-label={`Text of this ${CARD_KIND_LABELS[card.kind].toLowerCase()}`}
      defaultValue={card.text}
      rows={2}
      dir="auto"
      onInput={send}
      onKeyDown={onKeyDown}
      onCompositionStart={() => {
        composing.current = true;
      }}
      onCompositionEnd={() => {
        composing.current = false;
        send();
      }}
    />
  );
}

/** The limit in card.css. */
const MOST_HEIGHT = '300px';

/** As high as its text, up to the limit in card.css. */
function grow(field: HTMLTextAreaElement | null): void {
  if (field === null) return;
  if (field.value.length > SHOWN_LETTERS) {
    // Certainly at the limit: measuring a very long text at every letter would be felt.
    field.style.height = MOST_HEIGHT;
    return;
  }
  field.style.height = 'auto';
  field.style.height = `${field.scrollHeight + 2}px`;
}
