import { type KeyboardEvent, useCallback, useLayoutEffect, useRef } from 'react';
import { writeText } from '../../../shared/board/card-operations';
import { SHOWN_LETTERS } from '../../../shared/board/card-size';
import type { BoardActions } from '../board-actions';
import { cardOf, objectOf } from '../board-entries';
import type { BoardSession } from '../board-store';
import { mergeTyped, shiftCaret } from './text-merge';

export interface TextEditorProps {
  /** The card or words whose text it is. */
  readonly id: string;
  /** What is written, for those who do not see where. */
  readonly label: string;
  readonly text: string;
  readonly session: BoardSession;
  readonly actions: BoardActions;
  readonly onResize: () => void;
}

/**
 * The text of a card or of words, written where it stands. What others write into it meanwhile appears at once and
 * the caret stays between the letters it was between.
 */
export function TextEditor({ id, label, text, session, actions, onResize }: TextEditorProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const composing = useRef(false);
  /** What the field read when it was last the same as the board. */
  const agreed = useRef(text);

  useLayoutEffect(() => {
    const { current } = field;
    current?.focus({ preventScroll: true });
    current?.setSelectionRange(current.value.length, current.value.length);
  }, []);

  const show = useCallback((next: string): void => {
    const { current } = field;
    agreed.current = next;
    if (current === null || current.value === next) return;
    const { value, selectionStart, selectionEnd, selectionDirection, scrollTop } = current;
    current.value = next;
    const from = shiftCaret(selectionStart, value, next);
    const to = shiftCaret(selectionEnd, value, next);
    current.setSelectionRange(from, to, selectionDirection);
    current.scrollTop = scrollTop;
  }, []);

  useLayoutEffect(() => {
    // An input method owns the field until it is done; then `send` brings both together.
    if (!composing.current) show(text);
    grow(field.current);
    onResize();
  }, [text, onResize, show]);

  function send(): void {
    const { current } = field;
    if (current === null || composing.current) return;
    const theirs = wordsOf(session, id);
    if (theirs === null) return;
    const next = mergeTyped(agreed.current, current.value, theirs);
    session.more((doc, origin) => writeText(doc, id, next, origin));
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
      aria-label={label}
      defaultValue={text}
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

/** What the board has there now; null once it is gone. */
function wordsOf(session: BoardSession, id: string): string | null {
  const card = cardOf(session.cards.entry(id));
  if (card !== null) return card.text;
  const object = objectOf(session.objects.entry(id));
  return object?.type === 'text' ? object.text : null;
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
