import { accept, type Decision, type Now, type Of, refuse } from './commands';
import type { BranchId } from './ids';
import { branchNow } from './moment';
import type { Session } from './session';

/** [M5] The conversation goes on at a digression that was parked or returned from. */
export function decideTakeUp(session: Session, command: Of<'takeUpBranch'>, { at }: Now): Decision {
  const { branch } = command;
  if (!session.branches.some(({ id }) => id === branch)) return refuseUnknown();
  return branchNow(session) === branch ? accept() : accept({ type: 'branchTakenUp', at, branch });
}

/** [M6] The digression is kept for later, and the conversation returns to where it left. */
export function decidePark(session: Session, { branch }: Of<'parkBranch'>, now: Now): Decision {
  return leave(session, branch, 'parked') ?? accept({ type: 'branchParked', at: now.at, branch });
}

/** [M6] The digression is over, and the conversation returns to where it left. */
export function decideReturnFrom(
  session: Session,
  { branch }: Of<'returnFromBranch'>,
  now: Now,
): Decision {
  return (
    leave(session, branch, 'returned') ?? accept({ type: 'branchReturned', at: now.at, branch })
  );
}

/** Why the branch is not left now, or null. What is parked can be laid aside without being taken up. */
function leave(session: Session, id: BranchId, to: 'parked' | 'returned'): Decision | null {
  const branch = session.branches.find((candidate) => candidate.id === id);
  if (branch === undefined) return refuseUnknown();
  if (branch.state === to) return accept();
  const isCurrent = branchNow(session) === id;
  if (branch.state === 'followed' && !isCurrent) {
    return refuse('unknownBranch', 'Return from the digression within it first.');
  }
  return null;
}

function refuseUnknown(): Decision {
  return refuse('unknownBranch', 'That digression is gone in the meantime.');
}
