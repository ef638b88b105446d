import { Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import type { CommitmentCommand } from '../../../shared/session/commands';
import type { Commitment, CommitmentState } from '../../../shared/session/commitment';
import type { Session } from '../../../shared/session/session';
import { IconButton, SelectField } from '../../ui';
import { CommitmentForm } from './commitment-form';
import { dueWords, STATE_WORDS } from './commitment-words';

const STATES = ['open', 'kept', 'dropped'] as const;

export interface CommitmentRowProps {
  readonly session: Session;
  readonly commitment: Commitment;
  /** Whether it can be settled here, and how it stands is shown. */
  readonly settles: boolean;
  readonly send: (command: CommitmentCommand) => Promise<boolean>;
}

/** [X81] A commitment: how it stands, and ways to say it otherwise and to take it back. */
export function CommitmentRow({ session, commitment, settles, send }: CommitmentRowProps) {
  const [edited, setEdited] = useState(false);
  const { id, what, state } = commitment;
  /** The pencil takes the focus again, which the form takes along when it goes. */
  const close = (row: Element | null) => {
    flushSync(() => setEdited(false));
    row?.querySelector<HTMLElement>('[data-edit]')?.focus();
  };
  const place = `commitment ${id}`;
  const row = () => document.querySelector(`[data-place="${place}"]`);
  return (
    <li
      className="f-commitment"
      data-place={place}
      data-state={state}
      tabIndex={-1}
      data-testid="commitment-row"
    >
      {edited ? (
        <CommitmentForm
          session={session}
          before={commitment}
          onCancel={() => close(row())}
          onSave={async (words) => {
            const isKept = await send({ type: 'changeCommitment', commitment: id, ...words });
            if (isKept) close(row());
            return isKept;
          }}
        />
      ) : (
        <>
          <div className="f-commitment-words">
            <p>{what}</p>
            <p className="h-muted h-small">{dueWords(session, commitment)}</p>
          </div>
          {settles && (
            <SelectField
              label={`How “${what}” stands`}
              hideLabel
              options={statesFrom(state).map((value) => ({ value, label: STATE_WORDS[value] }))}
              value={state}
              onChange={(next) =>
                void send({ type: 'settleCommitment', commitment: id, state: next })
              }
              data-testid="commitment-state"
            />
          )}
          <IconButton
            label={`Say “${what}” otherwise`}
            icon={<Pencil aria-hidden="true" />}
            onClick={() => setEdited(true)}
            data-edit
          />
          <IconButton
            label={`Take “${what}” back`}
            icon={<Trash2 aria-hidden="true" />}
            onClick={() => void send({ type: 'removeCommitment', commitment: id })}
          />
        </>
      )}
    </li>
  );
}

/** What it can be settled as; that it was carried over is said by the session it was carried into. */
function statesFrom(state: CommitmentState): readonly CommitmentState[] {
  return state === 'carried' ? [...STATES, 'carried'] : STATES;
}
