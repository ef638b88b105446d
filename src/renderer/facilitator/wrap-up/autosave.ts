/** How far a text is from being kept. */
export type SaveState =
  | { readonly kind: 'saved' }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly reason: string };

export type Autosave = {
  /** The text changed; it is saved once nothing changed for a while. */
  readonly change: (text: string) => void;
  /** Saves what is not saved yet at once; done when it is kept, or has failed. */
  readonly flush: () => Promise<void>;
};

export interface AutosaveParts {
  /** What is kept already. */
  readonly saved: string;
  /** Keeps the text; gives a sentence if that failed, or null. */
  readonly write: (text: string) => Promise<string | null>;
  readonly onState: (state: SaveState) => void;
  readonly waitMs: number;
}

/** Keeps a text while it is written: one save at a time, and always the latest text last. */
export function createAutosave({ saved, write, onState, waitMs }: AutosaveParts): Autosave {
  let kept = saved;
  let latest = saved;
  let saving: Promise<void> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function save(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    saving ??= saveAll().finally(() => {
      saving = null;
    });
    return saving;
  }

  async function saveAll(): Promise<void> {
    while (latest !== kept) {
      const text = latest;
      onState({ kind: 'saving' });
      const reason = await write(text);
      if (reason !== null) {
        onState({ kind: 'failed', reason });
        return;
      }
      kept = text;
      // What was written meanwhile waits for a pause of its own.
      if (timer !== undefined) return;
    }
    onState({ kind: 'saved' });
  }

  return {
    change: (text) => {
      latest = text;
      onState({ kind: 'waiting' });
      clearTimeout(timer);
      timer = setTimeout(() => void save(), waitMs);
    },
    flush: save,
  };
}
