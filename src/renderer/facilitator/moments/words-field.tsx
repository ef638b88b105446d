import { Check } from 'lucide-react';
import { type FormEvent, type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import type { MomentKind } from '../../../shared/session/kinds';
import { SESSION_LIMITS } from '../../../shared/session/limits';
import { Button, KindMark } from '../../ui';

export interface WordsFieldProps {
  readonly kind: MomentKind;
  readonly onWords: (words: string) => void;
  readonly onDone: () => void;
}

/** Words for a moment that is marked already: Enter or leaving the field keeps them, Escape does without. */
export function WordsField({ kind, onWords, onDone }: WordsFieldProps) {
  const [words, setWords] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const done = useRef(false);
  useLayoutEffect(() => field.current?.focus(), []);
  const finish = (keeps: boolean) => {
    if (done.current) return;
    done.current = true;
    if (keeps && words.trim() !== '') onWords(words);
    onDone();
  };
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    finish(false);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    finish(true);
  };
  return (
    <form className="f-moment-words" onSubmit={submit}>
      <KindMark kind={kind} chip />
      <input
        ref={field}
        className="h-input"
        aria-label="What was it?"
        placeholder="Marked. What was it? Enter keeps the words, Escape does without."
        maxLength={SESSION_LIMITS.momentWords}
        value={words}
        onChange={(event) => setWords(event.target.value)}
        onKeyDown={press}
        onBlur={() => finish(true)}
        data-testid="moment-words"
      />
      <Button
        icon={<Check aria-hidden="true" />}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => finish(true)}
        data-testid="moment-keep"
      >
        Keep
      </Button>
    </form>
  );
}
