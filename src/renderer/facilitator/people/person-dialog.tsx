import { type FormEvent, useId, useState } from 'react';
import { SESSION_LIMITS } from '../../../shared/session/limits';
import type { Group } from '../../../shared/session/session';
import { Button, Dialog, SelectField, TextField } from '../../ui';
import type { Actions } from '../session/actions';
import { asChoice, chosenGroup, type GroupChoice, groupChoices } from './group-choices';
import type { RosterPerson } from './roster';

export interface PersonDialogProps {
  readonly person: RosterPerson;
  readonly groups: readonly Group[];
  readonly actions: Actions;
  readonly onClose: () => void;
}

/** Corrects a person's name or group; what they said stays theirs. */
export function PersonDialog({ person, groups, actions, onClose }: PersonDialogProps) {
  const [name, setName] = useState(person.name);
  const [choice, setChoice] = useState<GroupChoice>(asChoice(person.group));
  const form = useId();
  const save = async () => {
    if (await actions.change(person.id, name, chosenGroup(choice))) onClose();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void save();
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={`Name and group of ${person.label}`}
      description="The turns and hands of this person stay as they are."
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form={form} variant="primary" disabled={name.trim() === ''}>
            Save
          </Button>
        </>
      }
    >
      <form id={form} className="h-stack" onSubmit={submit}>
        <TextField
          label="Name"
          value={name}
          onChange={(event) => setName(event.target.value)}
          maxLength={SESSION_LIMITS.nameLength}
        />
        <SelectField
          label="Group"
          options={groupChoices(groups)}
          value={choice}
          onChange={setChoice}
        />
      </form>
    </Dialog>
  );
}
