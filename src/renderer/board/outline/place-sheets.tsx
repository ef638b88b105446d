import { MapPin, Plus, SquareDashed } from 'lucide-react';
import { useState } from 'react';
import { NAME_LETTERS } from '../../../shared/board/object';
import { Button } from '../../ui/button';
import { Sheet } from '../../ui/sheet';
import { TextField } from '../../ui/text-field';
import { objectOf } from '../board-entries';
import { AltSheet } from '../images/alt-sheet';
import { useObjectIds } from '../use-board';
import type { OutlineSheet } from './outline-choice';
import { useOutline } from './outline-context';
import { areaName, nameOf } from './outline-words';

interface MoveSheetProps {
  readonly id: string;
  readonly onClose: () => void;
}

/** Moves a card into an area, or out of all. */
export function MoveSheet({ id, onClose }: MoveSheetProps) {
  const { session, actions, permissions } = useOutline();
  const areas = useObjectIds(session).filter(
    (one) => objectOf(session.objects.entry(one))?.type === 'area',
  );
  return (
    <Sheet open onClose={onClose} title="Move to an area">
      <div className="ho-sheet" data-testid="move-sheet">
        <p className="ho-sheet-name" dir="auto">
          {nameOf(session, id)}
        </p>
        <div className="ho-deeds">
          {areas.map((area) => (
            <button
              key={area}
              type="button"
              className="ho-deed"
              data-testid="move-area"
              onClick={() => actions.moveTo(id, area)}
            >
              <MapPin aria-hidden="true" />
              <span dir="auto">{areaName(session, area)}</span>
            </button>
          ))}
          {areas.length > 0 && (
            <button
              type="button"
              className="ho-deed"
              data-testid="move-out"
              onClick={() => actions.moveTo(id, null)}
            >
              <SquareDashed aria-hidden="true" />
              <span>Out of all areas</span>
            </button>
          )}
          {permissions.objects && (
            <button
              type="button"
              className="ho-deed"
              data-testid="move-new"
              onClick={() => actions.open({ what: 'name', id: null, moves: id })}
            >
              <Plus aria-hidden="true" />
              <span>A new area…</span>
            </button>
          )}
        </div>
        {areas.length === 0 && <p className="h-hint">There are no areas on the board yet.</p>}
      </div>
    </Sheet>
  );
}

interface NameSheetProps {
  readonly sheet: Extract<OutlineSheet, { readonly what: 'name' }>;
  readonly onClose: () => void;
}

/** Names an area, a new one or one that is there, or says what a picture shows. */
export function NameSheet({ sheet, onClose }: NameSheetProps) {
  const { session, actions } = useOutline();
  const object = sheet.id === null ? null : objectOf(session.objects.entry(sheet.id));
  const [name, setName] = useState(object?.type === 'area' ? object.name : '');
  const save = (words: string) => actions.name(sheet.id, words.trim(), sheet.moves);
  if (object?.type === 'image') return <AltSheet object={object} onSave={save} onClose={onClose} />;
  return (
    <Sheet open onClose={onClose} title={sheet.id === null ? 'New area' : 'Rename this area'}>
      <form
        className="ho-sheet"
        data-testid="name-sheet"
        onSubmit={(event) => {
          event.preventDefault();
          save(name);
        }}
      >
        <TextField
          label="Name of the area"
          value={name}
          maxLength={NAME_LETTERS}
          autoComplete="off"
          enterKeyHint="done"
          dir="auto"
          data-testid="area-name"
          onChange={({ target }) => setName(target.value)}
        />
        <Button type="submit" variant="primary" size="l" block data-testid="area-save">
          {sheet.id === null ? 'Make this area' : 'Rename'}
        </Button>
      </form>
    </Sheet>
  );
}
