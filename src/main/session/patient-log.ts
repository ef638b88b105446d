import type { SessionEvent } from '../../shared/session/events';
import { type DiskWatch, RETRY_MS } from '../disk/disk-trouble';
import type { EventLog } from './event-log';

type Group = readonly SessionEvent[];

/**
 * [D25] A session's log that goes on when the disk refuses: what it did not take is kept in memory, in order,
 * and written as soon as it takes it. Until then the facilitator is told, by `watch`, that it is not saved.
 */
export class PatientLog {
  /** What the disk has not taken yet, one group for each command. */
  private unsaved: Group[] = [];
  private saving: Promise<void> | null = null;
  private timer: NodeJS.Timeout | null = null;

  /** Every group of events there is: the whole log can be written from memory. */
  private all: Group[];

  /** @param before what the log held when it was opened */
  constructor(
    private readonly log: Pick<EventLog, 'append' | 'renew' | 'rewrite' | 'isThere' | 'close'>,
    before: Group,
    private readonly watch: DiskWatch,
  ) {
    this.all = before.length === 0 ? [] : [before];
  }

  /** Resolves when the events are on disk or, if the disk refuses, kept in memory. */
  async append(events: Group): Promise<void> {
    this.all.push(events);
    if (this.unsaved.length > 0) {
      this.unsaved.push(events);
      return;
    }
    try {
      await this.log.append(events);
    } catch (error) {
      this.unsaved.push(events);
      this.refused(error);
    }
  }

  /** As `EventLog.rewrite`; rejects while the disk refuses. */
  async rewrite(map: Parameters<EventLog['rewrite']>[0]): Promise<void> {
    await this.save();
    if (this.unsaved.length > 0) throw new Error('the disk refuses to write');
    await this.log.rewrite(map);
    this.all = [map(this.all.flat())];
  }

  /** Writes what the disk has not taken, if it takes it now; whether all is on disk tells `isSaved`. */
  save(): Promise<void> {
    this.saving ??= this.trySaving().finally(() => {
      this.saving = null;
    });
    return this.saving;
  }

  get isSaved(): boolean {
    return this.unsaved.length === 0;
  }

  /** [D26] Whether the log is still where it should be; if not, it is written anew there. */
  async look(): Promise<void> {
    if (this.isSaved && !(await this.log.isThere())) await this.writeAnew();
  }

  /** Writes what is left and closes the file; rejects if the disk still refuses. */
  async close(): Promise<void> {
    await this.save();
    if (this.timer !== null) clearTimeout(this.timer);
    await this.log.close();
    if (!this.isSaved) throw new Error('the disk refused to write the last of the session');
  }

  private async trySaving(): Promise<void> {
    while (this.unsaved.length > 0) {
      const isThere = await this.log.isThere();
      // From here to the asking nothing comes between: what comes later is written later.
      const now = [...this.unsaved];
      try {
        if (isThere) {
          // Asked for together they are one write, all of it or nothing.
          await Promise.all(now.map((events) => this.log.append(events))).catch(() =>
            // What appending cannot mend a new file in its place can.
            this.log.renew(this.all),
          );
        } else await this.log.renew(this.all);
      } catch (error) {
        this.refused(error);
        return;
      }
      this.unsaved.splice(0, now.length);
    }
    this.watch.taken();
  }

  private async writeAnew(): Promise<void> {
    const all = [...this.all];
    try {
      await this.log.renew(all);
      this.watch.taken();
    } catch (error) {
      // Nothing of it is on disk any more, whatever was before.
      this.unsaved = [...all, ...this.unsaved];
      this.refused(error);
    }
  }

  private refused(error: unknown): void {
    this.watch.refused(error);
    this.timer ??= setTimeout(() => {
      this.timer = null;
      void this.save();
    }, RETRY_MS);
  }
}
