import { StickyNote, X } from 'lucide-react';
import type { Debate, Side } from '../../../shared/session/debate';
import { type BoardSession, useCardIds } from '../../board';
import { IconButton, Menu } from '../../ui';
import type { Actions } from '../session/actions';
import { cardTitle } from './card-title';

export interface SideCardsProps {
  readonly debate: Debate;
  readonly side: Side;
  /** Place among the sides, from 0. */
  readonly n: number;
  readonly board: BoardSession;
  readonly actions: Actions;
}

/** How many of the board's cards are offered, the latest first. */
const OFFERED = 40;

/** The cards on the board that speak for a side. */
export function SideCards({ debate, side, n, board, actions }: SideCardsProps) {
  const ids = useCardIds(board);
  const titleOf = (id: string): string => {
    const read = board.cards.entry(id)?.read;
    return read?.ok === true ? cardTitle(read.card) : 'A card that is gone';
  };
  const give = (card: string, to: number | null) =>
    actions.run({ type: 'giveSideCard', debate: debate.id, card, side: to });
  const free = ids
    .filter((id) => !side.cards.includes(id))
    .slice(-OFFERED)
    .reverse();
  return (
    <>
      {side.cards.length > 0 && (
        <Menu
          trigger={
            <button type="button" className="f-side-cards" data-testid="side-cards">
              {side.cards.length === 1 ? '1 card' : `${side.cards.length} cards`}
            </button>
          }
          items={side.cards.map((id) => ({
            id,
            label: `Take off: ${titleOf(id)}`,
            icon: <X aria-hidden="true" />,
            onSelect: () => give(id, null),
          }))}
        />
      )}
      {free.length > 0 && (
        <Menu
          trigger={
            <IconButton
              label={`Add a card to ${side.name}`}
              icon={<StickyNote aria-hidden="true" />}
              data-testid="side-add-card"
            />
          }
          items={free.map((id) => ({
            id,
            label: titleOf(id),
            testId: 'side-card',
            onSelect: () => give(id, n),
          }))}
        />
      )}
    </>
  );
}
