import type { AccessFile } from '../../shared/protocol/library';
import { renewedAccess, withCode } from './access';

/** The secrets of a running session: they can be renewed while it runs. */
export class LiveAccess {
  private changing: Promise<unknown> = Promise.resolve();

  /** @param keep resolves when they are on disk; rejects if the disk refused */
  constructor(
    private file: AccessFile,
    private readonly keep: (file: AccessFile) => Promise<void>,
  ) {}

  /** As they are now: to be asked each time, not to be held. */
  get now(): AccessFile {
    return this.file;
  }

  /** [H75] A new link and, unless it is switched off, a new code. Rejects, changing nothing, if the disk refuses. */
  renew(): Promise<void> {
    return this.change(renewedAccess);
  }

  /** [H74] Switches the short code off, or on again with a new one. Rejects as `renew` does. */
  switchCode(isOn: boolean): Promise<void> {
    return this.change((before) => withCode(before, isOn));
  }

  /** Keeps them as they are, with what is kept beside them. Rejects if the disk refuses. */
  keepAgain(): Promise<void> {
    return this.change((before) => before);
  }

  /** One after the other, and only what is on disk counts: a cut must not bring an old link back. */
  private change(how: (before: AccessFile) => AccessFile): Promise<void> {
    const done = this.changing.then(async () => {
      const next = how(this.file);
      await this.keep(next);
      // Once more, so that the backup of the file has no older secrets either.
      await this.keep(next);
      this.file = next;
    });
    this.changing = done.catch(() => undefined);
    return done;
  }
}
