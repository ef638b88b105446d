import { memo, useCallback, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { Author, Card } from '../../shared/board/card';
import { CARD_KIND_LABELS } from '../../shared/board/card-kind';
import { SHOWN_LETTERS, shownText } from '../../shared/board/card-size';
import type { TurnId } from '../../shared/session/ids';
import { KindMark } from '../ui/kind-mark';
import type { BoardActions } from './board-actions';
import type { BoardSession } from './board-store';
import type { BoardView } from './board-view';
import { CardEditor } from './card-editor';
import { UnreadableCard } from './unreadable-card';
import { useCard } from './use-board';

const SPOKEN_LETTERS = 160;

export interface BoardCardProps {
  readonly id: string;
  readonly session: BoardSession;
  readonly view: BoardView;
  readonly actions: BoardActions;
  readonly authorLabel: (author: Author) => string;
  readonly turnLabel: (turn: TurnId) => string;
  readonly selected: boolean;
  readonly editing: boolean;
  readonly mayEdit: boolean;
}

/** One card on the board; renders when it, and it alone, changes. */
export const BoardCard = memo(function BoardCard(props: BoardCardProps) {
  const { id, session, view, selected } = props;
  const entry = useCard(session, id);
  const landing = useSyncExternalStore(view.drag.subscribe, () => landingOf(view, id));
  const element = useRef<HTMLElement>(null);
  const measure = useCallback(() => {
    if (element.current !== null) view.measured(id, element.current.offsetHeight);
  }, [view, id]);
  useLayoutEffect(measure);
  if (entry === undefined) return null;
  const card = entry.read.ok ? entry.read.card : null;
  const at = landing ?? entry.at;
  return (
    <article
      ref={element}
      className="hb-card"
      data-testid="card"
      data-card-id={id}
      data-kind={card?.kind}
      data-selected={selected || undefined}
      data-dragging={landing !== null || undefined}
      data-editing={props.editing || undefined}
      data-unreadable={card === null || undefined}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: cards are walked through and worked on by keys
      tabIndex={0}
      aria-label={card === null ? 'A card that cannot be read' : spoken(card, props)}
      style={{ transform: `translate(${at.x}px, ${at.y}px)` }}
    >
      {card === null ? <UnreadableCard /> : <CardFace {...props} card={card} measure={measure} />}
    </article>
  );
});

type FaceProps = BoardCardProps & { readonly card: Card; readonly measure: () => void };

function CardFace({ card, measure, ...props }: FaceProps) {
  const { session, actions, editing, mayEdit } = props;
  return (
    <>
      <header className="hb-card-head">
        <KindMark kind={card.kind} />
        {card.turn !== null && <span className="hb-turn">{props.turnLabel(card.turn)}</span>}
      </header>
      {editing ? (
        <CardEditor card={card} session={session} actions={actions} onResize={measure} />
      ) : (
        <CardText card={card} onRead={() => actions.read(card.id)} mayEdit={mayEdit} />
      )}
      <footer className="hb-card-foot">{props.authorLabel(card.author)}</footer>
    </>
  );
}

interface CardTextProps {
  readonly card: Card;
  readonly onRead: () => void;
  readonly mayEdit: boolean;
}

function CardText({ card, onRead, mayEdit }: CardTextProps) {
  const { text } = card;
  const body = useRef<HTMLDivElement>(null);
  const [clipped, setClipped] = useState(false);
  useLayoutEffect(() => {
    const { current } = body;
    if (current === null) return;
    const over = current.scrollHeight > current.clientHeight + 2;
    setClipped(over || text.length > SHOWN_LETTERS);
  }, [text]);
  if (text === '') return <p className="hb-card-blank">{mayEdit ? 'No words yet' : 'No words'}</p>;
  return (
    <>
      <div ref={body} className="hb-card-text" data-clipped={clipped || undefined} dir="auto">
        {shownText(text)}
      </div>
      {clipped && (
        <button type="button" className="hb-more" onClick={onRead}>
          Read all
        </button>
      )}
    </>
  );
}

function landingOf(view: BoardView, id: string) {
  const drag = view.drag.get();
  return drag?.id === id ? drag.at : null;
}

function spoken(card: Card, { authorLabel, turnLabel }: BoardCardProps): string {
  const turn = card.turn === null ? '' : `, ${turnLabel(card.turn)}`;
  const words = card.text === '' ? 'no words yet' : card.text.slice(0, SPOKEN_LETTERS);
  return `${CARD_KIND_LABELS[card.kind]} by ${authorLabel(card.author)}${turn}: ${words}`;
}
