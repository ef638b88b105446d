import { randomBytes } from 'node:crypto';
import { rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fillBoard } from '../../shared/board/from-snapshot';
import { readSessionJson, type SessionParts } from '../../shared/exports/session-file';
import { sessionId } from '../../shared/protocol/library';
import { parse } from '../../shared/protocol/parse';
import type { SessionEvent } from '../../shared/session/events';
import { BoardReplica } from '../board/replica';
import { REAL_FILES } from '../disk/files';
import { EventLog } from '../session/event-log';
import { makeSessionFolder, type SessionFolder, sessionFolder } from '../session/session-folder';

/** Why a session was not taken in, in words for the facilitator. */
export class ImportError extends Error {
  override readonly name = 'ImportError';
}

/**
 * [X51] Takes in a session that was exported as JSON, and gives its id. Its folder is there whole or not at
 * all. What was exported while it ran is closed where it was: nobody can join it here.
 * @throws ImportError with a sentence for the facilitator
 */
export async function importSession(dataFolder: string, text: string): Promise<string> {
  const read = readSessionJson(text);
  if (!read.ok) {
    throw new ImportError(
      `This file holds no session of Hearth (${read.reason}). Nothing was changed; choose a file that was exported as JSON.`,
    );
  }
  const { id } = read.value.session;
  if (!parse(sessionId, id).ok) {
    throw new ImportError('This session has no name that Hearth gives. Nothing was changed.');
  }
  const paths = sessionFolder(dataFolder, id);
  if ((await stat(paths.folder).catch(() => null)) !== null) {
    throw new ImportError(
      'This session is in the library already. Nothing was changed; delete it there first if this is the better one.',
    );
  }
  // No session's name begins with a dot, so the library does not see it before it is whole.
  const draft = sessionFolder(dataFolder, `.import-${randomBytes(6).toString('hex')}`);
  try {
    await write(draft, read.value);
    await rename(draft.folder, paths.folder);
    await REAL_FILES.syncFolder(dirname(paths.folder));
  } catch (error) {
    await rm(draft.folder, { recursive: true, force: true });
    throw error;
  }
  return id;
}

async function write(
  paths: SessionFolder,
  { events, session, board }: SessionParts,
): Promise<void> {
  await makeSessionFolder(paths);
  const { log } = await EventLog.open(paths.events);
  try {
    await log.append([...events, ...(session.phase === 'open' ? [closing(session)] : [])]);
  } finally {
    await log.close();
  }
  const replica = await BoardReplica.open(paths.board);
  fillBoard(replica.doc, board, 'import');
  // Closing writes the whole board anew.
  await replica.close();
  await REAL_FILES.syncFolder(join(paths.folder));
}

function closing({ lastAt, openedAt }: SessionParts['session']): SessionEvent {
  return { type: 'sessionClosed', at: lastAt, wall: openedAt + lastAt };
}
