import type { MomentEvent } from './events';
import type { BranchId } from './ids';
import { type Branch, branchNow } from './moment';
import { runningTurn, type Session, type SessionMs } from './session';

type Event<T extends MomentEvent['type']> = Extract<MomentEvent, { type: T }>;

/** [M4] A digression leaves from where the conversation is. */
export function foldBranchOpened(session: Session, event: Event<'branchOpened'>): Session {
  const branch: Branch = {
    id: event.branch,
    moment: event.moment,
    parent: branchNow(session),
    state: event.state,
    left: { at: event.at, turn: runningTurn(session)?.id ?? null },
  };
  const opened: Session = { ...session, branches: [...session.branches, branch] };
  return event.state === 'followed' ? runOn(opened, event.at, event.branch) : opened;
}

/** [M5] One branch is taken up; those left for it, which it did not come from, are parked. */
export function foldBranchTakenUp(session: Session, event: Event<'branchTakenUp'>): Session {
  const line = ancestry(session, event.branch);
  const branches = session.branches.map((branch): Branch => {
    if (line.includes(branch.id)) return { ...branch, state: 'followed' };
    return branch.state === 'followed' ? { ...branch, state: 'parked' } : branch;
  });
  return runOn({ ...session, branches }, event.at, event.branch);
}

/** [M6] Left to be taken up again or for good; the conversation returns to where it came from. */
export function foldBranchLeft(
  session: Session,
  id: BranchId,
  at: SessionMs,
  state: 'parked' | 'returned',
): Session {
  const branches = session.branches.map((branch) =>
    branch.id === id ? { ...branch, state } : branch,
  );
  const left: Session = { ...session, branches };
  if (branchNow(session) !== id) return left;
  return runOn(left, at, session.branches.find((branch) => branch.id === id)?.parent ?? null);
}

/** [M3] The session as though the conversation had never left on this branch. */
export function withoutBranches(session: Session, gone: Branch): Session {
  const instead = (id: BranchId | null): BranchId | null => (id === gone.id ? gone.parent : id);
  return {
    ...session,
    branches: session.branches
      .filter(({ id }) => id !== gone.id)
      .map((branch) => ({ ...branch, parent: instead(branch.parent) })),
    moments: session.moments.map((moment) => ({ ...moment, branch: instead(moment.branch) })),
    course: session.course
      .map((course) => ({ ...course, branch: instead(course.branch) }))
      .filter(({ branch }, n, all) => n === 0 || all[n - 1]?.branch !== branch),
  };
}

/** The branch and those it came from, up to the main line. */
function ancestry(session: Session, id: BranchId): readonly BranchId[] {
  const branch = session.branches.find((candidate) => candidate.id === id);
  if (branch === undefined) return [];
  return [id, ...(branch.parent === null ? [] : ancestry(session, branch.parent))];
}

function runOn(session: Session, at: SessionMs, branch: BranchId | null): Session {
  return { ...session, course: [...session.course, { at, branch }] };
}
