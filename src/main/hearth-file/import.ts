import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { PartName } from '../../shared/protocol/hearth-file';
import type { SessionEvent } from '../../shared/session/events';
import { isFault } from '../disk/fault';
import { type Files, REAL_FILES } from '../disk/files';
import { encodeFile, readRecords } from '../disk/record-format';
import { EVENTS_MAGIC, readEvents } from '../session/event-log';
import { type SessionFolder, sessionFolder } from '../session/session-folder';
import { saysTheSame } from './same-export';
import type { UnpackedSession } from './unpack';

/** What is kept of a file; the notes are made anew whenever they are wanted. */
const KEPT = [
  'events.log',
  'board.log',
  'board-history.log',
] as const satisfies readonly PartName[];

/** With a dash in it, it is no session's id: a half import is never taken for a session. */
const COMING = 'coming-';

/**
 * Whether there is a session of this id, and if so, whether it is the same: to the last byte, or for an
 * export, in all that it says.
 */
export async function whatIsThere(
  dataFolder: string,
  unpacked: UnpackedSession,
): Promise<'nothing' | 'the same' | 'another'> {
  const { session, parts, names: called } = unpacked;
  const paths = sessionFolder(dataFolder, session.id);
  const { folder } = paths;
  const names = await readdir(folder).catch((error: unknown) => {
    if (isFault(error, 'ENOENT')) return null;
    throw error;
  });
  if (names === null) return 'nothing';
  if (called !== null) return (await saysTheSame(paths, parts, called)) ? 'the same' : 'another';
  for (const name of KEPT) {
    const there = names.includes(name) ? await readFile(join(folder, name)) : Buffer.alloc(0);
    if (!there.equals(parts.get(name) ?? Buffer.alloc(0))) return 'another';
  }
  return 'the same';
}

/**
 * [D36] Keeps an unpacked session in the data folder: beside first, synced, then in place by one rename, so
 * that a cut leaves all of it or nothing. Throws if the disk refuses, or if there is one of its id.
 */
export async function keepSession(
  dataFolder: string,
  { session, parts }: Pick<UnpackedSession, 'session' | 'parts'>,
  files: Files = REAL_FILES,
): Promise<SessionFolder> {
  const paths = sessionFolder(dataFolder, session.id);
  const sessions = dirname(paths.folder);
  const coming = join(sessions, `${COMING}${randomBytes(8).toString('hex')}`);
  try {
    await mkdir(coming, { recursive: true, mode: 0o700 });
    for (const name of KEPT) {
      const content = parts.get(name);
      if (content !== undefined) await writeSynced(join(coming, name), content, files);
    }
    await files.syncFolder(coming);
    await files.rename(coming, paths.folder);
  } catch (error) {
    await rm(coming, { recursive: true, force: true }).catch(() => undefined);
    throw error;
  }
  await files.syncFolder(sessions);
  return paths;
}

/** Removes what a cut has left of an import. */
export async function removeHalfImports(dataFolder: string): Promise<void> {
  const sessions = dirname(sessionFolder(dataFolder, 'any').folder);
  const names = await readdir(sessions).catch(() => []);
  const left = names.filter((name) => name.startsWith(COMING));
  for (const name of left) await rm(join(sessions, name), { recursive: true, force: true });
}

/**
 * [D37] The same session under another id and title, so that both can be kept: everything else in its log,
 * on its board and in its history is as it was.
 */
export function asAnother(
  { session, parts }: UnpackedSession,
  id: string,
): Pick<UnpackedSession, 'session' | 'parts'> {
  const events = parts.get('events.log') ?? Buffer.alloc(0);
  const { records, goodBytes } = readRecords(events, EVENTS_MAGIC);
  const title = `${session.title} (imported)`;
  const renamed = records.map((record, index) => {
    const renameFirst = (event: SessionEvent): SessionEvent =>
      event.type === 'sessionOpened' ? { ...event, id, title } : event;
    return Buffer.from(JSON.stringify(readEvents(record, index).map(renameFirst)));
  });
  // What could not be read behind them is kept as it is.
  const log = Buffer.concat([encodeFile(EVENTS_MAGIC, renamed), events.subarray(goodBytes)]);
  return { session: { ...session, id, title }, parts: new Map([...parts, ['events.log', log]]) };
}

async function writeSynced(path: string, content: Uint8Array, files: Files): Promise<void> {
  const file = await files.open(path, 'empty');
  try {
    await file.append(content);
    await file.sync();
  } finally {
    await file.close();
  }
}
