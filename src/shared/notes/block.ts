import type { Drawing } from './svg';

/** One item of a list: a word that leads, what it says, what is said by the way, and what somebody typed. */
export type NotesItemBlock = {
  readonly strong?: string;
  readonly text: string;
  readonly soft?: string;
  readonly typed?: string;
};

/** What a part of the notes is made of, for whoever sets it on a screen. */
export type NotesBlock =
  | { readonly kind: 'heading'; readonly text: string }
  /** `soft` says what figures mean, and what they do not. */
  | { readonly kind: 'words'; readonly text: string; readonly soft: boolean }
  | { readonly kind: 'list'; readonly items: readonly NotesItemBlock[] }
  | {
      readonly kind: 'table';
      readonly caption: string;
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  /** What people typed, with their lists and bold letters. */
  | { readonly kind: 'typed'; readonly text: string }
  | { readonly kind: 'picture'; readonly drawing: Drawing };

export function words(text: string | null): readonly NotesBlock[] {
  return text === null ? [] : [{ kind: 'words', text, soft: false }];
}

export function soft(text: string | null): readonly NotesBlock[] {
  return text === null ? [] : [{ kind: 'words', text, soft: true }];
}

/** Nothing if there is no item. */
export function list(items: readonly NotesItemBlock[]): readonly NotesBlock[] {
  return items.length === 0 ? [] : [{ kind: 'list', items }];
}

/** [X71] The same as text, to begin with when a part is written anew; pictures are told in their words. */
export function blocksText(blocks: readonly NotesBlock[]): string {
  return blocks.map(blockText).join('\n\n');
}

function blockText(block: NotesBlock): string {
  switch (block.kind) {
    case 'heading':
      return `**${block.text}**`;
    case 'words':
    case 'typed':
      return block.text;
    case 'list':
      return block.items.map((item) => `- ${itemText(item)}`).join('\n');
    case 'table':
      return block.rows.map((row) => `- ${row.filter(isSaid).join(' · ')}`).join('\n');
    case 'picture':
      return block.drawing.words;
  }
}

function itemText({ strong, text, soft: aside, typed }: NotesItemBlock): string {
  const parts = [
    ...(strong === undefined ? [] : [`**${strong}**`]),
    ...(text === '' ? [] : [text]),
    ...(aside === undefined || aside === '' ? [] : [`(${aside})`]),
    ...(typed === undefined ? [] : [typed.replace(/\s+/gu, ' ')]),
  ];
  return parts.join(' ');
}

function isSaid(cell: string): boolean {
  return cell !== '' && cell !== '–';
}
