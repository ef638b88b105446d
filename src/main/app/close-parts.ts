import type { BoardHistory } from '../board/board-history';
import type { BoardReplica } from '../board/replica';
import type { Heartbeat } from '../session/heartbeat';
import type { PatientLog } from '../session/patient-log';

/** What of a session is open on disk. */
export type OpenParts = {
  readonly heartbeat: Heartbeat;
  readonly history: BoardHistory;
  readonly replica: BoardReplica;
  readonly log: PatientLog;
};

/**
 * Closes every file of a session; what the disk refuses of one keeps nothing from the others. Rejects, when
 * all have come to an end, with what the first of them failed of.
 */
export async function closeParts({ heartbeat, history, replica, log }: OpenParts): Promise<void> {
  const closing = [heartbeat.stop(), closeBoard(history, replica), log.close()];
  const ended = await Promise.allSettled(closing);
  const failed = ended.find(({ status }) => status === 'rejected');
  if (failed?.status === 'rejected') throw failed.reason;
}

/** The history first: it looks at the board. */
async function closeBoard(history: BoardHistory, replica: BoardReplica): Promise<void> {
  try {
    await history.close();
  } finally {
    await replica.close();
  }
}
