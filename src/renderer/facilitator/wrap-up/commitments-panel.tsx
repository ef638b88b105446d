import { useMemo } from 'react';
import type { Card } from '../../../shared/board/card';
import type { CommitmentCommand } from '../../../shared/session/commands';
import type { Session } from '../../../shared/session/session';
import { CommitmentForm, CommitmentRow, sourcesOf } from '../commitments';

/** [X81] Who does what by when, with how it stands; more can be added at any time. */
export function CommitmentsPanel(props: {
  readonly session: Session;
  readonly cards: readonly Card[];
  readonly send: (command: CommitmentCommand) => Promise<boolean>;
}) {
  const { session, cards, send } = props;
  const sources = useMemo(() => sourcesOf(session, cards), [session, cards]);
  return (
    <section
      className="h-panel h-stack"
      aria-labelledby="commitments-heading"
      data-place="commitment"
      tabIndex={-1}
    >
      <h2 id="commitments-heading">Who does what, by when</h2>
      {session.commitments.length === 0 ? (
        <p className="h-muted">Nobody committed to anything that was written down.</p>
      ) : (
        <ul className="f-commitments">
          {session.commitments.map((commitment) => (
            <CommitmentRow key={commitment.id} settles {...{ session, commitment, send }} />
          ))}
        </ul>
      )}
      <CommitmentForm
        session={session}
        sources={sources}
        onSave={(words, from) => send({ type: 'makeCommitment', ...words, from })}
      />
    </section>
  );
}
