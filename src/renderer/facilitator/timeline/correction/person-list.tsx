import { UserRound, UserRoundX } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { PersonId } from '../../../../shared/session/ids';
import type { Session } from '../../../../shared/session/session';
import { classNames, GroupMark } from '../../../ui';
import { groupIndexOf } from '../../people/roster';
import { findPeople } from '../../session/quick-find';

type Entry = {
  readonly id: PersonId | null;
  readonly label: string;
  readonly index: number | null;
};

const UNKNOWN: Entry = { id: null, label: 'Somebody unknown', index: null };

export interface PersonListProps {
  readonly session: Session;
  readonly label: string;
  /** Who is chosen, undefined for nobody yet. */
  readonly chosen?: PersonId | null | undefined;
  readonly onChoose: (person: PersonId | null) => void;
  /** Whom the keys or the pointer are at. */
  readonly onPoint?: (person: PersonId | null | undefined) => void;
}

/** Everybody of the session, found by the first letters; the last entry is who nobody knows. */
export function PersonList({ session, label, chosen, onChoose, onPoint }: PersonListProps) {
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(-1);
  const listId = useId();
  const field = useRef<HTMLInputElement>(null);
  // Names are typed at once, without a way there past the other tools.
  useEffect(() => {
    const frame = requestAnimationFrame(() => field.current?.focus());
    return () => cancelAnimationFrame(frame);
  }, []);
  const people = session.people.filter(({ forgotten }) => !forgotten);
  const entries: readonly Entry[] = [
    ...findPeople(people, typed).map((person) => ({
      id: person.id,
      label: person.label,
      index: groupIndexOf(session, person.group),
    })),
    UNKNOWN,
  ];
  const point = (place: number) => {
    setAt(place);
    onPoint?.(entries[place]?.id);
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const current = entries[at];
    if (event.key === 'ArrowDown') point((at + 1) % entries.length);
    else if (event.key === 'ArrowUp')
      point((Math.max(at, 0) + entries.length - 1) % entries.length);
    else if (event.key === 'Enter' && current !== undefined) onChoose(current.id);
    else return;
    event.preventDefault();
  };
  return (
    <div className="f-person-list">
      <input
        ref={field}
        className="h-input"
        role="combobox"
        aria-label={label}
        placeholder="First letters of a name"
        aria-expanded="true"
        aria-controls={listId}
        aria-activedescendant={at < 0 ? undefined : `${listId}-${at}`}
        aria-autocomplete="list"
        autoComplete="off"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          // Who was typed is the first; with nothing typed nobody is meant yet.
          setAt(event.target.value.trim() === '' ? -1 : 0);
          onPoint?.(undefined);
        }}
        onKeyDown={press}
        data-testid="correction-find"
      />
      <div className="f-person-rows f-scroll" role="listbox" id={listId} aria-label="People">
        {entries.map((entry, place) => (
          // The field keeps the focus and works the list by keyboard.
          // biome-ignore lint/a11y/useKeyWithClickEvents: arrow keys and Enter of the field do it
          <div
            key={entry.id ?? 'unknown'}
            id={`${listId}-${place}`}
            role="option"
            tabIndex={-1}
            aria-selected={entry.id === chosen}
            className={classNames('f-found-row', place === at && 'f-chosen')}
            onClick={() => onChoose(entry.id)}
            onPointerEnter={() => onPoint?.(entry.id)}
            onPointerLeave={() => onPoint?.(undefined)}
            data-testid="correction-person"
            data-label={entry.label}
          >
            {entry.id === null ? (
              <UserRoundX aria-hidden="true" />
            ) : entry.index === null ? (
              <UserRound aria-hidden="true" />
            ) : (
              <GroupMark
                index={entry.index}
                name={session.groups[entry.index]?.name ?? ''}
                markOnly
              />
            )}
            <span className="h-truncate">{entry.label}</span>
          </div>
        ))}
      </div>
    </div>
  );
}
