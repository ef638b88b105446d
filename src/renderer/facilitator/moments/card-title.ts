import type { Card } from '../../../shared/board/card';
import { CARD_KIND_LABELS } from '../../../shared/board/card-kind';

const LONGEST = 48;

/** The first line of a card, short enough for a menu; its kind if nothing stands on it. */
export function cardTitle({ kind, text }: Pick<Card, 'kind' | 'text'>): string {
  const [first = ''] = text.trim().split('\n');
  if (first === '') return `${CARD_KIND_LABELS[kind]} without words`;
  const letters = [...first];
  return letters.length <= LONGEST ? first : `${letters.slice(0, LONGEST - 1).join('')}…`;
}
