import { type Block, type Run, readRichText } from '../board/rich-text';
import { legible } from './legible';

/** What people typed, as the notes have it: paragraphs of lines, and lists. */
export type NotesText =
  | { readonly kind: 'lines'; readonly lines: readonly (readonly Run[])[] }
  | {
      readonly kind: 'bullets' | 'numbers';
      readonly items: readonly { readonly number: number | null; readonly runs: readonly Run[] }[];
    };

/** Space at the ends of lines, but not after the mark of a list. */
const ENDS = /(?<!^(?:-|\d{1,3}\.)[^\S\n]?)[^\S\n]+$/gmu;

/**
 * What people typed, legible and without what says nothing: space at the ends of lines and of the
 * text, items without words. Blank lines part paragraphs.
 */
export function typedText(text: string): readonly NotesText[] {
  const parts: NotesText[] = [];
  for (const block of readRichText(legible(text).replace(ENDS, ''))) {
    if (block.kind === 'paragraph') parts.push(...paragraphs(block.runs));
    else if (block.runs.some((run) => run.text.trim() !== '')) addItem(parts, block);
  }
  return parts;
}

function addItem(parts: NotesText[], block: Exclude<Block, { readonly kind: 'paragraph' }>): void {
  const kind = block.kind === 'bullet' ? 'bullets' : 'numbers';
  const item = { number: block.kind === 'bullet' ? null : block.number, runs: block.runs };
  const last = parts.at(-1);
  if (last?.kind !== kind) parts.push({ kind, items: [item] });
  else parts[parts.length - 1] = { kind, items: [...last.items, item] };
}

function paragraphs(runs: readonly Run[]): readonly NotesText[] {
  const lines: Run[][] = [[]];
  for (const run of runs) {
    const [first = '', ...others] = run.text.split('\n');
    if (first !== '') lines.at(-1)?.push({ ...run, text: first });
    for (const text of others) lines.push(text === '' ? [] : [{ ...run, text }]);
  }
  const parts: NotesText[] = [];
  let open: Run[][] | null = null;
  for (const line of lines) {
    if (line.every((run) => run.text.trim() === '')) {
      open = null;
    } else if (open === null) {
      open = [line];
      parts.push({ kind: 'lines', lines: open });
    } else {
      open.push(line);
    }
  }
  return parts;
}
