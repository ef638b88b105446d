import { CARD_KIND_LABELS, CARD_KINDS, type CardKind } from '../board/card-kind';
import { columnsOf, readCsv } from './csv';

export type BroughtCard = { readonly kind: CardKind; readonly text: string };

/** [Y53] Cards that are brought along, and how many rows had no words. */
export type ReadCards = { readonly cards: readonly BroughtCard[]; readonly leftOut: number };

export const BROUGHT_LIMITS = { cards: 200, letters: 2_000 } as const;

const WORDS = {
  text: ['text', 'card', 'words', 'content', 'note'],
  kind: ['kind', 'type', 'category'],
} as const;

/**
 * [Y53] From a table with the columns text and kind (by header, or if the second column has nothing but
 * kinds), or else from text: one card for each paragraph, or for each line if there are no paragraphs.
 * What is of no known kind is a question.
 */
export function readCards(text: string): ReadCards {
  const rows = readCsv(text);
  const { at, rows: body } = columnsOf(rows, WORDS, ['text', 'kind']);
  const hasHeader = body.length < rows.length;
  const isTable =
    hasHeader ||
    (rows.length > 0 && rows.every((row) => row.length === 2 && kindOf(row[1]) !== null));
  const all = isTable
    ? body.map(
        (row) =>
          ({
            text: row[at.text ?? 0] ?? '',
            kind: kindOf(row[at.kind ?? -1]) ?? 'question',
          }) as const,
      )
    : paragraphs(text).map((words) => ({ text: words, kind: 'question' }) as const);
  const cards = all
    .map((card) => ({ ...card, text: card.text.trim().slice(0, BROUGHT_LIMITS.letters) }))
    .filter((card) => card.text !== '')
    .slice(0, BROUGHT_LIMITS.cards);
  return { cards, leftOut: all.length - cards.length };
}

function kindOf(word: string | undefined): CardKind | null {
  const sought = word?.trim().toLowerCase();
  return (
    CARD_KINDS.find((kind) => kind === sought || CARD_KIND_LABELS[kind].toLowerCase() === sought) ??
    null
  );
}

function paragraphs(text: string): readonly string[] {
  const whole = text
    .replace(/^\uFEFF/u, '')
    .replaceAll('\r\n', '\n')
    .trim();
  const parts = whole.split(/\n\s*\n/u);
  const chosen = parts.length > 1 ? parts : whole.split('\n');
  return chosen
    .map((part) => part.replace(/^\s*[-*+]\s+/u, '').trim())
    .filter((part) => part !== '');
}
