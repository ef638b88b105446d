import { createSignal, type Signal } from '../signal';

/** What one window looks for on the board; what draws the board reads it without the code that searches. */
export interface Finder {
  readonly isOpen: Signal<boolean>;
  /** Counts how often the field was asked for, so that asking again takes one back to it. */
  readonly asked: Signal<number>;
  /** What was found; null while nothing is looked for. */
  readonly found: Signal<ReadonlySet<string> | null>;
  /** The one that is shown now. */
  readonly current: Signal<string | null>;
  /** In px: how much of the view, from above, the bar lies over. */
  readonly covered: Signal<number>;
  ask(): void;
}

/** A window that looks for nothing yet. */
export function createFinder(): Finder {
  const isOpen = createSignal(false);
  const asked = createSignal(0);
  return {
    isOpen,
    asked,
    found: createSignal<ReadonlySet<string> | null>(null),
    current: createSignal<string | null>(null),
    covered: createSignal(0),
    ask: () => {
      isOpen.set(true);
      asked.set(asked.get() + 1);
    },
  };
}
