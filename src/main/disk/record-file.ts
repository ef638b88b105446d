import { type FileHandle, open, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { encodeHeader, encodeRecord, HEADER_BYTES, readRecords } from './record-format';
import { syncFolder, writeBeside } from './write-whole';

/** A record file that was just opened: what it held, and how much of its end was unreadable. */
export type OpenedRecords = {
  readonly file: RecordFile;
  readonly records: readonly Uint8Array[];
  /** Bytes of a torn or rotten tail that were cut off; 0 for a whole file. */
  readonly cutBytes: number;
};

type Rewritten = (records: readonly Uint8Array[]) => readonly Uint8Array[];

/** Something to do to the file, in the order asked for: one more record, or the whole file anew. */
type Waiting = {
  readonly what: Uint8Array | Rewritten;
  readonly gatherMs: number;
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
};

/**
 * A file of checksummed records, appended to and now and then written anew as a whole. `append`
 * resolves when the record is on disk (fsync); whatever waits at the same time shares one fsync.
 * After a failed write the file is cut back to its last good record, so that a later append cannot
 * follow half a record.
 */
export class RecordFile {
  private waiting: Waiting[] = [];
  private writing: Promise<void> | null = null;
  /** When the last batch was written, in monotonic ms. */
  private wroteAt = Number.NEGATIVE_INFINITY;
  private hurry: () => void = () => undefined;
  private isClosing = false;

  private constructor(
    private readonly path: string,
    private readonly magic: string,
    private handle: FileHandle,
    private length: number,
  ) {}

  /** Opens or makes the file. Throws if it is of another kind or of a later version. */
  static async open(path: string, magic: string): Promise<OpenedRecords> {
    const handle = await open(path, 'a+', 0o600);
    try {
      const bytes = await handle.readFile();
      const read = readRecords(bytes, magic);
      if (read.goodBytes < bytes.length) await handle.truncate(read.goodBytes);
      let length = read.goodBytes;
      if (length === 0) {
        await handle.appendFile(encodeHeader(magic));
        length = HEADER_BYTES;
      }
      await handle.datasync();
      const cutBytes = bytes.length - read.goodBytes;
      const file = new RecordFile(path, magic, handle, length);
      return { file, records: read.records, cutBytes };
    } catch (error) {
      await handle.close();
      throw error;
    }
  }

  /**
   * Resolves once the record is on disk; rejects if the disk refused, and then it is not there.
   * @param gatherMs so long after the batch before it may wait for others to share its fsync with
   */
  append(payload: Uint8Array, gatherMs = 0): Promise<void> {
    return this.queue(encodeRecord(payload), gatherMs);
  }

  /**
   * [D11] Replaces every record by what `map` makes of them all, and resolves when nothing else is on
   * disk. A cut at any point leaves the old file or the new one; what is appended meanwhile waits and
   * follows in the new one. Rejects if `map` throws or the disk refuses: then the old file goes on.
   */
  rewrite(map: Rewritten): Promise<void> {
    return this.queue(map, 0);
  }

  /** Resolves when everything asked for so far has been written or refused. */
  async settled(): Promise<void> {
    while (this.writing !== null) await this.writing;
  }

  /** Writes what still waits and closes the file. */
  async close(): Promise<void> {
    this.isClosing = true;
    this.hurry();
    await this.settled();
    await this.handle.close();
  }

  private queue(what: Waiting['what'], gatherMs: number): Promise<void> {
    return new Promise((done, failed) => {
      this.waiting.push({ what, gatherMs, done, failed });
      if (gatherMs === 0) this.hurry();
      this.writing ??= this.drain();
    });
  }

  private async drain(): Promise<void> {
    while (this.waiting.length > 0) {
      await this.gather();
      const next = this.waiting[0];
      if (typeof next?.what === 'function') {
        this.waiting.shift();
        await this.replace(next.what).then(next.done, next.failed);
      } else await this.writeBatch();
    }
    this.writing = null;
  }

  private async gather(): Promise<void> {
    const patience = Math.min(...this.waiting.map(({ gatherMs }) => gatherMs));
    const wait = this.wroteAt + patience - performance.now();
    if (wait > 0 && !this.isClosing) {
      await new Promise<void>((done) => {
        const timer = setTimeout(done, wait);
        this.hurry = () => {
          clearTimeout(timer);
          done();
        };
      });
    }
    this.hurry = () => undefined;
    this.wroteAt = performance.now();
  }

  /** Writes the records that wait before the next rewriting. */
  private async writeBatch(): Promise<void> {
    const rewrite = this.waiting.findIndex(({ what }) => typeof what === 'function');
    const batch = this.waiting.splice(0, rewrite < 0 ? this.waiting.length : rewrite);
    const records = batch.flatMap(({ what }) => (typeof what === 'function' ? [] : [what]));
    const bytes = Buffer.concat(records);
    try {
      await this.handle.appendFile(bytes);
      await this.handle.datasync();
      this.length += bytes.length;
      for (const { done } of batch) done();
    } catch (error) {
      await this.handle.truncate(this.length).catch(() => undefined);
      // What was queued behind a lost record may build on it: it is refused with it.
      const behind = this.waiting;
      this.waiting = [];
      for (const { failed } of [...batch, ...behind]) failed(error);
    }
  }

  private async replace(map: Rewritten): Promise<void> {
    const before = (await readFile(this.path)).subarray(0, this.length);
    const records = map(readRecords(before, this.magic).records);
    const bytes = Buffer.concat([encodeHeader(this.magic), ...records.map(encodeRecord)]);
    const beside = await writeBeside(this.path, bytes);
    // Closed first: Windows does not put a file in the place of an open one.
    await this.handle.close();
    try {
      await rename(beside, this.path);
      this.length = bytes.length;
    } finally {
      // Whether it is the new file or still the old one: the next record follows here.
      this.handle = await open(this.path, 'a', 0o600);
    }
    await syncFolder(dirname(this.path));
  }
}
