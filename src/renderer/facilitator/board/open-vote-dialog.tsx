import { type FormEvent, useId, useState } from 'react';
import { SESSION_LIMITS } from '../../../shared/session/limits';
import { Button, Dialog, TextField } from '../../ui';
import type { Actions } from '../session/actions';
import { FIRST_BUDGET, readBudget } from './vote-form';

/** What a dot vote asks, and how many dots each person has. */
export function OpenVoteDialog(props: { readonly actions: Actions; readonly onClose: () => void }) {
  const { actions, onClose } = props;
  const [question, setQuestion] = useState('');
  const [typed, setTyped] = useState(String(FIRST_BUDGET));
  const [working, setWorking] = useState(false);
  const form = useId();
  const { fewest, most } = SESSION_LIMITS.voteBudget;
  const budget = readBudget(typed);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (budget === null || working) return;
    setWorking(true);
    const done = await actions.send({ type: 'openVote', question, budget });
    setWorking(false);
    if (done) onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="Dot vote"
      description="Everybody puts their dots on cards. Nobody sees a count, you neither, until you reveal them."
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            type="submit"
            form={form}
            variant="primary"
            disabled={budget === null}
            loading={working}
            data-testid="vote-start"
          >
            Start
          </Button>
        </>
      }
    >
      <form id={form} className="f-vote-form" onSubmit={(event) => void submit(event)}>
        <TextField
          label="Question"
          optional
          hint="Everybody sees it with their dots"
          value={question}
          onChange={(event) => setQuestion(event.target.value)}
          maxLength={SESSION_LIMITS.voteQuestion}
          autoComplete="off"
          data-testid="vote-question"
        />
        <TextField
          label="Dots for each person"
          type="number"
          inputMode="numeric"
          min={fewest}
          max={most}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          error={budget === null ? `From ${fewest} to ${most}` : undefined}
          data-testid="vote-budget"
        />
      </form>
    </Dialog>
  );
}
