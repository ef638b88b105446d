import { readWhole, type WholeSession } from '../library/past-session';
import { sessionFolder } from '../session/session-folder';
import type { LiveSession } from './live-session';
import { SessionRefused } from './session-refused';

export type { WholeSession };

/**
 * [X51] All of a session: from its files, and of the one that is held what it and its board are now.
 * Throws `SessionRefused` if there is none.
 */
export async function readWholeSession(
  dataFolder: string,
  id: string,
  live: LiveSession | null,
): Promise<WholeSession> {
  const whole = await readWhole(sessionFolder(dataFolder, id));
  if (whole === null) throw new SessionRefused('This session is not in the library any more.');
  if (live?.running.session.id !== id) return whole;
  return { ...whole, session: live.running.session, board: live.boardNow() };
}
