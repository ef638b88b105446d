import { randomBytes } from 'node:crypto';
import type { BackupState, OwedBackup } from '../../shared/protocol/backup';
import type { ImportOutcome } from '../../shared/protocol/hearth-file';
import type { SessionSummary } from '../../shared/protocol/library';
import { Backups } from '../backup/backups';
import { causeOf } from '../disk/disk-trouble';
import type { Files } from '../disk/files';
import { asAnother, keepSession, removeHalfImports, whatIsThere } from '../hearth-file/import';
import { leftOut } from '../hearth-file/left-out';
import { NotPacked, type PackedSession, packSession } from '../hearth-file/pack';
import { FileRefused } from '../hearth-file/refused';
import { type UnpackedSession, unpackSession } from '../hearth-file/unpack';
import { isJson, unpackExport } from '../hearth-file/unpack-export';
import type { Library } from '../library/library';
import { type SessionRecord, summarise } from '../library/past-session';
import { sessionFolder } from '../session/session-folder';
import { SessionRefused } from './session-refused';

export type KeepingParts = {
  readonly dataFolder: string;
  readonly library: Library;
  readonly files?: Files | undefined;
  readonly onBackups: (state: BackupState) => void;
};

/** Sessions as files: out, in again, and as backups. */
export class Keeping {
  /** What was not taken in because there is another one of its id, until the facilitator has decided. */
  private waiting: UnpackedSession | null = null;
  /** Told of each session that was taken in, before the facilitator is. */
  onTaken: (record: SessionRecord) => Promise<void> = () => Promise.resolve();

  private constructor(
    private readonly parts: KeepingParts,
    readonly backups: Backups,
  ) {}

  static async open(parts: KeepingParts): Promise<Keeping> {
    await removeHalfImports(parts.dataFolder);
    const { dataFolder, files, library, onBackups } = parts;
    const sessions = () => library.sessions();
    const backups = await Backups.open({ dataFolder, files, sessions, onState: onBackups });
    return new Keeping(parts, backups);
  }

  /** [D35] A closed session as one file. Throws `SessionRefused` if it cannot be. */
  async pack(id: string): Promise<PackedSession> {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const paths = sessionFolder(this.parts.dataFolder, id);
    return packSession(paths, { wall: Date.now(), zone }).catch((error: unknown) => {
      if (error instanceof NotPacked) throw new SessionRefused(error.message);
      const why = error instanceof Error ? error.message : String(error);
      throw new SessionRefused(`This session cannot be read, so no file was written. (${why})`);
    });
  }

  /** [D36] [X100] Takes a session in from a file, or from its export as JSON. Throws `SessionRefused` if it cannot be, and then nothing of it is kept. */
  async take(bytes: Uint8Array): Promise<ImportOutcome> {
    this.waiting = null;
    const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const unpacked = await unpack(view).catch(refuse);
    const there = await whatIsThere(this.parts.dataFolder, unpacked);
    if (there === 'nothing') {
      const summary = await this.keep(unpacked);
      await this.backups.cameBack(summary.id);
      return { kind: 'imported', summary, without: leftOut(unpacked) };
    }
    const summary = summarise(unpacked.record);
    if (there === 'the same') return { kind: 'same', summary };
    this.waiting = unpacked;
    return { kind: 'another', summary };
  }

  /** [D37] Takes in what `take` called `another`, beside the one that is there. */
  async takeAsAnother(): Promise<ImportOutcome> {
    const { waiting } = this;
    if (waiting === null)
      throw new SessionRefused('There is no file to import any more. Import it again.');
    this.waiting = null;
    const { session, parts } = asAnother(waiting, `s${randomBytes(10).toString('hex')}`);
    const record = { ...waiting.record, session };
    const summary = await this.keep({ ...waiting, session, record, parts });
    return { kind: 'imported', summary, without: leftOut(waiting) };
  }

  /**
   * [D44] [D45] Deletes or changes a session in such a way that its backups follow, now or once their folder
   * is there again.
   */
  async alsoInBackups<T>(id: string, what: OwedBackup['what'], how: () => Promise<T>): Promise<T> {
    await this.backups.owe(id, what);
    try {
      return await how();
    } finally {
      await this.backups.look();
    }
  }

  private async keep(unpacked: UnpackedSession): Promise<SessionSummary> {
    const { dataFolder, files, library } = this.parts;
    await keepSession(dataFolder, unpacked, files).catch((error: unknown) => {
      throw new SessionRefused(`The session was not imported. ${causeOf(error)}`);
    });
    const summary = summarise(unpacked.record);
    await library.put(summary);
    await this.onTaken(unpacked.record);
    void this.backups.look();
    return summary;
  }
}

async function unpack(bytes: Buffer): Promise<UnpackedSession> {
  return isJson(bytes) ? unpackExport(bytes) : unpackSession(bytes);
}

function refuse(error: unknown): never {
  throw error instanceof FileRefused ? new SessionRefused(error.message) : error;
}
