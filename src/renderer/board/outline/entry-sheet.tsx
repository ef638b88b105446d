import { Eye, EyeOff, Link2, MapPin, Pencil, Plus, Reply } from 'lucide-react';
import type { Card } from '../../../shared/board/card';
import { CARD_KIND_LABELS } from '../../../shared/board/card-kind';
import type { BoardObject } from '../../../shared/board/object';
import { Sheet } from '../../ui/sheet';
import { cardOf, objectOf } from '../board-entries';
import { KindPicker } from '../kind-picker';
import { mayChange } from '../permissions';
import { useCard, useObject } from '../use-board';
import { Deed, DeleteDeed, LinkDeeds, LockDeed, ReactKeys } from './deeds';
import { useOutline } from './outline-context';
import { nameOf } from './outline-words';

interface EntrySheetProps {
  readonly id: string;
  readonly onClose: () => void;
}

/** What can be done with one row of the outline, each in words and large enough for a thumb. */
export function EntrySheet({ id, onClose }: EntrySheetProps) {
  const { session } = useOutline();
  const card = cardOf(useCard(session, id));
  const object = objectOf(useObject(session, id));
  if (card !== null) return <CardSheet card={card} onClose={onClose} />;
  if (object !== null) return <ObjectSheet object={object} onClose={onClose} />;
  return <BrokenSheet id={id} onClose={onClose} />;
}

function CardSheet({ card, onClose }: { readonly card: Card; readonly onClose: () => void }) {
  const { session, actions, permissions } = useOutline();
  const { id, author } = card;
  const changes = mayChange(permissions, { isCard: true, locked: card.locked });
  const isOwn = author === session.author;
  return (
    <Sheet open onClose={onClose} title={CARD_KIND_LABELS[card.kind]}>
      <div className="ho-sheet" data-testid="entry-sheet">
        <p className="ho-sheet-name" dir="auto">
          {nameOf(session, id)}
        </p>
        {card.locked && !permissions.isFacilitator && (
          <p className="h-hint">Only the facilitator changes this card.</p>
        )}
        {permissions.cards && <ReactKeys card={card} />}
        {changes && (
          <KindPicker
            label="Kind of this card"
            value={card.kind}
            onChange={(kind) => actions.setKind(id, kind)}
            marksOnly
          />
        )}
        <div className="ho-deeds">
          {changes && (
            <Deed icon={<Pencil aria-hidden="true" />} id="edit" onPress={() => actions.edit(id)}>
              Edit the words
            </Deed>
          )}
          {permissions.cards && (
            <>
              <Deed
                icon={<Reply aria-hidden="true" />}
                id="answer"
                onPress={() => actions.aim({ to: 'card', id, meaning: 'answers' })}
              >
                Write an answer
              </Deed>
              <Deed
                icon={<Link2 aria-hidden="true" />}
                id="link"
                onPress={() => actions.open({ what: 'link', id })}
              >
                Link to another card
              </Deed>
            </>
          )}
          {changes && (
            <>
              <Deed
                icon={<MapPin aria-hidden="true" />}
                id="move"
                onPress={() => actions.open({ what: 'move', id })}
              >
                Move to an area
              </Deed>
              {(isOwn || permissions.isFacilitator) && (
                <Deed
                  icon={card.nameless ? <Eye aria-hidden="true" /> : <EyeOff aria-hidden="true" />}
                  id="nameless"
                  onPress={() => actions.setNameless(id, !card.nameless)}
                >
                  {`${card.nameless ? 'Show' : 'Hide'} ${isOwn ? 'my' : 'the'} name`}
                </Deed>
              )}
            </>
          )}
          <LockDeed id={id} locked={card.locked} />
          {changes && <DeleteDeed ids={[id]}>Delete this card</DeleteDeed>}
        </div>
        <LinkDeeds id={id} />
        {!permissions.cards && <p className="h-hint">The board can only be read at the moment.</p>}
      </div>
    </Sheet>
  );
}

function ObjectSheet({
  object,
  onClose,
}: {
  readonly object: BoardObject;
  readonly onClose: () => void;
}) {
  const { session, actions, permissions, outline } = useOutline();
  const { id, type } = object;
  const changes = mayChange(permissions, { isCard: false, locked: object.locked });
  const row = outline.rows[outline.rowOf.get(id) ?? -1];
  const strokes = row?.type === 'ink' ? row.ids : [id];
  return (
    <Sheet open onClose={onClose} title={OBJECT_TITLES[type]}>
      <div className="ho-sheet" data-testid="entry-sheet">
        {type !== 'ink' && (
          <p className="ho-sheet-name" dir="auto">
            {nameOf(session, id)}
          </p>
        )}
        {!changes && <p className="h-hint">You cannot change this at the moment.</p>}
        <div className="ho-deeds">
          {type === 'area' && permissions.cards && (
            <Deed
              icon={<Plus aria-hidden="true" />}
              id="add"
              onPress={() => actions.aim({ to: 'area', id })}
            >
              Write a card here
            </Deed>
          )}
          {changes && type !== 'ink' && (
            <Deed icon={<Pencil aria-hidden="true" />} id="edit" onPress={() => actions.edit(id)}>
              {EDIT_WORDS[type]}
            </Deed>
          )}
          {changes && (type === 'text' || type === 'image') && (
            <Deed
              icon={<MapPin aria-hidden="true" />}
              id="move"
              onPress={() => actions.open({ what: 'move', id })}
            >
              Move to an area
            </Deed>
          )}
          {type !== 'ink' && <LockDeed id={id} locked={object.locked} />}
          {changes && <DeleteDeed ids={strokes}>{deleteWords(type, strokes.length)}</DeleteDeed>}
        </div>
        {changes && type === 'area' && (
          <p className="h-hint">
            What lies in an area stays on the board when the area is deleted.
          </p>
        )}
      </div>
    </Sheet>
  );
}

const OBJECT_TITLES = { area: 'Area', text: 'Words', image: 'Picture', ink: 'Ink' };
const EDIT_WORDS = { area: 'Rename', text: 'Edit the words', image: 'Describe this picture' };

function deleteWords(type: BoardObject['type'], count: number): string {
  if (type === 'ink') return count === 1 ? 'Delete this stroke' : `Delete these ${count} strokes`;
  return { area: 'Delete this area', text: 'Delete these words', image: 'Delete this picture' }[
    type
  ];
}

function BrokenSheet({ id, onClose }: EntrySheetProps) {
  const { session } = useOutline();
  const isThere = session.cards.entry(id) !== undefined || session.objects.entry(id) !== undefined;
  return (
    <Sheet open onClose={onClose} title={isThere ? 'Cannot be read' : 'Deleted'}>
      <div className="ho-sheet" data-testid="entry-sheet">
        <p>
          {isThere
            ? 'This app does not understand what was put here. It does no harm.'
            : 'This is no longer on the board.'}
        </p>
        {isThere && <DeleteDeed ids={[id]}>Take it off the board</DeleteDeed>}
      </div>
    </Sheet>
  );
}
