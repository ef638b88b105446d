import { type FormEvent, useState } from 'react';
import { SESSION_LIMITS } from '../../../shared/session/limits';
import { Button, TextField } from '../../ui';

export interface MakeFormProps {
  /** True once there is a link. */
  readonly onMake: (name: string) => Promise<boolean>;
}

/** Whom a link is for. */
export function MakeForm({ onMake }: MakeFormProps) {
  const [name, setName] = useState('');
  const [making, setMaking] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '' || making) return;
    setMaking(true);
    if (await onMake(name)) setName('');
    setMaking(false);
  };
  return (
    <form className="f-make-link" onSubmit={(event) => void submit(event)}>
      <TextField
        label="Who helps you?"
        placeholder="Their name"
        value={name}
        onChange={(event) => setName(event.target.value)}
        maxLength={SESSION_LIMITS.nameLength}
        autoComplete="off"
        data-testid="cofacilitator-name"
      />
      <Button
        type="submit"
        variant="primary"
        loading={making}
        disabled={name.trim() === ''}
        data-testid="make-cofacilitator"
      >
        Make a link
      </Button>
    </form>
  );
}
