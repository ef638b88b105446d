import type { Block, Run } from '../../../shared/board/rich-text';

type Lines = Extract<Block, { readonly kind: 'paragraph' }>;
export type ListItem = Exclude<Block, Lines>;

/** What is drawn as one element: lines, or a list of items of one kind. */
export type RichPart =
  | { readonly kind: 'lines'; readonly runs: readonly Run[] }
  | { readonly kind: 'bullets' | 'numbers'; readonly items: readonly ListItem[] };

/** Nobody writes more; the rest is shown as lines, so that no text keeps the page busy. */
export const MOST_BLOCKS = 1_000;

/** The blocks of a text as elements: items of one kind that follow each other are one list. */
export function richParts(blocks: readonly Block[]): readonly RichPart[] {
  const parts: RichPart[] = [];
  let items: ListItem[] = [];
  for (const block of blocks.slice(0, MOST_BLOCKS)) {
    if (block.kind === 'paragraph') {
      items = [];
      parts.push({ kind: 'lines', runs: block.runs });
    } else if (items[0]?.kind === block.kind) {
      items.push(block);
    } else {
      items = [block];
      parts.push({ kind: block.kind === 'bullet' ? 'bullets' : 'numbers', items });
    }
  }
  const rest = blocks.slice(MOST_BLOCKS);
  if (rest.length > 0) parts.push({ kind: 'lines', runs: rest.flatMap(asLines) });
  return parts;
}

function asLines({ runs }: Block, index: number): readonly Run[] {
  return index === 0 ? runs : [{ text: '\n' }, ...runs];
}
