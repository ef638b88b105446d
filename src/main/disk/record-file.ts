import { type FileHandle, open } from 'node:fs/promises';
import { encodeHeader, encodeRecord, HEADER_BYTES, readRecords } from './record-format';

/** A record file that was just opened: what it held, and how much of its end was unreadable. */
export type OpenedRecords = {
  readonly file: RecordFile;
  readonly records: readonly Uint8Array[];
  /** Bytes of a torn or rotten tail that were cut off; 0 for a whole file. */
  readonly cutBytes: number;
};

type Waiting = {
  readonly bytes: Uint8Array;
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
};

/**
 * An append-only file of checksummed records. `append` resolves when the record is on disk (fsync);
 * whatever waits at the same time shares one fsync. After a failed write the file is cut back to
 * its last good record, so that a later append cannot follow half a record.
 */
export class RecordFile {
  private waiting: Waiting[] = [];
  private writing: Promise<void> | null = null;

  private constructor(
    private readonly handle: FileHandle,
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
      return { file: new RecordFile(handle, length), records: read.records, cutBytes };
    } catch (error) {
      await handle.close();
      throw error;
    }
  }

  /** Resolves once the record is on disk; rejects if the disk refused, and then it is not there. */
  append(payload: Uint8Array): Promise<void> {
    return new Promise((done, failed) => {
      this.waiting.push({ bytes: encodeRecord(payload), done, failed });
      this.writing ??= this.drain();
    });
  }

  /** Resolves when everything appended so far has been written or refused. */
  async settled(): Promise<void> {
    while (this.writing !== null) await this.writing;
  }

  /** Writes what still waits and closes the file. */
  async close(): Promise<void> {
    await this.settled();
    await this.handle.close();
  }

  private async drain(): Promise<void> {
    while (this.waiting.length > 0) {
      const batch = this.waiting;
      this.waiting = [];
      const bytes = Buffer.concat(batch.map((waiting) => waiting.bytes));
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
    this.writing = null;
  }
}
