import type { CommitmentState } from '../session/commitment';
import type { CommitmentId, PersonId } from '../session/ids';
import type { WallMs } from '../session/session';
import type { Day } from './next-title';
import type { SessionTrace, TraceCommitment } from './trace';

/** A commitment as it stands over all sessions it went through. */
export type StandingCommitment = {
  /** Where it stands now: the latest session that carries it. */
  readonly session: string;
  readonly commitment: CommitmentId;
  readonly what: string;
  readonly who: string | null;
  readonly person: PersonId | null;
  readonly by: string | null;
  readonly state: CommitmentState;
  readonly isDue: boolean;
  /** When it was made first, and how often it was carried over since. */
  readonly madeAt: WallMs;
  readonly madeIn: string;
  readonly carried: number;
};

/**
 * [Y30] Every commitment of the sessions once, however often it was carried over, as it stands in the latest
 * one: the due ones first, then those that have a day, then the others, each by when they were made.
 */
export function standingCommitments(
  traces: readonly SessionTrace[],
  today: Day,
): readonly StandingCommitment[] {
  const byId = new Map<string, Found>();
  for (const trace of traces) {
    for (const commitment of trace.commitments) {
      byId.set(key(trace.id, commitment.id), { trace, commitment });
    }
  }
  const isContinued = new Set(
    [...byId.values()].flatMap(({ commitment: { from } }) =>
      from === null ? [] : [key(from.session, from.commitment)],
    ),
  );
  return [...byId]
    .filter(([id]) => !isContinued.has(id))
    .map(([, found]) => standing(found, byId, today))
    .sort(inOrder);
}

/** [Y31] Those that are still to be done. */
export function openCommitments(
  traces: readonly SessionTrace[],
  today: Day,
): readonly StandingCommitment[] {
  return standingCommitments(traces, today).filter(({ state }) => state === 'open');
}

/** A day as it is written: `2025-03-14`. */
export function writtenDay({ year, month, day }: Day): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

type Found = { readonly trace: SessionTrace; readonly commitment: TraceCommitment };

function standing(found: Found, byId: ReadonlyMap<string, Found>, today: Day): StandingCommitment {
  const { trace, commitment } = found;
  const line = [found];
  const seen = new Set([key(trace.id, commitment.id)]);
  for (let from = commitment.from; from !== null; ) {
    const id = key(from.session, from.commitment);
    const before = byId.get(id);
    // A session that was deleted is where it began; one that leads round in a circle is no origin.
    if (before === undefined || seen.has(id)) break;
    seen.add(id);
    line.push(before);
    from = before.commitment.from;
  }
  const first = line.at(-1) ?? found;
  const { id, what, who, person, by, state } = commitment;
  return {
    session: trace.id,
    commitment: id,
    what,
    who,
    person,
    by,
    state,
    isDue: state === 'open' && by !== null && by <= writtenDay(today),
    madeAt: first.trace.openedAt,
    madeIn: first.trace.title,
    carried: line.length - 1,
  };
}

function inOrder(a: StandingCommitment, b: StandingCommitment): number {
  if (a.isDue !== b.isDue) return a.isDue ? -1 : 1;
  if (a.by !== b.by) {
    if (a.by === null) return 1;
    return b.by === null || a.by < b.by ? -1 : 1;
  }
  return a.madeAt - b.madeAt;
}

function key(session: string, commitment: CommitmentId): string {
  return `${session} ${commitment}`;
}
