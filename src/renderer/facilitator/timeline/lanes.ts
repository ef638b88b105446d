import type { BranchId } from '../../../shared/session/ids';
import type { Branch } from '../../../shared/session/moment';
import type { Session, SessionMs } from '../../../shared/session/session';

/** A stretch of the conversation on one line; lane 0 is the main line, 1 a digression from it. */
export type Stretch = {
  readonly from: SessionMs;
  readonly to: SessionMs;
  readonly branch: BranchId | null;
  readonly lane: number;
  /** What becomes of the branch at the end of this stretch. */
  readonly ends: 'returns' | 'parked' | 'goesOn';
};

/** A digression of a digression of a digression is drawn beside the second. */
export const MOST_LANES = 2;

/** [K5] Where the conversation ran, from the course: without gaps, from 0 to `until`. */
export function stretchesOf(session: Session, until: SessionMs): readonly Stretch[] {
  const course = session.course[0]?.at === 0 ? session.course : [MAIN, ...session.course];
  const last = new Map(course.map(({ branch }, n) => [branch, n]));
  return course
    .map(({ at, branch }, n): Stretch => {
      const own = session.branches.find(({ id }) => id === branch);
      const isLast = last.get(branch) === n;
      const next = course[n + 1];
      const ends =
        next === undefined ? 'goesOn' : isLast && own?.state === 'parked' ? 'parked' : 'returns';
      const lane = laneOf(session.branches, branch);
      return { from: at, to: Math.max(at, next?.at ?? until), branch, lane, ends };
    })
    .filter(({ from, to }) => to > from);
}

/** Digressions that were noted for later at once and never followed, by when they were. */
export function budsOf(session: Session): readonly Branch[] {
  const followed = new Set(session.course.map(({ branch }) => branch));
  return session.branches.filter(({ id, state }) => state === 'parked' && !followed.has(id));
}

/** The line on which the conversation was at a time. */
export function laneAt(stretches: readonly Stretch[], at: SessionMs): number {
  return stretches.find(({ from, to }) => from <= at && at < to)?.lane ?? 0;
}

const MAIN = { at: 0, branch: null } as const;

function laneOf(branches: readonly Branch[], id: BranchId | null): number {
  let lane = 0;
  let at = id;
  // A branch never comes from itself, but the file it was read from might say so.
  while (at !== null && lane < MOST_LANES) {
    lane += 1;
    at = branches.find((branch) => branch.id === at)?.parent ?? null;
  }
  return lane;
}
