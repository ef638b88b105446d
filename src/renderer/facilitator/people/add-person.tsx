import { UserPlus } from 'lucide-react';
import { type FormEvent, useRef, useState } from 'react';
import { SESSION_LIMITS } from '../../../shared/session/limits';
import type { Group } from '../../../shared/session/session';
import { BareIconButton, SelectField, TextField } from '../../ui';
import type { Actions } from '../session/actions';
import { asChoice, chosenGroup, type GroupChoice, groupChoices } from './group-choices';

export interface AddPersonProps {
  readonly groups: readonly Group[];
  readonly actions: Actions;
}

/** For people in the room without a device: they count the same. */
export function AddPerson({ groups, actions }: AddPersonProps) {
  const [name, setName] = useState('');
  const [choice, setChoice] = useState<GroupChoice>(asChoice(groups[0]?.id ?? null));
  const [adding, setAdding] = useState(false);
  const field = useRef<HTMLInputElement>(null);

  const add = async () => {
    if (name.trim() === '') return;
    setAdding(true);
    const done = await actions.join(name, chosenGroup(choice));
    setAdding(false);
    if (!done) return;
    setName('');
    field.current?.focus();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!adding) void add();
  };
  return (
    <form className="f-add-person" onSubmit={submit} aria-label="Add a person without a device">
      <div className="f-add-line">
        <TextField
          ref={field}
          label="Name of a person without a device"
          hideLabel
          placeholder="Add a person"
          value={name}
          onChange={(event) => setName(event.target.value)}
          maxLength={SESSION_LIMITS.nameLength}
          autoComplete="off"
          data-testid="add-person-name"
        />
        <BareIconButton
          type="submit"
          variant="quiet"
          label="Add person"
          icon={<UserPlus aria-hidden="true" />}
          disabled={name.trim() === ''}
          data-testid="add-person"
        />
      </div>
      {groups.length > 0 && name.trim() !== '' && (
        <SelectField
          label="Group"
          hideLabel
          options={groupChoices(groups)}
          value={choice}
          onChange={setChoice}
          data-testid="add-person-group"
        />
      )}
    </form>
  );
}
