import type { PutBackNotice, PutBackReport } from '../../../shared/protocol/put-back';
import type { PersonId } from '../../../shared/session/ids';
import { personOf } from '../../../shared/session/session';
import type { RunningSession } from '../../session/running-session';
import type { BoardReplica } from '../replica';
import { BoardKeeper, type PutBack } from './keeper';
import { noticesOf, PutBackTally } from './put-back-news';
import { SETTLE_MS } from './waiting';

/** The facilitator is told at most this often. */
const REPORT_MS = 2_000;

export type KeepBoardParts = {
  readonly running: Pick<RunningSession, 'session'>;
  readonly replica: Pick<BoardReplica, 'doc' | 'change'>;
  /** Tells somebody's pages what of theirs was put back. */
  readonly tell: (person: PersonId, notice: PutBackNotice) => void;
  /** Tells the facilitator. */
  readonly report: (report: PutBackReport) => void;
  /** Told when the disk refused what was put back; the board itself goes on. */
  readonly onDiskError: (error: unknown) => void;
};

export type BoardKeeping = {
  /** Takes in an update of somebody's page that `apply` puts into the document; see `BoardKeeper.take`. */
  readonly take: BoardKeeper['take'];
  /** Puts back what waits, and stops. */
  readonly stop: () => void;
};

/** Keeps the board of a running session to the facilitator's rules, and tells who broke them. */
export function keepBoard(parts: KeepBoardParts): BoardKeeping {
  const { running, replica, onDiskError } = parts;
  const keeper = new BoardKeeper({
    doc: replica.doc,
    may: () => running.session.boardRules.may,
    isForgotten: (author) =>
      author !== 'facilitator' && personOf(running.session, author)?.forgotten === true,
    now: () => performance.now(),
    write: (how) => void replica.change(how).catch(onDiskError),
  });
  const tally = new PutBackTally(running.session.id);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let turn: ReturnType<typeof setImmediate> | undefined;
  let reporting: ReturnType<typeof setTimeout> | undefined;
  let unreported: PutBackReport | null = null;

  /** What is still under way in the sockets is read before the round: the facilitator's word may be there. */
  function schedule(): void {
    if (!keeper.isWaiting) return;
    timer ??= setTimeout(() => {
      turn = setImmediate(round);
    }, SETTLE_MS);
  }

  function round(): void {
    timer = undefined;
    tell(keeper.settle());
    schedule();
  }

  function tell(done: readonly PutBack[]): void {
    for (const [person, notice] of noticesOf(done)) parts.tell(person, notice);
    unreported = tally.add(done) ?? unreported;
    if (reporting === undefined) report();
  }

  function report(): void {
    reporting = undefined;
    if (unreported === null) return;
    parts.report(unreported);
    unreported = null;
    reporting = setTimeout(report, REPORT_MS);
  }

  return {
    take: (from, isOwn, update, apply) => {
      try {
        return keeper.take(from, isOwn, update, apply);
      } finally {
        schedule();
      }
    },
    stop: () => {
      clearTimeout(timer);
      clearImmediate(turn);
      while (keeper.isWaiting) tell(keeper.settle(Number.POSITIVE_INFINITY));
      clearTimeout(reporting);
      keeper.dispose();
    },
  };
}
