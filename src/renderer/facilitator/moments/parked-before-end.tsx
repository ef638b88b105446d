import { branchNow } from '../../../shared/session/moment';
import type { Session } from '../../../shared/session/session';
import { Button } from '../../ui';
import type { Actions } from '../session/actions';
import { digressionWords } from './left-off';

export interface ParkedBeforeEndProps {
  readonly session: Session;
  readonly actions: Actions;
  /** The conversation goes on, so the session is not closed now. */
  readonly onTakenUp: () => void;
}

/** Before the session closes, what was parked is offered once more. */
export function ParkedBeforeEnd({ session, actions, onTakenUp }: ParkedBeforeEndProps) {
  const parked = session.branches.filter(
    ({ id, state }) => state === 'parked' && id !== branchNow(session),
  );
  if (parked.length === 0) return null;
  return (
    <div className="f-parked-end" data-testid="parked-before-end">
      <p>
        {parked.length === 1
          ? 'One digression is still parked:'
          : `${parked.length} digressions are still parked:`}
      </p>
      <ul>
        {parked.map((branch) => (
          <li key={branch.id}>
            <span>{digressionWords(session, branch)}</span>
            <Button
              onClick={() => {
                actions.run({ type: 'takeUpBranch', branch: branch.id });
                onTakenUp();
              }}
            >
              Take up
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
