import { dirname } from 'node:path';
import { type Files, type OpenFile, REAL_FILES } from './files';
import { type Damage, readOrMend } from './mend-records';
import { encodeFile, encodeHeader, encodeRecord, HEADER_BYTES, readRecords } from './record-format';
import { writeBeside } from './write-whole';

/** A record file that was just opened, and what it held. */
export type OpenedRecords = {
  readonly file: RecordFile;
  readonly records: readonly Uint8Array[];
  /** What could not be read of it, and is kept beside it; null for a whole file. */
  readonly damage: Damage | null;
};

export type OpenOptions = {
  readonly files?: Files;
  /** [D21] Whether records make sense without those that are missing before them. */
  readonly keepLater?: boolean;
};

type Rewritten = (records: readonly Uint8Array[]) => readonly Uint8Array[];
/** One more record, or the whole file anew: of what it holds, or of what is in memory. */
type What =
  | { readonly kind: 'record'; readonly bytes: Uint8Array }
  | { readonly kind: 'rewrite'; readonly map: Rewritten }
  | { readonly kind: 'renew'; readonly make: () => readonly Uint8Array[] };

/** Something to do to the file, in the order asked for. */
type Waiting = {
  readonly what: What;
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
  /** Whether half a record may be at the end, because the disk refused to cut it off. */
  private isTorn = false;
  /** Whether the file could not be opened again after it was put in place. */
  private isShut = false;

  private constructor(
    private readonly path: string,
    private readonly magic: string,
    private readonly files: Files,
    private handle: OpenFile,
    private length: number,
  ) {}

  /**
   * Opens or makes the file; what is damaged in it is mended after it was kept. Throws if it is of
   * another kind or of a later version.
   */
  static async open(
    path: string,
    magic: string,
    { files = REAL_FILES, keepLater = false }: OpenOptions = {},
  ): Promise<OpenedRecords> {
    const { records, length, damage } = await readOrMend(path, magic, files, keepLater);
    const handle = await files.open(path, 'append');
    try {
      if (length === 0) await handle.append(encodeHeader(magic));
      await handle.sync();
      if (length === 0) await files.syncFolder(dirname(path));
    } catch (error) {
      await handle.close();
      throw error;
    }
    const file = new RecordFile(path, magic, files, handle, Math.max(length, HEADER_BYTES));
    return { file, records, damage };
  }

  /**
   * Resolves once the record is on disk; rejects if the disk refused, and then it is not there.
   * @param gatherMs so long after the batch before it may wait for others to share its fsync with
   */
  append(payload: Uint8Array, gatherMs = 0): Promise<void> {
    return this.queue({ kind: 'record', bytes: encodeRecord(payload) }, gatherMs);
  }

  /**
   * [D11] Replaces every record by what `map` makes of them all, and resolves when nothing else is on
   * disk. A cut at any point leaves the old file or the new one; what is appended meanwhile waits and
   * follows in the new one. Rejects if `map` throws or the disk refuses: then the old file goes on.
   */
  rewrite(map: Rewritten): Promise<void> {
    return this.queue({ kind: 'rewrite', map }, 0);
  }

  /**
   * [D26] As `rewrite`, but without looking at the old file: it may be gone, or be another one. Heals what
   * appending cannot.
   */
  renew(make: () => readonly Uint8Array[]): Promise<void> {
    return this.queue({ kind: 'renew', make }, 0);
  }

  /** [D26] Whether the file is still under its name: a drive can be pulled, a folder deleted. */
  isThere(): Promise<boolean> {
    return this.files.exists(this.path);
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

  private queue(what: What, gatherMs: number): Promise<void> {
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
      if (next !== undefined && next.what.kind !== 'record') {
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
    const rewrite = this.waiting.findIndex(({ what }) => what.kind !== 'record');
    const batch = this.waiting.splice(0, rewrite < 0 ? this.waiting.length : rewrite);
    const records = batch.flatMap(({ what }) => (what.kind === 'record' ? [what.bytes] : []));
    const bytes = Buffer.concat(records);
    try {
      if (this.isShut) await this.reopen();
      if (this.isTorn) await this.cutBack();
      await this.handle.append(bytes);
      await this.handle.sync();
      this.length += bytes.length;
      for (const { done } of batch) done();
    } catch (error) {
      await this.cutBack().catch(() => undefined);
      // What was queued behind a lost record may build on it: it is refused with it.
      const behind = this.waiting;
      this.waiting = [];
      for (const { failed } of [...batch, ...behind]) failed(error);
    }
  }

  /** Cuts the file back to its last good record; nothing follows half a record. */
  private async cutBack(): Promise<void> {
    this.isTorn = true;
    await this.handle.truncate(this.length);
    this.isTorn = false;
  }

  private async reopen(): Promise<void> {
    this.handle = await this.files.open(this.path, 'append');
    this.isShut = false;
  }

  private async replace(what: Exclude<What, { kind: 'record' }>): Promise<void> {
    const { files, path, magic } = this;
    const records = what.kind === 'renew' ? what.make() : what.map(await this.readAll());
    const bytes = encodeFile(magic, records);
    const beside = await writeBeside(path, bytes, files);
    // Closed first: Windows does not put a file in the place of an open one.
    this.isShut = true;
    await this.handle.close().catch(() => undefined);
    try {
      await files.rename(beside, path);
      this.length = bytes.length;
      this.isTorn = false;
    } finally {
      // Whether it is the new file or still the old one: the next record follows here.
      await this.reopen();
    }
    await files.syncFolder(dirname(path));
  }

  private async readAll(): Promise<readonly Uint8Array[]> {
    const bytes = (await this.files.read(this.path)).subarray(0, this.length);
    return readRecords(bytes, this.magic).records;
  }
}
