import type { RefObject } from 'react';
import type { Place } from '../../../shared/board/place';
import type { Choice } from '../board-choice';
import { cardOf, placeOf } from '../board-entries';
import type { BoardSession } from '../board-store';
import type { BoardView } from '../board-view';
import { mayChange, type Permissions } from '../permissions';
import type { Signal } from '../signal';

/** What the actions of one board in one window work on. */
export interface ActionParts {
  readonly session: BoardSession;
  readonly view: BoardView;
  readonly choice: Signal<Choice>;
  readonly board: RefObject<HTMLElement | null>;
  readonly permissions: Permissions;
}

/** Replaces a part of what is chosen. */
export function choose({ choice }: Pick<ActionParts, 'choice'>, part: Partial<Choice>): void {
  choice.set({ ...choice.get(), ...part });
}

/** The selected entries that this person may change, readable ones only. */
export function changeable({ session, choice, permissions }: ActionParts): readonly Place[] {
  return [...choice.get().selected].flatMap((id) => {
    const place = placeOf(session, id);
    return place !== null && mayChangeId({ session, permissions }, id) ? [place] : [];
  });
}

/** Whether this person may change the entry; what cannot be read counts as what its map holds. */
export function mayChangeId(
  {
    session,
    permissions,
  }: Pick<ActionParts, 'permissions'> & {
    readonly session: Pick<BoardSession, 'cards' | 'objects'>;
  },
  id: string,
): boolean {
  const isCard = session.cards.entry(id) !== undefined;
  if (!isCard && session.objects.entry(id) === undefined) return false;
  const locked = placeOf(session, id)?.locked ?? false;
  return mayChange(permissions, { isCard, locked });
}

/** The ids of selected cards that this person may change. */
export function changeableCards(parts: ActionParts): readonly string[] {
  return changeable(parts)
    .map(({ id }) => id)
    .filter((id) => cardOf(parts.session.cards.entry(id)) !== null);
}

/** Gives the keyboard to the plane, so that its keys go on working. */
export function focusPlane({ board }: Pick<ActionParts, 'board'>): void {
  board.current?.querySelector<HTMLElement>('.hb-viewport')?.focus({ preventScroll: true });
}
