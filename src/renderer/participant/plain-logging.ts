/** Stands in for lib0's logging on phones, which brings drawing in a page along: Yjs warns, and nobody reads the rest. */
export const BOLD = '';
export const UNBOLD = '';
export const UNCOLOR = '';
export const GREY = '';
export const ORANGE = '';
export const RED = '';

export function warn(...words: readonly unknown[]): void {
  console.warn(...words);
}

/** For looking at a document by hand, which the page never does. */
export function print(...words: readonly unknown[]): void {
  console.info(...words);
}

export function createModuleLogger(): () => void {
  return () => undefined;
}
