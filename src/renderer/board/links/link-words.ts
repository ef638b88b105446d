import type { Link } from '../../../shared/board/link';
import { type LinkMeaning, MEANING_LABELS } from '../../../shared/board/link-meaning';
import { cardOf } from '../board-entries';
import type { BoardSession } from '../board-store';

/** A sign before the word of a meaning: seen before the word is read, and without colour. */
export const MEANING_SIGNS: Record<LinkMeaning, string> = {
  leadsTo: '→',
  answers: '↩',
  supports: '+',
  opposes: '−',
};

const LETTERS = 60;

/** What a link says: “Longer breaks” supports “Shorter days”. */
export function linkWords(
  session: Pick<BoardSession, 'cards'>,
  { from, to, meaning }: Pick<Link, 'from' | 'to' | 'meaning'>,
): string {
  return `${nameOf(session, from)} ${MEANING_LABELS[meaning]} ${nameOf(session, to)}`;
}

function nameOf({ cards }: Pick<BoardSession, 'cards'>, id: string): string {
  const card = cardOf(cards.entry(id));
  if (card === null) return 'a card that cannot be read';
  const words = card.text.replaceAll('**', '').replace(/\s+/gu, ' ').trim();
  if (words === '') return 'a card without words';
  const letters = [...words];
  return letters.length <= LETTERS ? `“${words}”` : `“${letters.slice(0, LETTERS).join('')}…”`;
}
