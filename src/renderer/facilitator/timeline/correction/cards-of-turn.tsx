import { StickyNote } from 'lucide-react';
import type { TurnId } from '../../../../shared/session/ids';
import { Button } from '../../../ui';

/** The cards that came from turns, by their ids, and what shows those of one. */
export type TurnCards = {
  readonly of: (turn: TurnId) => readonly string[];
  readonly show: (turn: TurnId) => void;
};

export interface CardsOfTurnProps {
  readonly turn: TurnId;
  readonly cards: TurnCards;
  /** They are shown: what lies over them has to go. */
  readonly onShown: () => void;
}

/** [K14] How many cards came from a turn; a press shows them. */
export function CardsOfTurn({ turn, cards, onShown }: CardsOfTurnProps) {
  const count = cards.of(turn).length;
  if (count === 0) return null;
  return (
    <p className="f-turn-cards">
      <Button
        variant="ghost"
        icon={<StickyNote aria-hidden="true" />}
        onClick={() => {
          onShown();
          cards.show(turn);
        }}
        data-testid="cards-of-turn"
      >
        {count === 1 ? 'One card' : `${count} cards`} came from this turn: show
        {count === 1 ? ' it' : ' them'}
      </Button>
    </p>
  );
}
