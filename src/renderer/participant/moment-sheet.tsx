import { useState } from 'react';
import { KIND_LABELS, MOMENT_KINDS, type MomentKind } from '../../shared/session/kinds';
import { SESSION_LIMITS } from '../../shared/session/limits';
import { Button, KIND_ICONS, Sheet, TextField } from '../ui/light';
import type { Control } from './control';
import { Problem } from './problem';
import { useRequest } from './use-request';

export interface MomentSheetProps {
  readonly open: boolean;
  readonly onClose: () => void;
  /** Told what was marked, once the host has it. */
  readonly onMarked: (kind: MomentKind) => void;
  readonly control: Control;
}

/** What just happened in the conversation: one of seven kinds, with or without words. */
export function MomentSheet({ open, onClose, onMarked, control }: MomentSheetProps) {
  return (
    <Sheet open={open} onClose={onClose} title="Mark a moment">
      <MomentForm
        control={control}
        onMarked={(kind) => {
          onMarked(kind);
          onClose();
        }}
      />
    </Sheet>
  );
}

function MomentForm({
  control,
  onMarked,
}: {
  readonly control: Control;
  readonly onMarked: (kind: MomentKind) => void;
}) {
  const { run, busy, problem } = useRequest(control);
  const [kind, setKind] = useState<MomentKind | null>(null);
  const [words, setWords] = useState('');
  const send = async () => {
    if (kind === null) return;
    if (await run({ type: 'markMoment', kind, words: words.trim() })) onMarked(kind);
  };
  return (
    <form
      className="h-stack"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <fieldset className="p-kinds">
        <legend className="h-label">What just happened?</legend>
        {MOMENT_KINDS.map((each) => {
          const Icon = KIND_ICONS[each];
          return (
            <label
              key={each}
              className="p-kind h-kind-ground"
              data-kind={each}
              data-testid={`moment-${each}`}
            >
              <input
                type="radio"
                name="moment-kind"
                checked={kind === each}
                onChange={() => setKind(each)}
              />
              <Icon aria-hidden="true" />
              {KIND_LABELS[each]}
            </label>
          );
        })}
      </fieldset>
      <TextField
        label="In a few words"
        optional
        value={words}
        maxLength={SESSION_LIMITS.momentWords}
        autoComplete="off"
        enterKeyHint="send"
        data-testid="moment-words"
        onChange={(event) => setWords(event.target.value)}
      />
      <Problem text={problem} />
      <Button
        type="submit"
        variant="primary"
        size="l"
        block
        loading={busy}
        disabled={kind === null}
        data-testid="moment-send"
      >
        {kind === null ? 'Choose one' : `Mark ${KIND_LABELS[kind].toLowerCase()}`}
      </Button>
      <p className="h-hint">
        It appears on the timeline and as a card on the board, with your name.
      </p>
    </form>
  );
}
