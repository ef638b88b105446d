import type { Card } from '../../../shared/board/card';
import type { Author } from '../../../shared/board/place';
import { REACTION_LABELS, REACTION_SIGNS, REACTIONS } from '../../../shared/board/reactions';
import type { BoardActions } from '../board-actions';

export interface ReactionRowProps {
  readonly card: Pick<Card, 'id' | 'reactions'>;
  readonly actions: Pick<BoardActions, 'react'>;
  readonly own: Author;
  readonly may: boolean;
  readonly tabIndex?: number;
}

/** The reactions a card has, each a key that gives or takes back one's own. */
export function ReactionRow({ card, actions, own, may, tabIndex = 0 }: ReactionRowProps) {
  const given = REACTIONS.filter((reaction) => (card.reactions[reaction]?.length ?? 0) > 0);
  if (given.length === 0) return null;
  return (
    <span className="hb-reactions">
      {given.map((reaction) => {
        const people = card.reactions[reaction] ?? [];
        return (
          <button
            key={reaction}
            type="button"
            className="hb-reaction"
            disabled={!may}
            tabIndex={tabIndex}
            aria-pressed={people.includes(own)}
            aria-label={`${REACTION_LABELS[reaction]}: ${people.length}`}
            title={REACTION_LABELS[reaction]}
            onClick={() => actions.react(card.id, reaction)}
          >
            <span aria-hidden="true">{REACTION_SIGNS[reaction]}</span> {people.length}
          </button>
        );
      })}
    </span>
  );
}
