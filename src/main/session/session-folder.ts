import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Files, REAL_FILES } from '../disk/files';

/** Where the parts of one session are. */
export type SessionFolder = {
  readonly folder: string;
  readonly events: string;
  readonly board: string;
  readonly boardHistory: string;
  readonly heartbeat: string;
  readonly access: string;
};

/** The paths of a session under the data folder. The id must have passed `sessionId`. */
export function sessionFolder(dataFolder: string, id: string): SessionFolder {
  const folder = join(sessionsFolder(dataFolder), id);
  return {
    folder,
    events: join(folder, 'events.log'),
    board: join(folder, 'board.log'),
    boardHistory: join(folder, 'board-history.log'),
    heartbeat: join(folder, 'heartbeat'),
    access: join(folder, 'access.json'),
  };
}

/** Makes the folder of a new session, durably; only this user may look into it. */
export async function makeSessionFolder(
  paths: SessionFolder,
  files: Files = REAL_FILES,
): Promise<void> {
  const made = await mkdir(paths.folder, { recursive: true, mode: 0o700 });
  if (made === undefined) return;
  await files.syncFolder(dirname(paths.folder));
  await files.syncFolder(dirname(dirname(paths.folder)));
}

/** Whether a session was ever held there, so that a log without one has lost it. */
export async function wasHeld(paths: SessionFolder): Promise<boolean> {
  return (await stat(paths.access).catch(() => null)) !== null;
}

/** Deletes a session for good. */
export async function removeSessionFolder(paths: SessionFolder): Promise<void> {
  await rm(paths.folder, { recursive: true, force: true, maxRetries: 3 });
}

/** The names of all session folders there are; empty if there never was a session. */
export async function sessionFolderNames(dataFolder: string): Promise<readonly string[]> {
  await mkdir(sessionsFolder(dataFolder), { recursive: true, mode: 0o700 });
  const entries = await readdir(sessionsFolder(dataFolder), { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
}

function sessionsFolder(dataFolder: string): string {
  return join(dataFolder, 'sessions');
}
