import { useMemo, useState } from 'react';
import type { KeptBoard } from '../../../shared/board/kept-board';
import type { Author } from '../../../shared/board/place';
import { planRestore, restoreBoard, type Whose } from '../../../shared/board/restore';
import type { Session, SessionMs } from '../../../shared/session/session';
import { formatClock } from '../../../shared/voice/duration';
import type { BoardSession } from '../../board';
import { Button, Dialog, SelectField } from '../../ui';
import { useHearth } from '../app/hearth-context';
import { restoreWords } from './restore-words';

export interface RestoreDialogProps {
  readonly session: Session;
  readonly live: BoardSession;
  readonly at: SessionMs;
  /** The board as it was at that time. */
  readonly then: KeptBoard;
  /** It was brought back. */
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** [B102] Says what bringing the board back will do, and does it as one step that Undo takes back. */
export function RestoreDialog(props: RestoreDialogProps) {
  const { session, live, at, then, onDone, onClose } = props;
  const { tell } = useHearth();
  const [whose, setWhose] = useState<Whose>('everybody');
  const words = useMemo(
    () => restoreWords(planRestore(live.doc, then, whose)),
    [live, then, whose],
  );
  const choices = useMemo(() => whoseChoices(session), [session]);
  const time = formatClock(at);
  const restore = () => {
    live.step((doc, origin) => restoreBoard(doc, then, whose, origin));
    tell('positive', `The board is as it was at ${time}. Undo on the board takes it back.`);
    onDone();
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={`Bring the board back to ${time}?`}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            variant="primary"
            disabled={words === null}
            onClick={restore}
            data-testid="restore-confirm"
          >
            Bring it back
          </Button>
        </>
      }
    >
      <SelectField
        label="Whose part of it"
        options={choices}
        value={whose}
        onChange={setWhose}
        data-testid="restore-whose"
      />
      <p className="f-restore-words" role="status" data-testid="restore-words">
        {words ?? 'Nothing would change: this is as it was then.'}
      </p>
      <p className="h-muted h-small">
        {whose === 'everybody'
          ? 'What was written since then goes, for everybody.'
          : 'What others wrote stays as it is, and their reactions too.'}{' '}
        Dot votes stay as they are. One Undo on the board takes it back.
      </p>
    </Dialog>
  );
}

function whoseChoices({ people }: Session): readonly { value: Whose; label: string }[] {
  const named = people
    .filter(({ forgotten }) => !forgotten)
    .map(({ id, label }): { value: Author; label: string } => ({ value: id, label }));
  return [
    { value: 'everybody', label: 'Everything, by everybody' },
    { value: 'facilitator', label: 'Facilitator' },
    ...named,
  ];
}
