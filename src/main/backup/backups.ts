import { join } from 'node:path';
import {
  type BackupFile,
  type BackupPlace,
  type BackupState,
  backupFile,
  type OwedBackup,
} from '../../shared/protocol/backup';
import type { SessionSummary } from '../../shared/protocol/library';
import { causeOf } from '../disk/disk-trouble';
import { type Files, REAL_FILES } from '../disk/files';
import { type PackedSession, packSession } from '../hearth-file/pack';
import { DurableJson } from '../library/durable-json';
import { sessionFolder } from '../session/session-folder';
import {
  backedUp,
  isPlaceThere,
  markPlace,
  removeBackups,
  removeHalf,
  writeBackup,
} from './backup-place';
import { fingerprint } from './fingerprint';

/** How often a folder that is not there is looked for again, in ms. */
const LOOK_MS = 10_000;

export type BackupParts = {
  readonly dataFolder: string;
  /** Every session there is. */
  readonly sessions: () => readonly SessionSummary[];
  readonly onState: (state: BackupState) => void;
  readonly files?: Files | undefined;
  readonly wall?: () => number;
};

const NOTHING: BackupFile = { version: 1, folder: null, places: [], made: {}, owed: [] };

/**
 * [D42] Keeps a `.hearth` file of every closed session in a folder of the facilitator's, and what was deleted
 * or forgotten out of all such folders there ever were. A folder that is not there (a drive is not plugged in)
 * is waited for: what is lacking, or owed, is made up when it is back.
 */
export class Backups {
  private queue: Promise<void> = Promise.resolve();
  private timer: NodeJS.Timeout | null = null;
  private isStopped = false;
  state: BackupState;

  private constructor(
    private readonly parts: BackupParts,
    private readonly file: DurableJson<BackupFile>,
    private data: BackupFile,
    private readonly files: Files,
    /** What was wrong with the file, in a sentence, until another folder is chosen. */
    private fault: string | null,
  ) {
    this.state = stateOf(data, false, 0, 0, fault);
  }

  static async open(parts: BackupParts): Promise<Backups> {
    const files = parts.files ?? REAL_FILES;
    const file = new DurableJson(join(parts.dataFolder, 'backup.json'), backupFile, files);
    const data = (await file.read()) ?? NOTHING;
    const fault = { lost: LOST, later: LATER, whole: null, absent: null, restored: null };
    return new Backups(parts, file, data, files, fault[file.outcome]);
  }

  /** Writes backups to this folder from now on, those of all sessions; null for nowhere. Throws if it cannot be written to. */
  choose(folder: string | null): Promise<BackupState> {
    return this.inTurn(async () => {
      if (this.fault === LATER) throw new Error(LATER);
      const place = folder === null ? null : await markPlace(folder, this.files);
      const others = this.data.places.filter((other) => other.folder !== folder);
      const places = place === null ? others : [...others, place];
      const kept = folder === null ? this.data.places : places;
      await this.keep({ ...this.data, folder, places: kept, made: {} });
      if (this.fault === LOST) this.fault = null;
      await this.settle();
    });
  }

  /** Makes up what is lacking or owed, as far as the folders are there. Never rejects. */
  look(): Promise<BackupState> {
    return this.inTurn(() => this.settle());
  }

  /**
   * [D44] [D45] Remembers, durably, what is to be done to a session's backups wherever they are. Call it before
   * the session itself is deleted or changed, and `look` afterwards.
   */
  owe(id: string, what: OwedBackup['what']): Promise<BackupState> {
    return this.inTurn(async () => {
      const others = this.data.owed.filter((one) => one.id !== id || one.what !== what);
      const more = this.data.places.map(({ folder }) => ({ folder, id, what }));
      if (more.length === 0) return;
      await this.keep({ ...this.data, owed: [...others, ...more] });
    });
  }

  /** A session has come back: what was to be deleted of it is not any more. */
  cameBack(id: string): Promise<BackupState> {
    return this.inTurn(async () => {
      const owed = this.data.owed.filter((one) => one.id !== id);
      if (owed.length < this.data.owed.length) await this.keep({ ...this.data, owed });
    });
  }

  /** Finishes what is being written. */
  async stop(): Promise<void> {
    this.isStopped = true;
    if (this.timer !== null) clearTimeout(this.timer);
    await this.queue;
  }

  private inTurn(task: () => Promise<void>): Promise<BackupState> {
    const done = this.queue.then(task);
    this.queue = done.catch(() => undefined);
    return done.then(() => this.state);
  }

  private async keep(data: BackupFile): Promise<void> {
    await this.file.write(data);
    this.data = data;
  }

  private async settle(): Promise<void> {
    let trouble: string | null = null;
    const note = (error: unknown): void => {
      trouble ??= causeOf(error, 'The folder for backups');
    };
    const there = await this.placesThere();
    for (const debt of this.data.owed) {
      if (there.has(debt.folder)) await this.pay(debt).catch(note);
    }
    const { folder } = this.data;
    const isThere = folder !== null && there.has(folder);
    const closed = this.parts.sessions().filter(({ phase }) => phase === 'closed');
    const unreadable: string[] = [];
    if (isThere) {
      await removeHalf(folder, this.files).catch(note);
      for (const { id, title } of closed) {
        // A disk that refuses one refuses the others.
        if (trouble !== null) break;
        const isRead = await this.backUp(folder, id).catch(note);
        if (isRead === false) unreadable.push(title);
      }
    }
    const kept = closed.filter(({ id }) => this.data.made[id] !== undefined).length;
    const told = this.fault ?? trouble ?? unreadableWords(unreadable);
    this.state = stateOf(this.data, isThere, kept, closed.length - kept, told);
    this.parts.onState(this.state);
    const isWaiting = folder !== null && (!isThere || trouble !== null);
    if (isWaiting || this.data.owed.length > 0) this.lookAgain();
  }

  private lookAgain(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    if (!this.isStopped) this.timer = setTimeout(() => void this.look(), LOOK_MS).unref();
  }

  private async placesThere(): Promise<ReadonlySet<string>> {
    const look = async (place: BackupPlace) => ((await isPlaceThere(place)) ? [place.folder] : []);
    return new Set((await Promise.all(this.data.places.map(look))).flat());
  }

  /** Whether the session could be read. Throws if its backup could not be written. */
  private async backUp(folder: string, id: string): Promise<boolean> {
    const is = await this.fingerprint(id);
    if (is !== null && this.data.made[id] === is && (await backedUp(folder)).has(id)) return true;
    const { [id]: _, ...made } = this.data.made;
    const packed = await this.pack(id);
    if (packed === null || is === null) {
      await this.keep({ ...this.data, made });
      return false;
    }
    await writeBackup(folder, packed, this.files);
    await this.keep({ ...this.data, made: { ...made, [id]: is } });
    return true;
  }

  private async pay(debt: OwedBackup): Promise<void> {
    const { folder, id, what } = debt;
    if (what === 'delete') await removeBackups(folder, id, this.files);
    else if ((await backedUp(folder)).has(id)) {
      const packed = await this.pack(id);
      // It stays owed: an older backup may be all that is left of the session.
      if (packed === null) return;
      await writeBackup(folder, packed, this.files, 1);
    }
    const { [id]: _, ...made } = this.data.made;
    const is = what === 'anew' && folder === this.data.folder ? await this.fingerprint(id) : null;
    await this.keep({
      ...this.data,
      made: is === null ? made : { ...made, [id]: is },
      owed: this.data.owed.filter((other) => other !== debt),
    });
  }

  /** Null for a session that cannot be read: whoever opens it is told why. */
  private pack(id: string): Promise<PackedSession | null> {
    const wall = (this.parts.wall ?? Date.now)();
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    return packSession(sessionFolder(this.parts.dataFolder, id), { wall, zone }).catch(() => null);
  }

  private fingerprint(id: string): Promise<string | null> {
    return fingerprint(sessionFolder(this.parts.dataFolder, id)).catch(() => null);
  }
}

const LOST =
  'Where the backups are kept could not be read any more: choose the folder for them again.';
const LATER =
  'Where the backups are kept was written by a later version of Hearth: none are made, and what is deleted now stays in them.';

function unreadableWords(titles: readonly string[]): string | null {
  if (titles.length === 0) return null;
  const names = titles.map((title) => `“${title}”`).join(', ');
  return `Without a backup, because they cannot be read: ${names}.`;
}

function stateOf(
  { folder, owed }: BackupFile,
  isThere: boolean,
  kept: number,
  lacking: number,
  trouble: string | null,
): BackupState {
  const owedIn = [...new Set(owed.map((debt) => debt.folder))];
  return { folder, isThere, kept, lacking, owedIn, trouble };
}
