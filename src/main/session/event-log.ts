import { array } from 'valibot';
import { parseJson } from '../../shared/protocol/parse';
import { sessionEvent } from '../../shared/protocol/session-events';
import type { SessionEvent } from '../../shared/session/events';
import { type Files, REAL_FILES } from '../disk/files';
import { LaterVersion } from '../disk/later-version';
import type { Damage } from '../disk/mend-records';
import { RecordFile } from '../disk/record-file';

/** The first letters of a session's event log. */
export const EVENTS_MAGIC = 'HEVT';

export type OpenedLog = {
  readonly log: EventLog;
  readonly events: readonly SessionEvent[];
  /** What could not be read of it; null for a whole log. */
  readonly damage: Damage | null;
};

/** A session's events on disk, in the order they were decided. */
export class EventLog {
  private constructor(private readonly file: RecordFile) {}

  /** Opens or makes a log. Throws if a record is whole but not an event this version knows. */
  static async open(path: string, files: Files = REAL_FILES): Promise<OpenedLog> {
    const { file, records, damage } = await RecordFile.open(path, EVENTS_MAGIC, { files });
    try {
      const events = records.flatMap(readEvents);
      return { log: new EventLog(file), events, damage };
    } catch (error) {
      await file.close();
      throw error;
    }
  }

  /** Resolves when all of these events are on disk, together or not at all. */
  append(events: readonly SessionEvent[]): Promise<void> {
    return this.file.append(encodeEvents(events));
  }

  /**
   * [D11] Writes the whole log anew, safely: `map` gives an event for each event, and may add some at
   * the end. Resolves when the old log is gone from the disk; rejects if it could not be replaced,
   * and then it is as it was.
   */
  rewrite(map: (events: readonly SessionEvent[]) => readonly SessionEvent[]): Promise<void> {
    return this.file.rewrite((records) => {
      const before = records.map(readEvents);
      const events = map(before.flat());
      const groups: (readonly SessionEvent[])[] = [];
      let at = 0;
      for (const { length } of before) {
        groups.push(events.slice(at, at + length));
        at += length;
      }
      if (events.length < at) throw new Error('A log is not written anew with fewer events.');
      return [...groups, events.slice(at)].filter(({ length }) => length > 0).map(encodeEvents);
    });
  }

  /** [D26] Writes the log anew as these groups of events, one for each command, whatever stands there. */
  renew(groups: readonly (readonly SessionEvent[])[]): Promise<void> {
    return this.file.renew(() => groups.map(encodeEvents));
  }

  /** Whether the log is still under its name. */
  isThere(): Promise<boolean> {
    return this.file.isThere();
  }

  close(): Promise<void> {
    return this.file.close();
  }
}

function encodeEvents(events: readonly SessionEvent[]): Uint8Array {
  return Buffer.from(JSON.stringify(events));
}

/**
 * What one command led to is one record, so that it is there as a whole or not at all. Throws if it is not
 * events, and `LaterVersion` for an event of a type that this version does not know.
 */
export function readEvents(record: Uint8Array, index: number): readonly SessionEvent[] {
  const read = parseJson(array(sessionEvent), Buffer.from(record).toString('utf8'));
  if (read.ok) return read.value;
  if (OF_ANOTHER_TYPE.test(read.reason)) throw new LaterVersion('Its log');
  throw new Error(`Record ${index + 1} of the session's log: ${read.reason}.`);
}

/** What reading says of an event whose type is a word, but none of ours. */
const OF_ANOTHER_TYPE = /^\d+\.type: .* received "/u;
