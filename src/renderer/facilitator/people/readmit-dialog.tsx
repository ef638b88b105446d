import { useState } from 'react';
import { planRestore, restoreBoard } from '../../../shared/board/restore';
import { beforeTakeOff } from '../../../shared/board/take-off';
import { personOf } from '../../../shared/session/session';
import type { BoardSession } from '../../board';
import { CheckField, ConfirmDialog } from '../../ui';
import { useSession } from '../app/running-context';
import { restoreWords, useBoardHistory } from '../replay';
import type { Actions } from '../session/actions';
import type { RosterPerson } from './roster';

export interface ReadmitDialogProps {
  readonly person: RosterPerson;
  readonly board: BoardSession | null;
  readonly actions: Actions;
  readonly onClose: () => void;
}

/** [K34] Gives somebody their seat back, and what was taken off the board with it. */
export function ReadmitDialog({ person, board, actions, onClose }: ReadmitDialogProps) {
  const session = useSession();
  const read = useBoardHistory(session);
  const [putsBack, setPutsBack] = useState(true);
  const { id, label } = person;
  const removedAt = personOf(session, id)?.removedAt ?? null;
  const replay = read.kind === 'read' ? read.replay : null;
  const then = replay === null || removedAt === null ? null : beforeTakeOff(replay, id, removedAt);
  const back =
    then === null || board === null ? null : restoreWords(planRestore(board.doc, then, id));
  const readmit = async () => {
    if (!(await actions.send({ type: 'readmit', person: id }))) return;
    if (putsBack && then !== null && back !== null) {
      board?.step((doc, origin) => restoreBoard(doc, then, id, origin));
    }
  };
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={`Let ${label} in again?`}
      body={
        <>
          <p>Their seat is theirs again, with everything they said. Their page leads back to it.</p>
          {back !== null && (
            <CheckField
              label="Put back what they wrote"
              hint={back}
              checked={putsBack}
              onChange={(event) => setPutsBack(event.target.checked)}
              data-testid="readmit-put-back"
            />
          )}
        </>
      }
      confirmLabel="Let in again"
      onConfirm={readmit}
    />
  );
}
