import { Square, StepForward, Undo2, X } from 'lucide-react';
import type { Session } from '../../../shared/session/session';
import { Button } from '../../ui';
import type { Actions } from '../session/actions';
import { type FloorShown, nextInQueue, undoWords } from './floor';

export interface FloorButtonsProps {
  readonly session: Session;
  readonly floor: FloorShown;
  readonly actions: Actions;
}

/** End, next, undo: always in the same places, whatever the floor is. */
export function FloorButtons({ session, floor, actions }: FloorButtonsProps) {
  const next = nextInQueue(session);
  const undo = undoWords(session);
  const silent = floor.kind === 'silence';
  const giveNext = () => next !== null && actions.give(next.id);
  return (
    <div className="f-floor-buttons">
      <Button
        size="l"
        variant={silent || next !== null ? 'quiet' : 'primary'}
        icon={floor.kind === 'offered' ? <X aria-hidden="true" /> : <Square aria-hidden="true" />}
        disabled={silent}
        onClick={actions.release}
        {...(!silent && { keyHint: 'Space' })}
        data-testid="end-turn"
      >
        {floor.kind === 'offered' ? 'Withdraw' : 'End turn'}
      </Button>
      <Button
        size="l"
        className="f-next"
        variant={next === null ? 'quiet' : 'primary'}
        icon={<StepForward aria-hidden="true" />}
        disabled={next === null}
        onClick={giveNext}
        {...(next !== null && { keyHint: silent ? 'Space' : 'N' })}
        data-testid="next"
      >
        <span className="h-truncate">{next === null ? 'No hand up' : `Next: ${next.label}`}</span>
      </Button>
      <span className="f-push" />
      <Button
        size="l"
        variant="ghost"
        className="f-undo"
        icon={<Undo2 aria-hidden="true" />}
        disabled={undo === null}
        onClick={actions.undo}
        title={undo === null ? 'Nothing to undo' : `Undo: ${undo} (U)`}
        data-testid="undo"
      >
        <span className="h-truncate">{undo === null ? 'Undo' : `Undo: ${undo}`}</span>
      </Button>
    </div>
  );
}
