import type { Adapter } from 'lowdb';
import { type GenericSchema, integer, minValue, number, object, pipe } from 'valibot';
import { parseJson } from '../../shared/protocol/parse';
import { isFault } from '../disk/fault';
import { type Files, REAL_FILES } from '../disk/files';
import { keepDamaged } from '../disk/keep-damaged';
import { writeWhole } from '../disk/write-whole';
import { isAsWritten, withSum } from './checked-json';

/** What reading a file came to, for the facilitator to be told. */
export type ReadOutcome = 'whole' | 'absent' | 'restored' | 'lost' | 'later';

type Found<T> =
  | { readonly kind: 'value'; readonly value: T; readonly text: string }
  | { readonly kind: 'absent' }
  | { readonly kind: 'broken' }
  /** [D31] Written by a later version. */
  | { readonly kind: 'later' };

/**
 * A lowdb adapter for one JSON file: written as a whole with fsync and a checksum, the version before
 * kept as `.bak`, read by a schema. A file that cannot be read is set aside, never overwritten.
 */
export class DurableJson<T extends object> implements Adapter<T> {
  outcome: ReadOutcome = 'absent';
  /** The name under which the damaged file was kept; null if it was whole. */
  keptAs: string | null = null;

  /** @param newest the highest version that the schema reads */
  constructor(
    private readonly path: string,
    private readonly schema: GenericSchema<unknown, T>,
    private readonly files: Files = REAL_FILES,
    private readonly newest = 1,
  ) {}

  /** The file's content, else its backup's, else null. Sets `outcome`. */
  async read(): Promise<T | null> {
    const main = await this.readOne(this.path);
    if (main.kind === 'value') {
      this.outcome = 'whole';
      return main.value;
    }
    const backup = await this.readOne(this.backupPath);
    if (main.kind === 'later' || backup.kind === 'later') {
      this.outcome = 'later';
      return null;
    }
    if (backup.kind === 'broken') this.keptAs = await this.setAside(this.backupPath);
    if (main.kind === 'broken') this.keptAs = await this.setAside(this.path);
    const isAbsent = main.kind === 'absent' && backup.kind === 'absent';
    this.outcome = backup.kind === 'value' ? 'restored' : isAbsent ? 'absent' : 'lost';
    return backup.kind === 'value' ? backup.value : null;
  }

  /** Replaces the file; resolves when it is on disk. [D31] One of a later version is never replaced. */
  async write(value: T): Promise<void> {
    if (this.outcome === 'later') return;
    const text = withSum(value);
    const before = await this.readOne(this.path);
    const backup = await this.readOne(this.backupPath);
    if (before.kind === 'broken') await this.setAside(this.path);
    if (backup.kind === 'broken') await this.setAside(this.backupPath);
    // Of the first version there is a backup, too; one that may be all there is stays.
    const older = before.kind === 'value' ? before.text : backup.kind === 'value' ? null : text;
    if (older !== null) await writeWhole(this.backupPath, older, this.files);
    await writeWhole(this.path, text, this.files);
  }

  private get backupPath(): string {
    return `${this.path}.bak`;
  }

  private async setAside(path: string): Promise<string> {
    const keptAs = await keepDamaged(path, this.files);
    await this.files.remove(path);
    return keptAs;
  }

  private async readOne(path: string): Promise<Found<T>> {
    let text: string;
    try {
      text = (await this.files.read(path)).toString('utf8');
    } catch (error) {
      if (isFault(error, 'ENOENT')) return { kind: 'absent' };
      throw error;
    }
    const read = parseJson(this.schema, text);
    if (!isAsWritten(text)) return { kind: 'broken' };
    if (read.ok) return { kind: 'value', value: read.value, text };
    const version = parseJson(ofSomeVersion, text);
    const isLater = version.ok && version.value.version > this.newest;
    return { kind: isLater ? 'later' : 'broken' };
  }
}

const ofSomeVersion = object({ version: pipe(number(), integer(), minValue(1)) });
