import { isFault } from './fault';

/** How often a disk that refused is asked again, in ms. */
export const RETRY_MS = 2_000;

/** What a writer tells of the disk. */
export type DiskWatch = {
  /** The disk refused; what was to be written is kept in memory. */
  readonly refused: (error: unknown) => void;
  /** All of it is on disk now. */
  readonly taken: () => void;
};

/** Nobody is told: of what is not held. */
export const UNWATCHED: DiskWatch = { refused: () => undefined, taken: () => undefined };

/**
 * [D25] Who cannot write at the moment, in one sentence for as long as it lasts: the session goes on in
 * memory, and nobody may take it for saved.
 */
export class DiskTrouble {
  private readonly refusing = new Map<string, unknown>();

  private readonly listeners: Set<(sentence: string | null) => void>;

  /** @param onChange told the sentence of now, null when all is written */
  constructor(onChange: (sentence: string | null) => void) {
    this.listeners = new Set([onChange]);
  }

  /** Tells somebody else, too; returns how to stop. */
  alsoTell(listener: (sentence: string | null) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private onChange(sentence: string | null): void {
    for (const listener of this.listeners) listener(sentence);
  }

  /** The words for what one writer writes: "the conversation", "the board". */
  watch(what: string): DiskWatch {
    return {
      refused: (error) => {
        const isNews = !this.refusing.has(what);
        this.refusing.set(what, error);
        if (isNews) this.onChange(this.sentence);
      },
      taken: () => {
        if (this.refusing.delete(what)) this.onChange(this.sentence);
      },
    };
  }

  /** Whose files these were is not held any more; whoever still writes says so again. */
  clear(): void {
    if (this.refusing.size === 0) return;
    this.refusing.clear();
    this.onChange(null);
  }

  /** What the facilitator is told; null if the disk refuses nothing. */
  get sentence(): string | null {
    const [error] = this.refusing.values();
    if (error === undefined) return null;
    const all = [...this.refusing.keys()];
    // Who hears of these need not hear of the rest.
    const first = MAIN.filter((what) => all.includes(what));
    const what = (first.length > 0 ? first : all).join(' and ');
    return `Not saved: ${what}. ${causeOf(error)} The session goes on in memory and is written by itself when that is mended; do not quit before.`;
  }
}

const MAIN = ['the conversation', 'the board'];
const READ_ONLY = ['EROFS', 'EACCES', 'EPERM'];
const GONE = ['ENOENT', 'ENOTDIR', 'ENXIO', 'ENODEV'];
const HELD = ['EBUSY', 'EMFILE', 'EAGAIN', 'ETXTBSY'];

/** Why the disk refused, and what to do, in a sentence. `folder` is what the facilitator calls the folder. */
export function causeOf(error: unknown, folder = 'The folder of the sessions'): string {
  const is = (codes: readonly string[]) => codes.some((code) => isFault(error, code));
  if (is(['ENOSPC', 'EDQUOT'])) return 'The disk is full: delete something to make room.';
  if (is(READ_ONLY)) return `${folder} may not be written to: make it writable.`;
  if (is(GONE)) return `${folder} is gone: is its drive still connected?`;
  if (is(HELD)) return 'Another program, perhaps a virus scanner, holds the files.';
  return `The disk says: ${error instanceof Error ? error.message : String(error)}.`;
}
