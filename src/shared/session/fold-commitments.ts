import type { CommitmentEvent, SessionEvent } from './events';
import type { Session } from './session';

const TYPES: ReadonlySet<SessionEvent['type']> = new Set<CommitmentEvent['type']>([
  'commitmentMade',
  'commitmentChanged',
  'commitmentSettled',
  'commitmentRemoved',
]);

/** Whether it is about a commitment. */
export function isCommitmentEvent(event: SessionEvent): event is CommitmentEvent {
  return TYPES.has(event.type);
}

/** [X3] The session after a commitment was made, said otherwise, settled or taken back. */
export function foldCommitment(session: Session, event: CommitmentEvent): Session {
  const { commitments } = session;
  switch (event.type) {
    case 'commitmentMade': {
      const { commitment: id, at, what, who, by, from } = event;
      const made = { id, at, what, who, by, from, state: 'open' } as const;
      return {
        ...session,
        commitments: [...commitments, made],
        commitmentsMade: session.commitmentsMade + 1,
      };
    }
    case 'commitmentChanged': {
      const { what, who, by } = event;
      return change(session, event.commitment, { what, who, by });
    }
    case 'commitmentSettled':
      return change(session, event.commitment, { state: event.state });
    case 'commitmentRemoved':
      return { ...session, commitments: commitments.filter(({ id }) => id !== event.commitment) };
  }
}

function change(
  session: Session,
  id: CommitmentEvent['commitment'],
  to: Partial<Session['commitments'][number]>,
): Session {
  return {
    ...session,
    commitments: session.commitments.map((one) => (one.id === id ? { ...one, ...to } : one)),
  };
}
