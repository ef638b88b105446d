import { type FormEvent, type KeyboardEvent, useId, useMemo, useState } from 'react';
import { namesIn } from '../../../shared/notes/names-left';
import type {
  Commitment,
  CommitmentSource,
  CommitmentWords,
} from '../../../shared/session/commitment';
import { SESSION_LIMITS } from '../../../shared/session/limits';
import type { Session } from '../../../shared/session/session';
import { Button, SelectField, TextField } from '../../ui';
import { TypedNames } from '../naming';
import { readWho, type Source, whoText } from './commitment-words';

export interface CommitmentFormProps {
  readonly session: Session;
  /** What a new one can be from; left out when one is changed. */
  readonly sources?: readonly Source[];
  /** The one that is changed. */
  readonly before?: Commitment;
  /** True once it is kept. */
  readonly onSave: (words: CommitmentWords, from: CommitmentSource | null) => Promise<boolean>;
  readonly onCancel?: () => void;
}

/** [X80] What, who and by when: a new commitment, or one that is said otherwise. */
export function CommitmentForm(props: CommitmentFormProps) {
  const { session, sources = [], before, onSave, onCancel } = props;
  const [what, setWhat] = useState(before?.what ?? '');
  const [who, setWho] = useState(whoText(session, before?.who ?? null));
  const [by, setBy] = useState(before?.by ?? '');
  const [source, setSource] = useState('typed');
  const [working, setWorking] = useState(false);
  const [missing, setMissing] = useState(false);
  const people = useId();
  const find = useMemo(() => namesIn(session, session.notes.names), [session]);
  // Who is somebody of the session is called as the notes call them.
  const typed = readWho(session, who)?.kind === 'words' ? `${what}\n${who}` : what;

  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    setMissing(what.trim() === '');
    if (what.trim() === '' || working) return;
    setWorking(true);
    const from = sources.find(({ id }) => id === source)?.from ?? null;
    const words = { what, who: readWho(session, who), by: by === '' ? null : by };
    const isKept = await onSave(words, from);
    setWorking(false);
    if (!isKept || before !== undefined) return;
    setWhat('');
    setWho('');
    setBy('');
    setSource('typed');
    form.querySelector('input')?.focus();
  };
  const choose = (id: string) => {
    const said = sources.find((one) => one.id === id)?.what ?? '';
    const isOfSource = sources.some((one) => one.what === what);
    setSource(id);
    if (said !== '' || isOfSource) setWhat(said);
  };
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || onCancel === undefined) return;
    event.stopPropagation();
    onCancel();
  };
  return (
    <form
      className="f-commit-form"
      onSubmit={(event) => void save(event)}
      onKeyDown={leave}
      data-own-escape={onCancel !== undefined || undefined}
    >
      <TextField
        label="What is to be done"
        value={what}
        maxLength={SESSION_LIMITS.commitmentWhat}
        error={missing && what.trim() === '' ? 'Say in a line what is to be done.' : undefined}
        onChange={(event) => setWhat(event.target.value)}
        autoFocus={before !== undefined}
        data-testid="commit-what"
      />
      <div className="f-commit-fields" data-with-source={sources.length > 1 || undefined}>
        <TextField
          label="Who"
          optional
          list={people}
          value={who}
          placeholder="A name, or words"
          maxLength={SESSION_LIMITS.commitmentWho}
          autoComplete="off"
          onChange={(event) => setWho(event.target.value)}
          data-testid="commit-who"
        />
        <TextField
          label="By"
          optional
          type="date"
          max="9999-12-31"
          value={by}
          onChange={(event) => setBy(event.target.value)}
          data-testid="commit-by"
        />
        {sources.length > 1 && (
          <SelectField
            label="From"
            options={sources.map(({ id, label }) => ({ value: id, label }))}
            value={source}
            onChange={choose}
            data-testid="commit-from"
          />
        )}
        <div className="f-commit-save">
          {onCancel !== undefined && (
            <Button variant="ghost" onClick={onCancel}>
              Cancel
            </Button>
          )}
          <Button type="submit" loading={working} data-testid="commit-save">
            {before === undefined ? 'Add' : 'Keep'}
          </Button>
        </div>
      </div>
      <TypedNames text={typed} find={find} />
      <datalist id={people}>
        {session.people
          .filter(({ forgotten }) => !forgotten)
          .map(({ id, label }) => (
            <option key={id} value={label} />
          ))}
      </datalist>
    </form>
  );
}
