import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type FindableSession, findableSession } from '../../shared/library/findable';
import { makeTrace } from '../../shared/library/make-trace';
import type { SessionTrace } from '../../shared/library/trace';
import { type DiskWatch, UNWATCHED } from '../disk/disk-trouble';
import type { Files } from '../disk/files';
import { sessionFolder } from '../session/session-folder';
import { readSession, type SessionRecord } from './past-session';
import { type Remembered, TraceFile } from './trace-file';

/** [Y6] Traces of another version are made anew. */
const VERSION = 1;

export type TracesParts = {
  readonly dataFolder: string;
  /** The sessions there are, without the one that is being held. */
  readonly ids: () => readonly string[];
  readonly files?: Files | undefined;
  readonly watch?: DiskWatch;
};

/**
 * What is remembered of all sessions, in memory and on disk. Read when it is first asked for; sessions
 * whose files are not as they were then are read again, one after the other, in the background.
 */
export class Traces {
  private remembered = new Map<string, Remembered>();
  private readonly findable = new Map<string, { key: string; session: FindableSession }>();
  private readonly file: TraceFile;
  private loading: Promise<void> | null = null;
  private filling: Promise<void> = Promise.resolve();
  private left = 0;
  private isStopped = false;
  /** Sessions that were read, or were tried, and are not tried again by themselves. */
  private readonly looked = new Set<string>();

  constructor(private readonly parts: TracesParts) {
    this.file = new TraceFile(join(parts.dataFolder, 'library-index.log'), parts.files);
  }

  /** Resolves when what is on disk has been read; sessions that it lacks follow by themselves. */
  async ready(): Promise<void> {
    this.loading ??= this.load();
    await this.loading;
    this.follow();
  }

  /** Resolves when nothing is left to be read. */
  async whole(): Promise<void> {
    await this.ready();
    await this.filling;
  }

  /** Reads no further sessions; resolves when nothing is being written any more. The next start goes on. */
  async stop(): Promise<void> {
    this.isStopped = true;
    await this.loading;
    await this.filling;
  }

  /** How many sessions are still to be read. */
  get unread(): number {
    return this.left;
  }

  /** All traces there are, the latest session first. */
  all(): readonly SessionTrace[] {
    const traces = [...this.remembered.values()].map(({ trace }) => trace);
    return traces.sort((a, b) => b.openedAt - a.openedAt);
  }

  of(id: string): SessionTrace | undefined {
    return this.remembered.get(id)?.trace;
  }

  /** The same, to search in; words are folded once. */
  searchable(tagsOf: (id: string) => readonly string[]): readonly FindableSession[] {
    return this.all().map((trace) => {
      const tags = tagsOf(trace.id);
      const key = tags.join('\n');
      const known = this.findable.get(trace.id);
      if (known?.key === key) return known.session;
      const session = findableSession(trace, tags);
      this.findable.set(trace.id, { key, session });
      return session;
    });
  }

  /**
   * [Y7] Takes in a session that was closed or put right. Resolves when it is on disk; `erases` when
   * nothing of what was known of it before may stay there.
   */
  async take(
    { session, cards }: Pick<SessionRecord, 'session' | 'cards'>,
    erases: boolean,
  ): Promise<void> {
    this.loading ??= this.load();
    await this.loading;
    const one = { stamp: await this.stampOf(session.id), trace: makeTrace(session, cards) };
    this.keep(one);
    await this.onDisk(() => (erases ? this.writeAll() : this.file.append(one)));
  }

  /** [Y7] A session was deleted; resolves when nothing of it is on disk. */
  async drop(id: string): Promise<void> {
    this.loading ??= this.load();
    await this.loading;
    this.findable.delete(id);
    this.looked.delete(id);
    if (this.remembered.delete(id)) await this.onDisk(() => this.writeAll());
  }

  private async load(): Promise<void> {
    const { found, isTidy } = await this.file.read();
    const ids = this.parts.ids();
    const stamps = await Promise.all(ids.map((id) => this.stampOf(id)));
    const stale: string[] = [];
    ids.forEach((id, n) => {
      const one = found.get(id);
      if (one !== undefined && one.stamp === stamps[n]) this.remembered.set(id, one);
      else stale.push(id);
    });
    for (const id of stale) this.looked.add(id);
    const isOld = !isTidy || this.remembered.size !== found.size;
    if (isOld || stale.length > 0) {
      this.left = stale.length;
      this.filling = this.fill(stale);
    }
  }

  /** [Y5] Sessions that were added or deleted by others than those who tell it. */
  private follow(): void {
    const ids = new Set(this.parts.ids());
    const gone = [...this.remembered.keys()].filter((id) => !ids.has(id));
    for (const id of gone) this.remembered.delete(id);
    const added = [...ids].filter((id) => !this.remembered.has(id) && !this.looked.has(id));
    if (gone.length + added.length === 0) return;
    this.left += added.length;
    this.filling = this.filling.then(() => this.fill(added));
    for (const id of added) this.looked.add(id);
  }

  /** Reads the sessions that the index lacks, then writes it as a whole. */
  private async fill(ids: readonly string[]): Promise<void> {
    for (const id of ids) {
      if (this.isStopped) break;
      try {
        const stamp = await this.stampOf(id);
        const record = await readSession(sessionFolder(this.parts.dataFolder, id));
        if (record !== null && this.parts.ids().includes(id)) {
          this.keep({ stamp, trace: makeTrace(record.session, record.cards) });
        }
      } catch (error) {
        // Opening it says so to the facilitator; here it is only not found.
        console.warn(`The session ${id} cannot be searched:`, error);
      }
      this.left -= 1;
      await new Promise((next) => setImmediate(next));
    }
    await this.onDisk(() => this.writeAll());
  }

  private keep(one: Remembered): void {
    this.findable.delete(one.trace.id);
    this.remembered.set(one.trace.id, one);
  }

  private writeAll(): Promise<void> {
    return this.file.write([...this.remembered.values()]);
  }

  /** What the disk refuses is read from the sessions again at the next start. */
  private async onDisk(write: () => Promise<void>): Promise<void> {
    const { watch = UNWATCHED } = this.parts;
    await write().then(watch.taken, watch.refused);
  }

  /** Sizes and times of the files that a trace is made of. */
  private async stampOf(id: string): Promise<string> {
    const { events, board } = sessionFolder(this.parts.dataFolder, id);
    const parts = await Promise.all(
      [events, board].map((path) =>
        stat(path).then(
          ({ size, mtimeMs }) => `${size}@${Math.floor(mtimeMs)}`,
          () => 'none',
        ),
      ),
    );
    return [VERSION, ...parts].join(' ');
  }
}
