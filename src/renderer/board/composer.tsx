import { Plus } from 'lucide-react';
import { type FormEvent, type KeyboardEvent, memo, useMemo, useRef, useState } from 'react';
import { CARD_KIND_LABELS, CARD_KINDS, type CardKind } from '../../shared/board/card-kind';
import { Button } from '../ui/button';
import { openDraft } from './draft';
import { KindPicker } from './kind-picker';

export interface ComposerProps {
  /** The board it writes on; what is begun for one is not shown on another. */
  readonly room: string;
  readonly onAdd: (kind: CardKind, text: string) => void;
  readonly onLeave: () => void;
}

/** Where a new card is written: what kind of moment, and its words. */
export const Composer = memo(function Composer({ room, onAdd, onLeave }: ComposerProps) {
  const [kind, setKind] = useState<CardKind>(CARD_KINDS[0]);
  const draft = useMemo(() => openDraft(`hearth:draft:${room}`, () => sessionStorage), [room]);
  const [text, setText] = useState(draft.read);
  const write = (next: string) => {
    setText(next);
    draft.keep(next);
  };
  const field = useRef<HTMLTextAreaElement>(null);
  const word = CARD_KIND_LABELS[kind].toLowerCase();

  const add = (event?: FormEvent) => {
    event?.preventDefault();
    if (text.trim() === '') {
      field.current?.focus();
      return;
    }
    onAdd(kind, text.trim());
    write('');
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      add();
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      onLeave();
    }
  };

  return (
    <form className="hb-composer" onSubmit={add} aria-label="New card">
      <KindPicker label="Kind of moment" value={kind} onChange={setKind} />
      <div className="hb-composer-row">
        <textarea
          ref={field}
          className="h-input hb-composer-text"
          data-testid="composer-text"
          aria-label={`New ${word}`}
          aria-keyshortcuts="N"
          placeholder={`Write ${/^[aeiou]/u.test(word) ? 'an' : 'a'} ${word}`}
          enterKeyHint="done"
          rows={1}
          dir="auto"
          value={text}
          onChange={(event) => write(event.target.value)}
          onKeyDown={onKeyDown}
        />
        <Button
          type="submit"
          variant="primary"
          data-testid="composer-add"
          icon={<Plus aria-hidden="true" />}
          aria-disabled={text.trim() === '' || undefined}
        >
          Add
        </Button>
      </div>
    </form>
  );
});
