import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { array } from 'valibot';
import { readRecords } from '../src/main/disk/record-format';
import { parseJson } from '../src/shared/protocol/parse';
import { sessionEvent } from '../src/shared/protocol/session-events';
import { foldAll } from '../src/shared/session/fold';
import type { Session } from '../src/shared/session/session';

/** The folder of the only session in a data folder. */
export async function sessionFolderOf(dataFolder: string): Promise<string> {
  const [id] = await readdir(join(dataFolder, 'sessions'));
  if (id === undefined) throw new Error('no session on disk');
  return join(dataFolder, 'sessions', id);
}

/** The only session in a data folder, read from its log alone. */
export async function sessionOnDisk(dataFolder: string): Promise<Session> {
  const log = await readFile(join(await sessionFolderOf(dataFolder), 'events.log'));
  const events = readRecords(log, 'HEVT').records.flatMap((record) => {
    const read = parseJson(array(sessionEvent), Buffer.from(record).toString('utf8'));
    if (!read.ok) throw new Error(read.reason);
    return read.value;
  });
  const session = foldAll(events);
  if (session === null) throw new Error('an empty log');
  return session;
}
