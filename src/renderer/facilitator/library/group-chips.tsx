import { Plus, X } from 'lucide-react';
import { useId, useState } from 'react';
import { SESSION_LIMITS } from '../../../shared/session/limits';
import { BareIconButton, Button, GroupMark } from '../../ui';
import { addGroup, type GroupChange, removeGroup, renameGroup } from './group-names';

export interface GroupChipsProps {
  readonly groups: readonly string[];
  readonly onChange: (groups: readonly string[]) => void;
  /** What is typed in the field for one more group. */
  readonly typed: string;
  readonly onType: (typed: string) => void;
}

/** The groups expected at the session: each is renamed in place, removed, or added below. */
export function GroupChips({ groups, onChange, typed, onType }: GroupChipsProps) {
  const [problem, setProblem] = useState<string>();
  const fieldId = useId();
  const take = (change: GroupChange): boolean => {
    setProblem(change.ok ? undefined : change.reason);
    if (change.ok) onChange(change.groups);
    return change.ok;
  };
  const add = () => {
    if (take(addGroup(groups, typed))) onType('');
  };
  return (
    <fieldset className="h-field f-groups">
      <legend className="h-label">Who should be in the room?</legend>
      <p className="h-hint">
        One group for each kind of stakeholder. A group nobody comes for keeps an empty chair.
      </p>
      {groups.length > 0 && (
        <ul className="f-chips">
          {groups.map((name, index) => (
            <Chip
              key={name}
              name={name}
              index={index}
              onRename={(next) => take(renameGroup(groups, index, next))}
              onRemove={() => take({ ok: true, groups: removeGroup(groups, index) })}
            />
          ))}
        </ul>
      )}
      <div className="f-add-line">
        <label className="h-hidden" htmlFor={fieldId}>
          Add a group
        </label>
        <input
          id={fieldId}
          className="h-input"
          value={typed}
          placeholder="Add a group"
          maxLength={SESSION_LIMITS.groupNameLength}
          onChange={(event) => onType(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
            event.preventDefault();
            add();
          }}
          data-testid="new-group"
        />
        <Button icon={<Plus aria-hidden="true" />} onClick={add} disabled={typed.trim() === ''}>
          Add
        </Button>
      </div>
      <div aria-live="polite">{problem && <p className="h-error">{problem}</p>}</div>
    </fieldset>
  );
}

interface ChipProps {
  readonly name: string;
  readonly index: number;
  /** False if the name was refused. */
  readonly onRename: (next: string) => boolean;
  readonly onRemove: () => void;
}

function Chip({ name, index, onRename, onRemove }: ChipProps) {
  const [draft, setDraft] = useState(name);
  const settle = () => {
    if (draft !== name && !onRename(draft)) setDraft(name);
  };
  return (
    <li className="f-chip" data-testid="group-chip">
      <GroupMark index={index} name={name} markOnly />
      <input
        className="f-chip-name"
        aria-label={`Name of group ${name}`}
        value={draft}
        maxLength={SESSION_LIMITS.groupNameLength}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={settle}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            event.preventDefault();
            event.currentTarget.blur();
          }
          if (event.key === 'Escape') setDraft(name);
        }}
      />
      <BareIconButton
        className="f-chip-remove"
        label={`Remove group ${name}`}
        icon={<X aria-hidden="true" />}
        onClick={onRemove}
      />
    </li>
  );
}
