import { addCopies, type BoardCopy } from '../../../shared/board/copies';
import type { Point } from '../../../shared/board/geometry';
import { cardOf, objectOf } from '../board-entries';
import { randomId } from '../random-id';
import { type ActionParts, choose } from './action-parts';

/** Board units: where a copy lies beside what it was made of. */
const BESIDE = { x: 24, y: 24 };

export interface CopyActions {
  duplicate(): boolean;
  /** What is selected, to be taken along; null for nothing. */
  copy(): BoardCopy | null;
  /** Puts copies on the board and selects them. */
  paste(copy: BoardCopy, offset: Point): boolean;
}

/** Copies of what is selected. */
export function copyActions(parts: ActionParts): CopyActions {
  const { session, choice, permissions } = parts;

  function copy(): BoardCopy | null {
    const ids = [...choice.get().selected];
    const cards = ids.flatMap((id) => cardOf(session.cards.entry(id)) ?? []);
    const objects = ids.flatMap((id) => objectOf(session.objects.entry(id)) ?? []);
    if (cards.length + objects.length === 0) return null;
    const inside = new Set(ids);
    const links = session.links.all().filter(({ from, to }) => inside.has(from) && inside.has(to));
    return { cards, objects, links };
  }

  function paste(copied: BoardCopy, offset: Point): boolean {
    if (!permissions.cards) return false;
    const allowed = permissions.objects ? copied : { ...copied, objects: [] };
    if (allowed.cards.length + allowed.objects.length === 0) return false;
    const by = { author: session.author, turn: session.turn() };
    let ids: readonly string[] = [];
    session.step((doc, origin) => {
      ids = addCopies(doc, allowed, { by, offset, newId: randomId }, origin);
    });
    choose(parts, { tool: 'select', selected: new Set(ids), link: null, editing: null });
    return true;
  }

  return {
    copy,
    paste,
    duplicate: () => {
      const copied = copy();
      return copied !== null && paste(copied, BESIDE);
    },
  };
}
