import type { Group } from '../../../shared/session/session';
import type { BoardSession } from '../../board';
import { ConfirmDialog } from '../../ui';
import type { Actions } from '../session/actions';
import type { PersonQuestion } from './person-actions';
import { PersonDialog } from './person-dialog';
import { ReadmitDialog } from './readmit-dialog';
import { RemoveDialog } from './remove-dialog';

export interface PersonQuestionsProps {
  readonly question: PersonQuestion | null;
  readonly groups: readonly Group[];
  readonly board: BoardSession | null;
  readonly actions: Actions;
  readonly onClose: () => void;
}

/** What is asked back before it is done for a person. */
export function PersonQuestions(props: PersonQuestionsProps) {
  const { question, groups, board, actions, onClose } = props;
  if (question === null) return null;
  const { kind, person } = question;
  if (kind === 'edit') {
    return (
      <PersonDialog
        key={person.id}
        person={person}
        groups={groups}
        actions={actions}
        onClose={onClose}
      />
    );
  }
  if (kind === 'remove') return <RemoveDialog {...{ person, board, actions, onClose }} />;
  if (kind === 'readmit') return <ReadmitDialog {...{ person, board, actions, onClose }} />;
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={`Forget ${person.label}?`}
      body="Their name and their cards go for good, from the session’s log too. The time they spoke stays, without a name."
      confirmLabel="Forget"
      danger
      onConfirm={async () => {
        await actions.send({ type: 'forget', person: person.id });
      }}
    />
  );
}
