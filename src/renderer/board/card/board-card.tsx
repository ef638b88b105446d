import { memo, useCallback, useLayoutEffect, useRef } from 'react';
import type { Card } from '../../../shared/board/card';
import { CARD_KIND_LABELS } from '../../../shared/board/card-kind';
import { CARD_WIDTH } from '../../../shared/board/card-size';
import type { BoardActions } from '../board-actions';
import { type BoardNames, shownAuthor } from '../board-names';
import type { BoardSession } from '../board-store';
import type { BoardView } from '../board-view';
import type { Permissions } from '../permissions';
import { useCard } from '../use-board';
import { useLanding } from '../use-place';
import type { BoardVotes } from '../votes';
import { CardFace } from './card-face';
import { UnreadableCard } from './unreadable-card';

const SPOKEN_LETTERS = 160;

export interface BoardCardProps {
  readonly id: string;
  readonly session: BoardSession;
  readonly view: BoardView;
  readonly actions: BoardActions;
  readonly names: BoardNames;
  readonly permissions: Permissions;
  readonly votes: BoardVotes;
  readonly onTurn: ((turn: NonNullable<Card['turn']>) => void) | null;
  readonly selected: boolean;
  readonly editing: boolean;
  /** Set back, as it is not among what was looked for. */
  readonly faded: boolean;
}

/** One card on the board; renders when it, and it alone, changes. */
export const BoardCard = memo(function BoardCard(props: BoardCardProps) {
  const { id, session, view, selected } = props;
  const entry = useCard(session, id);
  const landing = useLanding(view, id);
  const element = useRef<HTMLElement>(null);
  const measure = useCallback(() => {
    if (element.current !== null) view.index.measured(id, CARD_WIDTH, element.current.offsetHeight);
  }, [view, id]);
  const card = entry?.read.ok ? entry.read.card : null;
  const isSized = card?.height != null;
  useLayoutEffect(() => {
    if (!isSized) measure();
  });
  if (entry === undefined) return null;
  const at = landing ?? entry.at;
  const size = isSized
    ? { width: landing?.width ?? card.width, height: landing?.height ?? card.height }
    : null;
  return (
    <article
      ref={element}
      className="hb-card"
      data-testid="card"
      data-entry-id={id}
      data-kind={card?.kind}
      data-selected={selected || undefined}
      data-dragging={landing !== null || undefined}
      data-editing={props.editing || undefined}
      data-unreadable={card === null || undefined}
      data-sized={isSized || undefined}
      data-faded={props.faded || undefined}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: cards are walked through and worked on by keys
      tabIndex={0}
      aria-label={card === null ? 'A card that cannot be read' : spoken(card, props)}
      style={{
        transform: `translate(${at.x}px, ${at.y}px)`,
        zIndex: card?.z || undefined,
        ...(size === null ? {} : { inlineSize: `${size.width}px`, blockSize: `${size.height}px` }),
      }}
    >
      {card === null ? <UnreadableCard /> : <CardFace {...props} card={card} measure={measure} />}
    </article>
  );
});

function spoken(card: Card, { names, permissions }: BoardCardProps): string {
  const author = shownAuthor(card, names, permissions.isFacilitator);
  const by = author === null ? '' : ` by ${author}`;
  const turn = card.turn === null ? '' : `, ${names.turn(card.turn)}`;
  const locked = card.locked ? ', locked' : '';
  const words = card.text === '' ? 'no words yet' : card.text.slice(0, SPOKEN_LETTERS);
  return `${CARD_KIND_LABELS[card.kind]}${by}${turn}${locked}: ${words}`;
}
