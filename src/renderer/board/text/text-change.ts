/** Letters from `start` to before `end` of a text, in UTF-16 units; nothing between is a caret. */
export type TextSelection = { readonly start: number; readonly end: number };

/** One replacement in a text. */
export type TextEdit = { readonly at: number; readonly remove: number; readonly insert: string };

/**
 * A change of a text by keys: its edits, last in the text first, so that each stands where it says, and
 * what is selected after it. Edits are small, so that what others write in between is kept.
 */
export type TextChange = { readonly edits: readonly TextEdit[]; readonly selection: TextSelection };

/** The text after one edit. */
export function edited(text: string, { at, remove, insert }: TextEdit): string {
  return text.slice(0, at) + insert + text.slice(at + remove);
}

/** The texts on the way, one for each edit; the last is the text after the change. */
export function stepsOf(text: string, { edits }: TextChange): readonly string[] {
  const steps: string[] = [];
  for (const edit of edits) steps.push(edited(steps.at(-1) ?? text, edit));
  return steps;
}

/** A line a selection touches. */
export type TouchedLine = { readonly from: number; readonly line: string };

/** The lines of a text that a selection touches, in order; a caret touches the line it stands in. */
export function touchedLines(text: string, { start, end }: TextSelection): readonly TouchedLine[] {
  const lines: TouchedLine[] = [];
  let from = lineStart(text, start);
  for (;;) {
    const next = text.indexOf('\n', from);
    lines.push({ from, line: next === -1 ? text.slice(from) : text.slice(from, next) });
    // A selection that ends before a line's first letter does not touch it.
    if (next === -1 || next + 1 >= Math.max(end, start + 1)) return lines;
    from = next + 1;
  }
}

/** Where the line begins in which a place of a text is. */
export function lineStart(text: string, place: number): number {
  return place === 0 ? 0 : text.lastIndexOf('\n', place - 1) + 1;
}
