import {
  type KeyboardEvent,
  useCallback,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { createPortal } from 'react-dom';
import { writeText } from '../../../shared/board/card-operations';
import type { BoardActions } from '../board-actions';
import type { BoardSession } from '../board-store';
import { grow, wordsOf } from './editor-field';
import { FormatBar } from './format-bar';
import { continueList, toggleBullets } from './list-keys';
import { stepsOf, type TextChange, type TextSelection } from './text-change';
import { mergeTyped, shiftCaret } from './text-merge';
import { toggleBold } from './toggle-bold';
import './format-bar.css';

export interface TextEditorProps {
  /** The card or words whose text it is. */
  readonly id: string;
  /** What is written, for those who do not see where. */
  readonly label: string;
  readonly text: string;
  readonly session: BoardSession;
  readonly actions: Pick<BoardActions, 'letGo' | 'redo' | 'undo'>;
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
  const [bar, setBar] = useState<Element | null>(null);

  useLayoutEffect(() => {
    const { current } = field;
    current?.focus({ preventScroll: true });
    current?.setSelectionRange(current.value.length, current.value.length);
    // With the other keys for what is selected: a bar on the card would shrink with the board.
    setBar(current?.closest('.hb, .ho')?.querySelector('.hb-bar') ?? null);
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

  /** Changes the text by a key, as one step of undo; false if the key does nothing here. */
  function change(how: (text: string, selection: TextSelection) => TextChange | null): boolean {
    const { current } = field;
    if (current === null || composing.current) return false;
    send();
    const { value, selectionStart: start, selectionEnd: end } = current;
    const made = how(value, { start, end });
    if (made === null) return false;
    const steps = stepsOf(value, made);
    // One after the other: each is small, and what others write between them stays.
    if (steps.length > 0) {
      session.step((doc, origin) => {
        for (const next of steps) writeText(doc, id, next, origin);
      });
    }
    show(wordsOf(session, id) ?? value);
    current.setSelectionRange(made.selection.start, made.selection.end);
    grow(current);
    return true;
  }

  const onNewLine = useEffectEvent((event: InputEvent) => {
    const isNewLine =
      event.inputType === 'insertLineBreak' || event.inputType === 'insertParagraph';
    if (isNewLine && event.cancelable && change(continueList)) event.preventDefault();
  });
  useEffect(() => {
    const { current } = field;
    // Not the key: the keyboards of phones do not tell theirs. React has no such event of its own.
    const listen = (event: InputEvent) => onNewLine(event);
    current?.addEventListener('beforeinput', listen);
    return () => current?.removeEventListener('beforeinput', listen);
  }, []);

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
    } else if (command && !event.altKey && key === 'b' && !event.shiftKey) {
      event.preventDefault();
      change(toggleBold);
    } else if (command && !event.altKey && event.shiftKey && event.code === 'Digit8') {
      event.preventDefault();
      change(toggleBullets);
    }
  };

  return (
    <>
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
      {bar !== null &&
        createPortal(
          <FormatBar onBold={() => change(toggleBold)} onBullets={() => change(toggleBullets)} />,
          bar,
        )}
    </>
  );
}
