import { useMemo, useState } from 'react';
import { planTakeOff, takeOff } from '../../../shared/board/take-off';
import type { BoardSession } from '../../board';
import { CheckField, ConfirmDialog } from '../../ui';
import { useHearth } from '../app/hearth-context';
import { useEntrance } from '../entrance';
import { restoreWords } from '../replay';
import type { Actions } from '../session/actions';
import type { RosterPerson } from './roster';

export interface RemoveDialogProps {
  readonly person: RosterPerson;
  readonly board: BoardSession | null;
  readonly actions: Actions;
  readonly onClose: () => void;
}

/** [K34] Takes somebody's seat away until it is given back; with what they wrote, if that is wanted. */
export function RemoveDialog({ person, board, actions, onClose }: RemoveDialogProps) {
  const { tell } = useHearth();
  const { renewLink } = useEntrance();
  const [takesOff, setTakesOff] = useState(false);
  const [renews, setRenews] = useState(false);
  const { id, label } = person;
  const wrote = useMemo(
    () => (board === null ? null : restoreWords(planTakeOff(board.doc, id))),
    [board, id],
  );
  const remove = async () => {
    if (!(await actions.send({ type: 'remove', person: id }))) return;
    if (takesOff) board?.step((doc, origin) => takeOff(doc, id, origin));
    if (renews) await renewLink();
    tell('positive', `${label} was removed. You can let them in again from the list of people.`);
  };
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={`Remove ${label} from the session?`}
      body={
        <>
          <p>
            Their page is cut off at once and does not come back until you let them in again. What
            they said stays on the record.
          </p>
          {wrote !== null && (
            <CheckField
              label="Take what they wrote off the board"
              hint={`${wrote} You can put it back.`}
              checked={takesOff}
              onChange={(event) => setTakesOff(event.target.checked)}
              data-testid="remove-take-off"
            />
          )}
          <CheckField
            label="Renew link and code too"
            hint="With another browser they could come as somebody new; a new link shuts that way."
            checked={renews}
            onChange={(event) => setRenews(event.target.checked)}
            data-testid="remove-renew"
          />
        </>
      }
      confirmLabel="Remove"
      danger
      onConfirm={remove}
    />
  );
}
