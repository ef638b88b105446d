import { EyeOff, Lock } from 'lucide-react';
import { useLayoutEffect, useRef, useState } from 'react';
import type { Card } from '../../../shared/board/card';
import { CARD_KIND_LABELS } from '../../../shared/board/card-kind';
import { SHOWN_LETTERS, shownText } from '../../../shared/board/card-size';
import { KindMark } from '../../ui/kind-mark';
import { shownAuthor } from '../board-names';
import { RichText } from '../text/rich-text-view';
import { TextEditor } from '../text/text-editor';
import { VoteControl } from '../votes';
import type { BoardCardProps } from './board-card';
import { ReactionRow } from './reaction-row';

export type FaceProps = BoardCardProps & { readonly card: Card; readonly measure: () => void };

/** What a card shows: its kind and turn, its words, who wrote it, and what others think of it. */
export function CardFace({ card, measure, ...props }: FaceProps) {
  const { session, actions, editing, names, permissions, onTurn } = props;
  const { turn } = card;
  const author = shownAuthor(card, names, permissions.isFacilitator);
  const isHidden = card.nameless || !names.shown;
  return (
    <>
      <header className="hb-card-head">
        <KindMark kind={card.kind} />
        {card.locked && (
          <Lock className="hb-lock" role="img" aria-label="Only the facilitator changes it" />
        )}
        {turn !== null &&
          (onTurn === null ? (
            <span className="hb-turn">{names.turn(turn)}</span>
          ) : (
            <button type="button" className="hb-turn" onClick={() => onTurn(turn)}>
              {names.turn(turn)}
            </button>
          ))}
      </header>
      {editing ? (
        <TextEditor
          id={card.id}
          label={`Text of this ${CARD_KIND_LABELS[card.kind].toLowerCase()}`}
          text={card.text}
          {...{ session, actions }}
          onResize={measure}
        />
      ) : (
        <CardText card={card} onRead={() => actions.read(card.id)} mayEdit={permissions.cards} />
      )}
      <footer className="hb-card-foot">
        <span className="hb-author">
          {isHidden && <EyeOff aria-hidden="true" />}
          {author ?? 'Name not shown'}
        </span>
        <ReactionRow card={card} actions={actions} own={session.author} may={permissions.cards} />
      </footer>
      <VoteControl cardId={card.id} votes={props.votes} />
    </>
  );
}

interface CardTextProps {
  readonly card: Card;
  readonly onRead: () => void;
  readonly mayEdit: boolean;
}

function CardText({ card, onRead, mayEdit }: CardTextProps) {
  const { text, height } = card;
  const body = useRef<HTMLDivElement>(null);
  const [clipped, setClipped] = useState(false);
  // A card of a set height clips at another place: it is measured anew when that changes.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useLayoutEffect(() => {
    const { current } = body;
    if (current === null) return;
    const over = current.scrollHeight > current.clientHeight + 2;
    setClipped(over || text.length > SHOWN_LETTERS);
  }, [text, height]);
  if (text === '') return <p className="hb-card-blank">{mayEdit ? 'No words yet' : 'No words'}</p>;
  return (
    <>
      <div ref={body} className="hb-card-text" data-clipped={clipped || undefined} dir="auto">
        <RichText text={wholeWords(text)} tabbable={!clipped} />
      </div>
      {clipped && (
        <button type="button" className="hb-more" onClick={onRead}>
          Read all
        </button>
      )}
    </>
  );
}

/** The beginning a card shows, never a part of an address: that would lead elsewhere. */
function wholeWords(text: string): string {
  const shown = shownText(text);
  return shown === text ? text : shown.replace(/(?<=\s)\S+$/u, '');
}
