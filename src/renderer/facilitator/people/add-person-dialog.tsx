import type { Group } from '../../../shared/session/session';
import { Dialog } from '../../ui';
import type { Actions } from '../session/actions';
import { AddPerson } from './add-person';
import { ExpectedPeople } from './expected-people';

export interface AddPersonDialogProps {
  readonly groups: readonly Group[];
  readonly actions: Actions;
  readonly onClose: () => void;
}

/** People without a device, one after the other. */
export function AddPersonDialog({ groups, actions, onClose }: AddPersonDialogProps) {
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="Somebody without a device"
      description="They get a seat like everybody else, and count the same."
    >
      <AddPerson groups={groups} actions={actions} />
      <ExpectedPeople groups={groups} actions={actions} />
    </Dialog>
  );
}
