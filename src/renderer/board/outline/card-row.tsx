import { Ellipsis, EyeOff, Lock, Reply } from 'lucide-react';
import { useId } from 'react';
import type { Card } from '../../../shared/board/card';
import { CARD_KIND_LABELS } from '../../../shared/board/card-kind';
import { BareIconButton } from '../../ui/bare-icon-button';
import { Button } from '../../ui/button';
import { KindMark } from '../../ui/kind-mark';
import { shownAuthor } from '../board-names';
import { ReactionRow } from '../card/reaction-row';
import { UnreadableCard } from '../card/unreadable-card';
import { KindPicker } from '../kind-picker';
import { RichText } from '../text/rich-text-view';
import { TextEditor } from '../text/text-editor';
import { useCard } from '../use-board';
import { VoteControl } from '../votes';
import { useOutline } from './outline-context';
import { rowText, spokenCard } from './outline-words';
import { ToldLinks } from './told-links';

export interface EntryRowProps {
  readonly id: string;
  readonly isThreaded: boolean;
  readonly editing: boolean;
  /** Whether Tab stops in this row: only in the one the keys are at. */
  readonly isCurrent: boolean;
}

/** A card in the outline; renders when it, and it alone, changes. */
export function CardRow(props: EntryRowProps) {
  const { id, isCurrent } = props;
  const { session, names, permissions } = useOutline();
  const entry = useCard(session, id);
  const words = useId();
  if (entry === undefined) return null;
  const card = entry.read.ok ? entry.read.card : null;
  return (
    <article
      className="ho-card"
      data-testid="card"
      data-entry-id={id}
      data-row-focus
      data-kind={card?.kind}
      data-editing={props.editing || undefined}
      data-unreadable={card === null || undefined}
      tabIndex={isCurrent ? 0 : -1}
      aria-label={
        card === null
          ? 'A card that cannot be read'
          : spokenCard(card, names, permissions.isFacilitator)
      }
      aria-describedby={card === null ? undefined : words}
    >
      {card === null ? (
        <UnreadableRow id={id} isCurrent={isCurrent} />
      ) : (
        <CardContent {...props} card={card} wordsId={words} />
      )}
    </article>
  );
}

type ContentProps = EntryRowProps & { readonly card: Card; readonly wordsId: string };

function CardContent({ card, wordsId, editing, isThreaded, isCurrent }: ContentProps) {
  const { session, actions, names, permissions, votes, onTurn } = useOutline();
  const { id, turn, kind, locked } = card;
  const tabIndex = isCurrent ? 0 : -1;
  const author = shownAuthor(card, names, permissions.isFacilitator);
  const isHidden = card.nameless || !names.shown;
  const word = CARD_KIND_LABELS[kind].toLowerCase();
  return (
    <>
      <header className="ho-card-head">
        <KindMark kind={kind} />
        {locked && (
          <Lock className="ho-lock" role="img" aria-label="Only the facilitator changes it" />
        )}
        {turn !== null &&
          (onTurn === null ? (
            <span className="ho-turn">{names.turn(turn)}</span>
          ) : (
            <button
              type="button"
              className="ho-turn"
              tabIndex={tabIndex}
              onClick={() => onTurn(turn)}
            >
              {names.turn(turn)}
            </button>
          ))}
        <span className="ho-card-keys">
          {permissions.cards && (
            <BareIconButton
              label={`Answer this ${word}`}
              title="Answer"
              icon={<Reply aria-hidden="true" />}
              tabIndex={tabIndex}
              data-testid="row-answer"
              onClick={() => actions.aim({ to: 'card', id, meaning: 'answers' })}
            />
          )}
          <BareIconButton
            label={`What to do with this ${word}`}
            title="More (.)"
            icon={<Ellipsis aria-hidden="true" />}
            tabIndex={tabIndex}
            data-testid="row-more"
            onClick={() => actions.open({ what: 'entry', id })}
          />
        </span>
      </header>
      <ToldLinks {...{ id, isThreaded, tabIndex }} />
      {editing ? (
        <EditPart card={card} label={`Text of this ${word}`} />
      ) : (
        <Words text={card.text} id={id} {...{ wordsId, tabIndex }} />
      )}
      <footer className="ho-card-foot">
        <span className="ho-author">
          {isHidden && <EyeOff aria-hidden="true" />}
          {author ?? 'Name not shown'}
        </span>
        <ReactionRow
          card={card}
          {...{ actions, tabIndex }}
          own={session.author}
          may={permissions.cards}
        />
        <VoteControl cardId={id} votes={votes} inTabOrder={isCurrent} />
      </footer>
    </>
  );
}

function EditPart({ card, label }: { readonly card: Card; readonly label: string }) {
  const { session, actions } = useOutline();
  return (
    <>
      <div className="hb-bar ho-edit-bar" role="toolbar" aria-label="This card">
        <KindPicker
          label="Kind of this card"
          value={card.kind}
          onChange={(kind) => actions.setKind(card.id, kind)}
          marksOnly
        />
        <Button variant="primary" data-testid="row-done" onClick={() => actions.letGo()}>
          Done
        </Button>
      </div>
      <TextEditor
        id={card.id}
        text={card.text}
        {...{ label, session, actions }}
        onResize={NOTHING}
      />
    </>
  );
}

/** The list measures its rows itself. */
const NOTHING = () => undefined;

interface WordsProps {
  readonly id: string;
  readonly text: string;
  readonly wordsId: string;
  readonly tabIndex: number;
}

/** The words of a row, as they are meant; a long text begins here and is read in a sheet. */
export function Words({ id, text, wordsId, tabIndex }: WordsProps) {
  const { actions } = useOutline();
  const shown = rowText(text);
  if (text === '')
    return (
      <p className="ho-blank" id={wordsId}>
        No words yet
      </p>
    );
  return (
    <>
      <div className="ho-words" id={wordsId} dir="auto">
        <RichText text={shown.text} tabbable={tabIndex === 0} />
        {!shown.isAll && <span aria-hidden="true">…</span>}
      </div>
      {!shown.isAll && (
        <button
          type="button"
          className="ho-more"
          tabIndex={tabIndex}
          onClick={() => actions.read(id)}
        >
          Read all
        </button>
      )}
    </>
  );
}

/** One harmless line for what makes no sense; it can be taken off, no more. */
export function UnreadableRow({
  id,
  isCurrent,
}: {
  readonly id: string;
  readonly isCurrent: boolean;
}) {
  const { actions, permissions } = useOutline();
  return (
    <div className="ho-line">
      <UnreadableCard />
      {permissions.cards && (
        <BareIconButton
          label="What to do with what cannot be read"
          icon={<Ellipsis aria-hidden="true" />}
          tabIndex={isCurrent ? 0 : -1}
          data-testid="row-more"
          onClick={() => actions.open({ what: 'entry', id })}
        />
      )}
    </div>
  );
}
