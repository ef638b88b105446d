import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Low } from 'lowdb';
import {
  type LibraryFile,
  libraryFile,
  type SessionSummary,
  sessionId,
} from '../../shared/protocol/library';
import { parse } from '../../shared/protocol/parse';
import { FIRST_SETTINGS } from '../../shared/protocol/settings';
import { FIRST_STAGE_CHOICE } from '../../shared/protocol/stage';
import { type DiskWatch, RETRY_MS, UNWATCHED } from '../disk/disk-trouble';
import { isFault } from '../disk/fault';
import { type Files, REAL_FILES } from '../disk/files';
import { removeDamaged } from '../disk/keep-damaged';
import { LaterVersion } from '../disk/later-version';
import {
  removeSessionFolder,
  sessionFolder,
  sessionFolderNames,
  wasHeld,
} from '../session/session-folder';
import { DurableJson } from './durable-json';
import { foundWords, LATER_LIST, type Reconciled, rebuiltWords } from './library-words';
import { readSession, type SessionRecord, summarise } from './past-session';

/** The groups proposed to a facilitator who has not named any yet. */
export const DEFAULT_GROUPS = ['Employees', 'Customers', 'Partners', 'Vendors'] as const;

/** All sessions ever held on this laptop, and the settings. The sessions' own folders are the record. */
export class Library {
  /** What was wrong with the files, in sentences; null if nothing was. */
  repaired: string | null = null;
  private queue: Promise<void> = Promise.resolve();
  private timer: NodeJS.Timeout | null = null;

  private constructor(
    private readonly dataFolder: string,
    private readonly low: Low<LibraryFile>,
    private readonly files: Files,
    private readonly watch: DiskWatch,
  ) {}

  /** Opens the library; sessions whose folders it does not know are read and added. */
  static async open(
    dataFolder: string,
    files: Files = REAL_FILES,
    watch: DiskWatch = UNWATCHED,
  ): Promise<Library> {
    await mkdir(dataFolder, { recursive: true, mode: 0o700 });
    const file = new DurableJson(join(dataFolder, 'library.json'), libraryFile, files);
    const empty: LibraryFile = {
      version: 1,
      sessions: [],
      settings: {
        notesFolder: null,
        groups: [...DEFAULT_GROUPS],
        stage: FIRST_STAGE_CHOICE,
        certificate: null,
        ...FIRST_SETTINGS,
      },
    };
    const low = new Low<LibraryFile>(file, empty);
    await low.read();
    const isDamaged = file.outcome === 'restored' || file.outcome === 'lost';
    const library = new Library(dataFolder, low, files, watch);
    const found = await library.reconcile(isDamaged);
    const said = [
      isDamaged ? rebuiltWords(file.keptAs) : null,
      file.outcome === 'later' ? LATER_LIST : null,
      ...foundWords(found),
    ];
    library.repaired = said.filter((sentence) => sentence !== null).join(' ') || null;
    return library;
  }

  /** All sessions, the latest first. */
  sessions(): readonly SessionSummary[] {
    return [...this.low.data.sessions].sort((a, b) => placeOf(b) - placeOf(a));
  }

  get settings(): LibraryFile['settings'] {
    return this.low.data.settings;
  }

  /** Adds a session or replaces what the index says of it; it stays where it is in the list. */
  put(summary: SessionSummary): Promise<void> {
    return this.update((data) => {
      const before = data.sessions.find(({ id }) => id === summary.id);
      const others = data.sessions.filter((other) => other !== before);
      return { ...data, sessions: [...others, listed(summary, before?.listedAt)] };
    });
  }

  /** [D28] Adds a session that has just begun: the latest, whatever the clock says. */
  begin(summary: SessionSummary): Promise<void> {
    const latest = Math.max(...this.sessions().map(placeOf));
    return this.put(summary.openedAt > latest ? summary : { ...summary, listedAt: latest + 1 });
  }

  changeSettings(change: Partial<LibraryFile['settings']>): Promise<void> {
    return this.update((data) => ({ ...data, settings: { ...data.settings, ...change } }));
  }

  /** Reads one session whole; null if there is none of that id. */
  async read(id: string): Promise<SessionRecord | null> {
    if (!this.low.data.sessions.some((session) => session.id === id)) return null;
    return readSession(sessionFolder(this.dataFolder, id));
  }

  /** Deletes a session for good: its folder first, then its line in the index. */
  async remove(id: string): Promise<void> {
    await removeSessionFolder(sessionFolder(this.dataFolder, id));
    await this.update((data) => ({
      ...data,
      sessions: data.sessions.filter((session) => session.id !== id),
    }));
    // Its title is in the backup, too, and in what was kept of a damaged index.
    await this.update((data) => data);
    await removeDamaged(this.dataFolder, this.files);
  }

  /**
   * One writer: changes follow one another, each on disk before the next. [D25] What the disk refuses is in
   * the list all the same, and is written when it takes it; if never, the sessions' own folders tell it.
   */
  private update(change: (data: LibraryFile) => LibraryFile): Promise<void> {
    this.queue = this.queue.then(async () => {
      this.low.data = change(this.low.data);
      try {
        await this.low.write();
        this.watch.taken();
      } catch (error) {
        this.watch.refused(error);
        this.timer ??= setTimeout(() => {
          this.timer = null;
          void this.update((data) => data);
        }, RETRY_MS).unref();
      }
    });
    return this.queue;
  }

  /**
   * [D5] [D6] The index follows the folders: unknown ones are added, vanished ones dropped, and if it was
   * damaged every one is read anew. Folders that cannot be read stay where they are.
   */
  private async reconcile(isDamaged: boolean): Promise<Reconciled> {
    const names = await sessionFolderNames(this.dataFolder);
    const ids = names.filter((name) => parse(sessionId, name).ok);
    const there = this.low.data.sessions.filter(({ id }) => ids.includes(id));
    const known = new Map(there.map((summary) => [summary.id, summary]));
    const unreadable: string[] = [];
    const later: string[] = [];
    for (const id of ids.filter((name) => isDamaged || !known.has(name))) {
      const paths = sessionFolder(this.dataFolder, id);
      try {
        const record = await readSession(paths);
        if (record !== null) known.set(id, summarise(record));
        else if (await wasHeld(paths)) unreadable.push(id);
      } catch (error) {
        if (error instanceof LaterVersion) later.push(id);
        else if (!isFault(error, 'ENOENT') || (await wasHeld(paths))) unreadable.push(id);
      }
    }
    const gone = this.low.data.sessions.filter(({ id }) => !ids.includes(id));
    const isNew = [...known.values()].some((summary) => !there.includes(summary));
    if (isNew || known.size !== this.low.data.sessions.length) {
      await this.update((data) => ({ ...data, sessions: [...known.values()] }));
    }
    return { unreadable, later, gone: gone.map(({ title }) => title) };
  }
}

function placeOf({ listedAt, openedAt }: SessionSummary): number {
  return listedAt ?? openedAt;
}

function listed(summary: SessionSummary, listedAt: number | undefined): SessionSummary {
  return listedAt === undefined ? summary : { ...summary, listedAt };
}
