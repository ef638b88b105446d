import { addLink } from '../../../shared/board/link-operations';
import { cardOf } from '../board-entries';
import { randomId } from '../random-id';
import { type ActionParts, choose } from './action-parts';

export interface LinkActions {
  /** Makes a link between two cards and selects it, so that its meaning can be chosen. */
  link(from: string, to: string): boolean;
  /** The next card of a link that is made card by card: the first, or the one that ends it. */
  linkNext(id: string): boolean;
}

/** Links between cards. */
export function linkActions(parts: ActionParts): LinkActions {
  const { session, choice, permissions } = parts;

  function link(from: string, to: string): boolean {
    const isThere = (id: string) => cardOf(session.cards.entry(id)) !== null;
    if (!permissions.cards || from === to || !isThere(from) || !isThere(to)) return false;
    const id = randomId();
    const { author } = session;
    session.step((doc, origin) =>
      addLink(doc, { id, from, to, meaning: 'leadsTo', author }, origin),
    );
    choose(parts, {
      tool: 'select',
      linkFrom: null,
      link: id,
      selected: new Set(),
      editing: null,
    });
    return true;
  }
  return {
    link,
    linkNext: (id) => {
      const { linkFrom } = choice.get();
      if (linkFrom !== null) return link(linkFrom, id);
      if (cardOf(session.cards.entry(id)) === null) return false;
      choose(parts, { tool: 'link', linkFrom: id, selected: new Set([id]), link: null });
      return true;
    },
  };
}
