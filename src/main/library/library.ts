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
import { FIRST_STAGE_CHOICE } from '../../shared/protocol/stage';
import { removeSessionFolder, sessionFolder, sessionFolderNames } from '../session/session-folder';
import { DurableJson } from './durable-json';
import { readSession, type SessionRecord, summarise } from './past-session';

/** The groups proposed to a facilitator who has not named any yet. */
export const DEFAULT_GROUPS = ['Employees', 'Customers', 'Partners', 'Vendors'] as const;

/** All sessions ever held on this laptop, and the settings. The sessions' own folders are the record. */
export class Library {
  private queue: Promise<void> = Promise.resolve();

  private constructor(
    private readonly dataFolder: string,
    private readonly low: Low<LibraryFile>,
    /** What was wrong with the files and is mended now, in a sentence; null if nothing was. */
    readonly repaired: string | null,
  ) {}

  /** Opens the library; sessions whose folders it does not know are read and added. */
  static async open(dataFolder: string): Promise<Library> {
    await mkdir(dataFolder, { recursive: true, mode: 0o700 });
    const file = new DurableJson(join(dataFolder, 'library.json'), libraryFile);
    const empty: LibraryFile = {
      version: 1,
      sessions: [],
      settings: { notesFolder: null, groups: [...DEFAULT_GROUPS], stage: FIRST_STAGE_CHOICE },
    };
    const low = new Low<LibraryFile>(file, empty);
    await low.read();
    const damaged = file.outcome === 'restored' || file.outcome === 'lost';
    const library = new Library(
      dataFolder,
      low,
      damaged
        ? 'The list of sessions was damaged and has been rebuilt from the sessions themselves. The damaged file was kept beside it.'
        : null,
    );
    await library.reconcile();
    return library;
  }

  /** All sessions, the latest first. */
  sessions(): readonly SessionSummary[] {
    return [...this.low.data.sessions].sort((a, b) => b.openedAt - a.openedAt);
  }

  get settings(): LibraryFile['settings'] {
    return this.low.data.settings;
  }

  /** Adds a session or replaces what the index says of it. */
  put(summary: SessionSummary): Promise<void> {
    return this.update((data) => ({
      ...data,
      sessions: [...data.sessions.filter(({ id }) => id !== summary.id), summary],
    }));
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
  }

  /** One writer: changes follow one another, each on disk before the next. */
  private update(change: (data: LibraryFile) => LibraryFile): Promise<void> {
    const next = this.queue.then(async () => {
      this.low.data = change(this.low.data);
      await this.low.write();
    });
    // The caller hears of a failure; the next change must still have its turn.
    this.queue = next.catch(() => undefined);
    return next;
  }

  /** The index follows the folders: unknown ones are added, vanished ones dropped. */
  private async reconcile(): Promise<void> {
    const names = await sessionFolderNames(this.dataFolder);
    const ids = names.filter((name) => parse(sessionId, name).ok);
    const known = new Set(this.low.data.sessions.map(({ id }) => id));
    const added: SessionSummary[] = [];
    for (const id of ids.filter((name) => !known.has(name))) {
      // A folder that cannot be read stays where it is; it only has no line in the list.
      const record = await readSession(sessionFolder(this.dataFolder, id)).catch(() => null);
      if (record !== null) added.push(summarise(record));
    }
    const kept = this.low.data.sessions.filter(({ id }) => ids.includes(id));
    if (added.length === 0 && kept.length === this.low.data.sessions.length) return;
    await this.update((data) => ({ ...data, sessions: [...kept, ...added] }));
  }
}
