import type { SessionTrace } from '../../shared/library/trace';
import { parseJson } from '../../shared/protocol/parse';
import { traceRecord } from '../../shared/protocol/trace';
import { isFault } from '../disk/fault';
import { type Files, REAL_FILES } from '../disk/files';
import { encodeFile, encodeRecord, readRecords } from '../disk/record-format';
import { writeWhole } from '../disk/write-whole';

/** The first letters of the index. */
const TRACES_MAGIC = 'HIDX';
/** So long (ms) records are read before others have their turn. */
const AT_ONCE_MS = 8;

/** What is remembered of a session, and how its files stood when it was read. */
export type Remembered = { readonly stamp: string; readonly trace: SessionTrace };

/**
 * The index on disk: a record for each session, of which the last counts. It holds nothing that is not in
 * the sessions, so whatever is wrong with it, it is written anew and not kept.
 */
export class TraceFile {
  private queue: Promise<void> = Promise.resolve();

  constructor(
    private readonly path: string,
    private readonly files: Files = REAL_FILES,
  ) {}

  /** [Y5] All that can be read of it, by session, and whether it is just that and nothing else. */
  async read(): Promise<{ found: Map<string, Remembered>; isTidy: boolean }> {
    const found = new Map<string, Remembered>();
    const bytes = await this.files.read(this.path).catch((error: unknown) => {
      if (isFault(error, 'ENOENT')) return null;
      throw error;
    });
    if (bytes === null) return { found, isTidy: false };
    const read = readOrNothing(bytes);
    let isTidy = !read.isDamaged;
    let since = performance.now();
    for (const record of read.records) {
      const one = parseJson(traceRecord, Buffer.from(record).toString('utf8'));
      if (!one.ok || found.has(one.value.trace.id)) isTidy = false;
      if (one.ok) found.set(one.value.trace.id, one.value);
      if (performance.now() - since > AT_ONCE_MS) {
        await new Promise((next) => setImmediate(next));
        since = performance.now();
      }
    }
    return { found, isTidy };
  }

  /** Adds a record; resolves when it is on disk. */
  append(one: Remembered): Promise<void> {
    return this.next(async () => {
      if (!(await this.files.exists(this.path))) return this.replace([one]);
      const file = await this.files.open(this.path, 'append');
      try {
        await file.append(encodeRecord(encode(one)));
        await file.sync();
      } finally {
        await file.close();
      }
    });
  }

  /** [Y7] Replaces the file; resolves when nothing else is on disk. */
  write(all: readonly Remembered[]): Promise<void> {
    return this.next(() => this.replace(all));
  }

  private replace(all: readonly Remembered[]): Promise<void> {
    return writeWhole(this.path, encodeFile(TRACES_MAGIC, all.map(encode)), this.files);
  }

  private next(what: () => Promise<void>): Promise<void> {
    const done = this.queue.then(what);
    this.queue = done.catch(() => undefined);
    return done;
  }
}

/** A file of another kind or of a later version is no index that can be used. */
function readOrNothing(
  bytes: Buffer,
): Pick<ReturnType<typeof readRecords>, 'records' | 'isDamaged'> {
  try {
    return readRecords(bytes, TRACES_MAGIC);
  } catch {
    return { records: [], isDamaged: true };
  }
}

function encode(one: Remembered): Uint8Array {
  return Buffer.from(JSON.stringify(one));
}
