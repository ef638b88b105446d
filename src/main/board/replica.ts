import * as Y from 'yjs';
import { type Card, readCards } from '../../shared/board/card';
import { cardsOf, initBoard } from '../../shared/board/document';
import { migrateBoard } from '../../shared/board/migrations';
import { type BoardSnapshot, readBoard } from '../../shared/board/snapshot';
import { type DiskWatch, RETRY_MS, UNWATCHED } from '../disk/disk-trouble';
import { type Files, REAL_FILES } from '../disk/files';
import type { Damage } from '../disk/mend-records';
import { RecordFile } from '../disk/record-file';
import { boundWaiting, requireSound, takeIn } from './sound-update';

/** The first letters of a board file. */
export const BOARD_MAGIC = 'HBRD';

/** [H26] What pages wrote may wait so long (ms) for more of it: they have it, and send again what was lost. */
const GATHER_MS = 100;

/** Whose doing a change is that main makes itself. */
export const MAIN = 'main';

/**
 * Main's replica of the board: every update that reaches it is appended to a file. [D10] What the disk
 * refuses stays in the document; whoever waits for it waits until the disk takes it, and it is asked again
 * every few seconds.
 */
export class BoardReplica {
  /** Whether the disk refused something that the document has. */
  private behind = false;
  /** Told when what waited was let go of: somebody may have it, and what was missing too. */
  onLetGo: () => void = () => undefined;
  private isClosed = false;
  private timer: NodeJS.Timeout | null = null;
  private waiting: (() => void)[] = [];

  private constructor(
    readonly doc: Y.Doc,
    private readonly file: RecordFile,
    /** What could not be read of the file; null if it was whole. */
    readonly damage: Damage | null,
    private readonly watch: DiskWatch,
  ) {}

  /**
   * Opens or makes the board of a session. [D21] Of a damaged one every intact update is kept: what builds
   * on a missing one waits for it, and pages that are still open bring it.
   */
  static async open(
    path: string,
    files: Files = REAL_FILES,
    watch: DiskWatch = UNWATCHED,
  ): Promise<BoardReplica> {
    const options = { files, keepLater: true };
    const { file, records, damage } = await RecordFile.open(path, BOARD_MAGIC, options);
    const doc = new Y.Doc({ gc: true });
    try {
      takeIn(doc, records);
    } catch (error) {
      await file.close();
      throw error;
    }
    const replica = new BoardReplica(doc, file, damage, watch);
    // Not waited for: a full disk does not keep a session from going on.
    if (records.length > 0) void replica.change((board, by) => void migrateBoard(board, by));
    if (records.length === 0) {
      initBoard(doc);
      await file.append(Y.encodeStateAsUpdate(doc));
    }
    return replica;
  }

  /**
   * Takes in an update from `origin`; resolves when it is on disk, however long that takes. Throws at once, and changes
   * nothing on disk, if these bytes are no update.
   */
  apply(update: Uint8Array, origin: unknown): Promise<void> {
    requireSound(update);
    const { store } = this.doc;
    const pending = [store.pendingStructs, store.pendingDs];
    let changed = false;
    const note = (): void => {
      changed = true;
    };
    this.doc.on('update', note);
    try {
      Y.applyUpdate(this.doc, update, origin);
    } catch (error) {
      // A part of it may be in the document, and is nowhere on disk.
      this.behind ||= changed;
      throw error;
    } finally {
      this.doc.off('update', note);
    }
    if (boundWaiting(this.doc)) this.onLetGo();
    // An update that waits for another one changes nothing yet, but must not be lost either.
    const waits = store.pendingStructs !== pending[0] || store.pendingDs !== pending[1];
    return this.save(changed || waits ? update : null, GATHER_MS);
  }

  /** Changes the board on main's own account; resolves when the change is on disk. */
  async change(how: (doc: Y.Doc, origin: unknown) => void): Promise<void> {
    const updates: Uint8Array[] = [];
    const note = (update: Uint8Array): void => {
      updates.push(update);
    };
    this.doc.on('update', note);
    try {
      this.doc.transact(() => how(this.doc, MAIN), MAIN);
    } finally {
      this.doc.off('update', note);
    }
    for (const update of updates) await this.save(update);
  }

  /** Writes an update, or waits until what the document already had is written. */
  private async save(update: Uint8Array | null, gatherMs = 0): Promise<void> {
    if (update === null) {
      await this.file.settled();
      if (!this.behind) return;
    }
    // After a refused write the file lacks something the document has: the whole state mends it.
    const whole = this.behind || update === null;
    try {
      await this.file.append(whole ? Y.encodeStateAsUpdate(this.doc) : update, gatherMs);
    } catch (error) {
      this.refused(error);
      return new Promise((done) => this.waiting.push(done));
    }
    if (whole) this.tookAll();
  }

  /** Whether the disk has all that the board holds, as far as it was asked. */
  get isSaved(): boolean {
    return !this.behind;
  }

  private refused(error: unknown): void {
    this.behind = true;
    this.watch.refused(error);
    if (this.isClosed) return;
    this.timer ??= setTimeout(() => {
      this.timer = null;
      void this.catchUp();
    }, RETRY_MS);
  }

  private tookAll(): void {
    this.behind = false;
    this.watch.taken();
    for (const done of this.waiting.splice(0)) done();
  }

  /** Writes all there is; if the file does not take it, a new one in its place. */
  private async catchUp(): Promise<void> {
    try {
      if (!(await this.file.isThere())) await this.compact();
      else if (this.behind) {
        await this.file.append(Y.encodeStateAsUpdate(this.doc)).catch(() => this.compact());
        this.tookAll();
      }
    } catch (error) {
      this.refused(error);
    }
  }

  /** [D26] Whether the file is still where it should be; if not, it is written anew there. */
  look(): Promise<void> {
    return this.catchUp();
  }

  /** Everything readable on the board. */
  snapshot(): BoardSnapshot {
    return readBoard(this.doc);
  }

  /** Every card that can be read. */
  cards(): readonly Card[] {
    return readCards(cardsOf(this.doc));
  }

  /**
   * [D12] Writes the whole board anew as a single record; resolves when nothing that was deleted is on
   * disk any more.
   */
  async compact(): Promise<void> {
    await this.file.renew(() => [Y.encodeStateAsUpdate(this.doc)]);
    this.tookAll();
  }

  /** Closes the file, after writing the whole board anew as a single record. */
  async close(): Promise<void> {
    this.isClosed = true;
    if (this.timer !== null) clearTimeout(this.timer);
    try {
      await this.compact();
    } finally {
      await this.file.close();
      this.doc.destroy();
    }
  }
}
