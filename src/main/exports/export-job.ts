import type { ExportFormat, ExportProgress } from '../../shared/protocol/exports';
import { ExportError } from './export-error';
import { type ExportSource, makeFiles, type Renderers } from './make-files';
import { writeFiles } from './write-files';

export type ExportRequest = {
  readonly format: ExportFormat;
  readonly folder: string;
  /** Reads the session; called once the export has begun. */
  readonly source: () => Promise<ExportSource>;
};

/** Parts of the whole, for whoever waits: reading the session, making the files, writing them. */
const READ = 0.1;
const MADE = 0.9;

/** [X27] Exports one after another: each tells how far it is, can be cancelled, and leaves nothing half. */
export class ExportJobs {
  private running: AbortController | null = null;

  /** @param onProgress told how far the running export is; null when it is over */
  constructor(
    private readonly renderers: Renderers,
    private readonly onProgress: (progress: ExportProgress | null) => void,
  ) {}

  /**
   * Exports and gives the paths of the files.
   * @throws ExportError with a sentence for the facilitator, also when it was cancelled
   */
  async run({ format, folder, source }: ExportRequest): Promise<readonly string[]> {
    if (this.running !== null) throw new ExportError('busy', '');
    const job = new AbortController();
    this.running = job;
    const tell = (share: number) => this.onProgress({ format, share });
    try {
      tell(0);
      const read = await source();
      stopIf(job.signal);
      tell(READ);
      const files = await makeFiles(format, read, this.renderers, job.signal, (done, of) =>
        tell(READ + (done / of) * (MADE - READ)),
      );
      stopIf(job.signal);
      tell(MADE);
      return await writeFiles(files, folder, job.signal);
    } finally {
      this.running = null;
      this.onProgress(null);
    }
  }

  /** Cancels the running export; nothing happens if none is. */
  cancel(): void {
    this.running?.abort();
  }
}

function stopIf(signal: AbortSignal): void {
  if (signal.aborted) throw new ExportError('cancelled', '');
}
