import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { array } from 'valibot';
import { readRecords } from '../src/main/disk/record-format';
import { parseJson } from '../src/shared/protocol/parse';
import { sessionEvent } from '../src/shared/protocol/session-events';
import { foldAll } from '../src/shared/session/fold';

/** How long each turn of the only session in a data folder lasted, in ms, read from its log alone. */
export async function turnsOnDisk(dataFolder: string): Promise<readonly number[]> {
  const sessions = join(dataFolder, 'sessions');
  const [id] = await readdir(sessions);
  if (id === undefined) throw new Error('no session on disk');
  const { records } = readRecords(await readFile(join(sessions, id, 'events.log')), 'HEVT');
  const events = records.flatMap((record) => {
    const read = parseJson(array(sessionEvent), Buffer.from(record).toString('utf8'));
    if (!read.ok) throw new Error(read.reason);
    return read.value;
  });
  const turns = foldAll(events)?.turns ?? [];
  return turns.map((turn) => (turn.end?.at ?? Number.NaN) - turn.from);
}
