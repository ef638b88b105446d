import { crc32 } from 'node:zlib';
import type { DiskWatch } from '../disk/disk-trouble';
import { isFault } from '../disk/fault';
import { type Files, type OpenFile, REAL_FILES } from '../disk/files';
import { keepDamaged } from '../disk/keep-damaged';

/** How often the session writes where its clock stands, in ms. */
export const HEARTBEAT_MS = 1_000;

/**
 * Writes where the session's clock stands into one small file, every second: after a cut, a running
 * turn is closed at the last of these. The line has a fixed length and a checksum, so that a torn
 * one is recognised.
 */
export class Heartbeat {
  private busy = false;
  private file: OpenFile | null = null;
  private readonly timer: NodeJS.Timeout;

  private constructor(
    private readonly path: string,
    private readonly now: () => number,
    private readonly watch: DiskWatch,
    private readonly files: Files,
  ) {
    this.timer = setInterval(() => void this.beat(), HEARTBEAT_MS);
  }

  /** Begins to beat. `now` gives the session clock in ms. */
  static async start(
    path: string,
    now: () => number,
    watch: DiskWatch,
    files: Files = REAL_FILES,
  ): Promise<Heartbeat> {
    // Opened by the first beat, which may be refused like any other.
    const beat = new Heartbeat(path, now, watch, files);
    await beat.beat();
    return beat;
  }

  /** Writes a last beat and closes the file. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    while (this.busy) await new Promise((again) => setImmediate(again));
    await this.beat();
    await this.shut();
  }

  /** [D26] Its folder was gone, or its drive: the next beat opens it again. */
  private async shut(): Promise<void> {
    await this.file?.close().catch(() => undefined);
    this.file = null;
  }

  private async beat(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    try {
      if (!(await this.files.exists(this.path))) await this.shut();
      this.file ??= await this.files.open(this.path, 'over');
      const { file } = this;
      await file.writeAt(encodeBeat(this.now()), 0);
      await file.sync();
      this.watch.taken();
    } catch (error) {
      await this.shut();
      this.watch.refused(error);
    } finally {
      this.busy = false;
    }
  }
}

/** The session clock, in ms, at the last beat before the cut; null if there is none to read. */
export async function lastBeat(path: string, files: Files = REAL_FILES): Promise<number | null> {
  return decodeBeat(await readBeat(path, files));
}

/** [D20] Sets a beat aside that cannot be read; resolves with the name it has now, null if there was none. */
export async function setTornBeatAside(
  path: string,
  files: Files = REAL_FILES,
): Promise<string | null> {
  const bytes = await readBeat(path, files);
  // An empty one was made in the moment of the cut.
  if (bytes.length === 0 || decodeBeat(bytes) !== null) return null;
  const keptAs = await keepDamaged(path, files);
  await files.remove(path);
  return keptAs;
}

/** No heartbeat is an ordinary case (a session that never ran): the log's last event counts. */
function readBeat(path: string, files: Files): Promise<Uint8Array> {
  return files.read(path).catch((error: unknown) => {
    if (isFault(error, 'ENOENT')) return new Uint8Array();
    throw error;
  });
}

/** 26 bytes: sixteen digits of ms, a space, eight of checksum, a line end. */
export function encodeBeat(ms: number): Buffer {
  const digits = String(Math.max(0, Math.round(ms))).padStart(16, '0');
  return Buffer.from(`${digits} ${crc32(digits).toString(16).padStart(8, '0')}\n`, 'latin1');
}

/** Reads what `encodeBeat` wrote; null if it is torn. */
export function decodeBeat(bytes: Uint8Array): number | null {
  const match = /^(\d{16}) ([0-9a-f]{8})\n$/u.exec(Buffer.from(bytes).toString('latin1'));
  const [, digits, sum] = match ?? [];
  if (digits === undefined || sum === undefined) return null;
  return crc32(digits) === Number.parseInt(sum, 16) ? Number(digits) : null;
}
