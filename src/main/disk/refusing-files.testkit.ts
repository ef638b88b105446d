import { type Files, type OpenFile, REAL_FILES } from './files';

/** A disk that refuses to write as long as it is told to, for a reason that systems give. */
export class RefusingFiles implements Files {
  /** `ENOSPC`, `EROFS`; null while it takes everything. */
  reason: string | null = null;

  readonly read = REAL_FILES.read;
  readonly exists = REAL_FILES.exists;

  async open(path: string, how: 'append' | 'over' | 'empty'): Promise<OpenFile> {
    // A full disk still opens what is there.
    if (this.reason !== 'ENOSPC') this.ask();
    const file = await REAL_FILES.open(path, how);
    return {
      append: async (bytes) => {
        // A full disk takes what it has room for.
        if (this.reason === 'ENOSPC') await file.append(bytes.subarray(0, bytes.length >> 1));
        this.ask();
        await file.append(bytes);
      },
      writeAt: async (bytes, position) => {
        this.ask();
        await file.writeAt(bytes, position);
      },
      truncate: (length) => file.truncate(length),
      sync: async () => {
        this.ask();
        await file.sync();
      },
      close: () => file.close(),
    };
  }

  async rename(from: string, to: string): Promise<void> {
    this.ask();
    await REAL_FILES.rename(from, to);
  }

  async copyNew(from: string, to: string): Promise<void> {
    this.ask();
    await REAL_FILES.copyNew(from, to);
  }

  async remove(path: string): Promise<void> {
    this.ask();
    await REAL_FILES.remove(path);
  }

  async syncFolder(folder: string): Promise<void> {
    this.ask();
    await REAL_FILES.syncFolder(folder);
  }

  private ask(): void {
    if (this.reason === null) return;
    throw Object.assign(new Error(`${this.reason}: the disk refuses`), { code: this.reason });
  }
}
