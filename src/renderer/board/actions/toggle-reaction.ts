import { setReaction } from '../../../shared/board/card-operations';
import type { Reaction } from '../../../shared/board/reactions';
import { cardOf } from '../board-entries';
import type { ActionParts } from './action-parts';

/** Gives this person's reaction to a card, or takes it back; false where that may not be. */
export function toggleReaction(
  { session, permissions }: Pick<ActionParts, 'session' | 'permissions'>,
  id: string,
  reaction: Reaction,
): boolean {
  const card = cardOf(session.cards.entry(id));
  if (card === null || !permissions.cards) return false;
  const { author } = session;
  const given = !(card.reactions[reaction] ?? []).includes(author);
  session.step((doc, origin) => setReaction(doc, id, { reaction, author, given }, origin));
  return true;
}
