import { type KeyboardEvent, useId, useState } from 'react';
import type { PersonId } from '../../../shared/session/ids';
import { present, type Session } from '../../../shared/session/session';
import { classNames, Dialog, GroupMark } from '../../ui';
import { groupIndexOf } from '../people/roster';
import { findPeople } from './quick-find';

export interface QuickFindDialogProps {
  readonly session: Session;
  readonly onGive: (person: PersonId) => void;
  readonly onClose: () => void;
}

const MOST_SHOWN = 8;

/** A few letters and Enter give somebody the floor, in a room of any size. */
export function QuickFindDialog({ session, onGive, onClose }: QuickFindDialogProps) {
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const listId = useId();
  const found = findPeople(present(session), typed).slice(0, MOST_SHOWN);
  const chosen = found[Math.min(at, found.length - 1)];
  const give = (person: PersonId) => {
    onGive(person);
    onClose();
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || found.length === 0) return;
    if (event.key === 'ArrowDown') setAt((at + 1) % found.length);
    else if (event.key === 'ArrowUp') setAt((at + found.length - 1) % found.length);
    else if (event.key === 'Enter' && chosen !== undefined) give(chosen.id);
    else return;
    event.preventDefault();
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="Find a person"
      description="Type the first letters of a name; Enter gives them the floor."
    >
      <input
        className="h-input"
        role="combobox"
        aria-label="Name"
        aria-expanded="true"
        aria-controls={listId}
        aria-activedescendant={chosen === undefined ? undefined : `${listId}-${chosen.id}`}
        aria-autocomplete="list"
        autoComplete="off"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onKeyDown={press}
        data-testid="quick-find"
      />
      <div className="f-found" role="listbox" id={listId} aria-label="People">
        {found.map((person) => {
          const index = groupIndexOf(session, person.group);
          return (
            // The field keeps the focus and works the list by keyboard.
            // biome-ignore lint/a11y/useKeyWithClickEvents: arrow keys and Enter of the field do it
            <div
              key={person.id}
              id={`${listId}-${person.id}`}
              role="option"
              tabIndex={-1}
              aria-selected={person === chosen}
              className={classNames('f-found-row', person === chosen && 'f-chosen')}
              onClick={() => give(person.id)}
            >
              {index !== null && (
                <GroupMark index={index} name={session.groups[index]?.name ?? ''} markOnly />
              )}
              <span className="h-truncate">{person.label}</span>
            </div>
          );
        })}
        {found.length === 0 && <p className="f-side-note">Nobody here is called that.</p>}
      </div>
    </Dialog>
  );
}
