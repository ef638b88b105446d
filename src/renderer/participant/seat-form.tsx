import { type ReactNode, useId, useRef, useState } from 'react';
import type { GroupId } from '../../shared/session/ids';
import { SESSION_LIMITS } from '../../shared/session/limits';
import { readLine } from '../../shared/session/names';
import type { RoomView } from '../../shared/session/views';
import { Button, TextField } from '../ui/light';
import { GroupChips } from './group-chips';
import { Problem } from './problem';

export interface SeatFormProps {
  readonly groups: RoomView['groups'];
  readonly name: string;
  /** Undefined while nothing has been chosen. */
  readonly group: GroupId | null | undefined;
  readonly submitLabel: string;
  readonly busy: boolean;
  readonly problem: string | null;
  readonly onSubmit: (name: string, group: GroupId | null) => void;
  /** What stands between the fields and the button, once there is a name. */
  readonly more?: ReactNode;
  /** What stands there always. */
  readonly children?: ReactNode;
}

/** Name and group: for joining, and for changing them later. */
export function SeatForm(props: SeatFormProps) {
  const { groups, submitLabel, busy, problem, onSubmit, more, children } = props;
  const [name, setName] = useState(props.name);
  const [group, setGroup] = useState(props.group);
  const [nameError, setNameError] = useState<string>();
  const form = useRef<HTMLFormElement>(null);
  const heading = useId();

  const submit = () => {
    if (busy) return;
    if (readLine(name, SESSION_LIMITS.nameLength) === null) {
      setNameError('Please type your name, so that the others know who speaks.');
      form.current?.querySelector<HTMLInputElement>('[data-testid="join-name"]')?.focus();
      return;
    }
    onSubmit(name, group ?? null);
  };

  return (
    <form
      ref={form}
      className="p-form"
      aria-labelledby={heading}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <TextField
        label="Your name"
        name="name"
        value={name}
        error={nameError}
        maxLength={SESSION_LIMITS.nameLength}
        autoComplete="name"
        autoCapitalize="words"
        enterKeyHint="done"
        spellCheck={false}
        data-testid="join-name"
        onChange={(event) => {
          setName(event.target.value);
          setNameError(undefined);
        }}
      />
      {groups.length > 0 && <GroupChips groups={groups} chosen={group} onChoose={setGroup} />}
      {name.trim() !== '' && more}
      {children}
      <Problem text={problem} />
      <Button
        type="submit"
        variant="primary"
        size="l"
        block
        loading={busy}
        className="p-submit"
        data-testid="join-submit"
      >
        <span id={heading}>{submitLabel}</span>
      </Button>
    </form>
  );
}
