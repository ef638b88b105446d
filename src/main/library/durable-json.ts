import { copyFile, readFile, rename } from 'node:fs/promises';
import type { Adapter } from 'lowdb';
import type { GenericSchema } from 'valibot';
import { parseJson } from '../../shared/protocol/parse';
import { writeWhole } from '../disk/write-whole';

/** What reading a file came to, for the facilitator to be told. */
export type ReadOutcome = 'whole' | 'absent' | 'restored' | 'lost';

/**
 * A lowdb adapter for one JSON file: written as a whole with fsync, the version before kept as
 * `.bak`, read by a schema. A file that cannot be read is set aside, never overwritten.
 */
export class DurableJson<T> implements Adapter<T> {
  outcome: ReadOutcome = 'absent';

  constructor(
    private readonly path: string,
    private readonly schema: GenericSchema<unknown, T>,
  ) {}

  /** The file's content, else its backup's, else null. Sets `outcome`. */
  async read(): Promise<T | null> {
    const main = await this.readOne(this.path);
    if (main.kind === 'value') {
      this.outcome = 'whole';
      return main.value;
    }
    if (main.kind === 'broken') await rename(this.path, `${this.path}.broken-${Date.now()}`);
    const backup = await this.readOne(`${this.path}.bak`);
    if (backup.kind === 'value') {
      this.outcome = main.kind === 'broken' ? 'restored' : 'whole';
      return backup.value;
    }
    this.outcome = main.kind === 'absent' && backup.kind === 'absent' ? 'absent' : 'lost';
    return null;
  }

  /** Replaces the file; resolves when it is on disk. */
  async write(value: T): Promise<void> {
    const before = await this.readOne(this.path);
    if (before.kind === 'value') await copyFile(this.path, `${this.path}.bak`);
    await writeWhole(this.path, `${JSON.stringify(value, null, 2)}\n`);
  }

  private async readOne(
    path: string,
  ): Promise<{ kind: 'value'; value: T } | { kind: 'absent' } | { kind: 'broken' }> {
    let text: string;
    try {
      text = await readFile(path, 'utf8');
    } catch (error) {
      if (isMissing(error)) return { kind: 'absent' };
      throw error;
    }
    const read = parseJson(this.schema, text);
    return read.ok ? { kind: 'value', value: read.value } : { kind: 'broken' };
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
