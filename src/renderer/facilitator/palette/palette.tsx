import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import { classNames, Dialog } from '../../ui';
import { useHearth } from '../app/hearth-context';
import type { ConsoleContext } from '../session/console-action';
import { matching, type PaletteRow, paletteRows } from './palette-rows';

/** More than anybody looks through; a few more letters find the rest. */
const MOST_SHOWN = 80;

export interface PaletteProps {
  readonly context: ConsoleContext;
  readonly onClose: () => void;
}

/** Every command, found by typing, with the key that does the same. */
export function Palette({ context, onClose }: PaletteProps) {
  const { may } = useHearth();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const listId = useId();
  const found = matching(paletteRows(context.session, may), typed).slice(0, MOST_SHOWN);
  const chosen = found[Math.min(at, found.length - 1)];
  // The list scrolls along with the arrow keys.
  useEffect(() => {
    if (chosen !== undefined) {
      document.getElementById(`${listId}-${chosen.id}`)?.scrollIntoView({ block: 'nearest' });
    }
  }, [chosen, listId]);
  const run = (row: PaletteRow) => {
    onClose();
    row.run(context);
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || found.length === 0) return;
    if (event.key === 'ArrowDown') setAt((at + 1) % found.length);
    else if (event.key === 'ArrowUp') setAt((at + found.length - 1) % found.length);
    else if (event.key === 'Enter' && chosen !== undefined) run(chosen);
    else return;
    event.preventDefault();
  };
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title="All commands" wide>
      <input
        className="h-input"
        role="combobox"
        aria-label="Command or name"
        aria-expanded="true"
        aria-controls={listId}
        aria-activedescendant={chosen === undefined ? undefined : `${listId}-${chosen.id}`}
        aria-autocomplete="list"
        autoComplete="off"
        placeholder="Type a few letters: “give anna”, “quiet”, “park”"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onKeyDown={press}
        data-testid="palette"
      />
      <div className="f-found f-scroll f-commands" role="listbox" id={listId} aria-label="Commands">
        {found.map((row) => (
          // The field keeps the focus and works the list by keyboard.
          // biome-ignore lint/a11y/useKeyWithClickEvents: arrow keys and Enter of the field do it
          <div
            key={row.id}
            id={`${listId}-${row.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={row === chosen}
            className={classNames('f-found-row', row === chosen && 'f-chosen')}
            onClick={() => run(row)}
            data-testid="palette-row"
          >
            <span className="h-truncate f-push">{row.words}</span>
            {row.keys[0] !== undefined && <kbd className="h-key">{row.keys[0]}</kbd>}
          </div>
        ))}
        {found.length === 0 && <p className="f-side-note">Nothing is called that.</p>}
      </div>
    </Dialog>
  );
}
