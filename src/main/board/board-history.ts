import type * as Y from 'yjs';
import { encodeHistory, GrowingBoard, type HistoryRecord } from '../../shared/board/history-record';
import { changeOf, thinHistory } from '../../shared/board/history-rewrite';
import { byHome, type EntryKey, keepBoard, keepPlain, keysOf } from '../../shared/board/kept-board';
import { HOMES, homeCalled } from '../../shared/board/kept-entry';
import type { PersonId } from '../../shared/session/ids';
import { RETRY_MS } from '../disk/disk-trouble';
import { type Files, REAL_FILES } from '../disk/files';
import { forgetInRecords, type OpenedHistory, openHistoryFile } from './history-file';

/** How long changes are gathered into one record, in ms. */
const GATHER_MS = 1000;
/** As large as the file may become, in bytes; then it is thinned to half of it. */
const MOST_BYTES = 64 * 1024 * 1024;

export type HistoryParts = {
  readonly path: string;
  readonly doc: Y.Doc;
  /** The session clock, in ms. */
  readonly now: () => number;
  /** Told once when the disk refuses, and again only after it has taken something. */
  readonly onDiskError: (error: unknown) => void;
  /** Told when it has taken what it refused. */
  readonly onTaken?: () => void;
  readonly mostBytes?: number;
  readonly files?: Files | undefined;
};

/**
 * [D14] Writes down what the board was at each second in which it changed. The board's own file is the
 * truth and waits for nothing here: what is not written yet when the laptop fails is made up, as one
 * record, when the session is opened again.
 */
export class BoardHistory {
  private readonly touched = byHome(() => new Set<string>());
  private readonly ends: readonly (() => void)[];
  private timer: ReturnType<typeof setTimeout> | null = null;
  private writing: Promise<void> = Promise.resolve();
  private refused = false;
  private isClosed = false;
  /** Bytes that were left when the file was last thinned. */
  private thinnedTo = 0;
  /** When the board changed last. */
  private changedAt: number;

  private constructor(
    private readonly parts: HistoryParts,
    private readonly opened: OpenedHistory,
    private readonly known: GrowingBoard,
    private lastAt: number,
    private bytes: number,
  ) {
    this.changedAt = parts.now();
    this.ends = HOMES.map((home) => {
      const map = homeCalled(parts.doc, home);
      const hear = (events: readonly Y.YEvent<Y.AbstractType<unknown>>[]): void => {
        for (const event of events) this.note(home, event, map);
      };
      map.observeDeep(hear);
      return () => map.unobserveDeep(hear);
    });
  }

  /** Opens or makes the history of a board, and adds what it lacks of it. */
  static async open(parts: HistoryParts): Promise<BoardHistory> {
    const opened = await openHistoryFile(parts.path, parts.files);
    const known = new GrowingBoard();
    for (const { changes } of opened.records) known.take(changes);
    const lastAt = opened.records.at(-1)?.at ?? 0;
    const history = new BoardHistory(parts, opened, known, lastAt, opened.bytes);
    for (const { home, id } of keysOf(known.board, keepBoard(parts.doc))) {
      history.touched[home].add(id);
    }
    // An empty record says when a new history begins.
    await history.queue(() => history.write(opened.records.length === 0));
    return history;
  }

  /** What could not be read of what there was, in a sentence; null if nothing. */
  get fault(): string | null {
    return this.opened.fault;
  }

  /** Resolves when everything that the board is now is in the file, or was refused. */
  flush(): Promise<void> {
    return this.queue(() => this.write(false));
  }

  /**
   * [D16] Takes everything of these people out of the file; resolves when none of it is on disk, and
   * rejects if the disk refused. A file that could not be opened is deleted: nobody could say what it
   * holds of them.
   */
  forget(people: ReadonlySet<PersonId>): Promise<void> {
    return this.queue(async () => {
      if (people.size === 0) return;
      const { file } = this.opened;
      if (file === null) return (this.parts.files ?? REAL_FILES).remove(this.parts.path);
      const left = await forgetInRecords(file, people);
      for (const home of HOMES) this.known.board[home].clear();
      for (const { changes } of left.records) this.known.take(changes);
      this.bytes = left.bytes;
    });
  }

  /** [D26] Whether the file is still where it should be; if not, a new history begins there. */
  look(): Promise<void> {
    return this.queue(async () => {
      const { file } = this.opened;
      if (file === null || (await file.isThere())) return;
      for (const home of HOMES) {
        this.known.board[home].clear();
        for (const id of homeCalled(this.parts.doc, home).keys()) this.touched[home].add(id);
      }
      await file.renew(() => []);
      await this.write(true);
    });
  }

  /** Writes what is left and closes the file. */
  async close(): Promise<void> {
    for (const end of this.ends) end();
    this.isClosed = true;
    await this.flush();
    await this.opened.file?.close();
  }

  /** One thing after another; what fails holds up nothing. */
  private queue(task: () => Promise<void>): Promise<void> {
    const done = this.writing.then(task);
    this.writing = done.catch(() => undefined);
    return done;
  }

  private note(
    home: EntryKey['home'],
    event: Y.YEvent<Y.AbstractType<unknown>>,
    map: Y.Map<unknown>,
  ): void {
    const ids = event.target === map ? [...event.changes.keys.keys()] : event.path.slice(0, 1);
    for (const id of ids) this.touched[home].add(String(id));
    this.changedAt = this.parts.now();
    this.timer ??= setTimeout(() => void this.flush(), GATHER_MS);
  }

  private async write(evenIfEmpty: boolean): Promise<void> {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    const { file } = this.opened;
    const { doc, onDiskError } = this.parts;
    const keys = HOMES.flatMap((home) => [...this.touched[home]].map((id) => ({ home, id })));
    for (const home of HOMES) this.touched[home].clear();
    if (file === null) return;
    try {
      // All of it in here: whatever a peer put on the board, the session goes on.
      const changes = keys.flatMap(
        (key) => changeOf(this.known, key, keepPlain(homeCalled(doc, key.home).get(key.id))) ?? [],
      );
      if (changes.length === 0 && !evenIfEmpty) return;
      const record: HistoryRecord = { at: Math.max(this.changedAt, this.lastAt), changes };
      const bytes = encodeHistory(record, this.known);
      await file.append(bytes);
      this.known.take(changes);
      this.lastAt = record.at;
      this.bytes += bytes.length;
      if (this.refused) this.parts.onTaken?.();
      this.refused = false;
      await this.thin();
    } catch (error) {
      // With the next change it is tried again, all of it.
      for (const { home, id } of keys) this.touched[home].add(id);
      if (!this.refused) onDiskError(error);
      this.refused = true;
      if (!this.isClosed) this.timer ??= setTimeout(() => void this.flush(), RETRY_MS);
    }
  }

  /** [D17] Keeps the file within its bound. */
  private async thin(): Promise<void> {
    const most = this.parts.mostBytes ?? MOST_BYTES;
    // A board that is itself too large is not written anew at every change.
    if (this.bytes <= Math.max(most, 2 * this.thinnedTo)) return;
    await this.opened.file?.rewrite((records) => {
      const thinned = thinHistory(records, most / 2);
      this.bytes = thinned.reduce((sum, { length }) => sum + length, 0);
      this.thinnedTo = this.bytes;
      return thinned;
    });
  }
}
