import {
  type Announced,
  believe,
  type Held,
  isNear,
  type Retention as Kept,
  keepFor,
  lookAt,
  spare,
} from '../../shared/library/retention';
import type { RetentionState } from '../../shared/protocol/ipc-retention';
import type { SessionSummary } from '../../shared/protocol/library';
import type { Library } from '../library/library';
import type { Memory } from '../library/memory';

export type RetentionParts = {
  readonly library: Pick<Library, 'sessions' | 'settings' | 'changeSettings'>;
  readonly memory: Pick<Memory, 'traces' | 'commitments'>;
  /** Deletes a session for good, its backups too. */
  readonly remove: (id: string) => Promise<void>;
  /** The laptop's clock, in ms since 1970. */
  readonly now: () => number;
};

/**
 * [Y61] Sessions that are not kept for ever: the library announces them, and deletes them two weeks later. Both
 * happen when the library's window looks, and at no other time, so that nothing goes without being seen to.
 */
export class Retention {
  private queue: Promise<unknown> = Promise.resolve();

  constructor(private readonly parts: RetentionParts) {}

  /** Announces what is to be announced, and deletes what was announced for long enough. */
  look(): Promise<RetentionState> {
    return this.next(() => this.lookNow());
  }

  /** [Y60] Sessions are kept for so many months from now on; null for ever. */
  async keepFor(months: number | null): Promise<void> {
    await this.next(() => this.write(keepFor(this.kept, months, this.parts.now())));
  }

  /** [Y64] These are kept all the same. */
  keep(ids: readonly string[]): Promise<RetentionState> {
    return this.next(async () => {
      await this.write(spare(this.kept, ids));
      return this.lookNow();
    });
  }

  /** [Y64] What was kept all the same is treated like all others again. */
  forgetKept(): Promise<RetentionState> {
    return this.next(async () => {
      await this.write({ ...this.kept, spared: [] });
      return this.lookNow();
    });
  }

  /** [Y64] Deletes these now, if they are announced. */
  deleteNow(ids: readonly string[]): Promise<RetentionState> {
    return this.next(async () => {
      const { announced } = lookAt(this.kept, await this.near(), this.parts.now());
      const gone = await this.removeAll(announced.filter(({ session }) => ids.includes(session)));
      const state = await this.lookNow();
      return {
        ...state,
        deleted: [...gone.deleted, ...state.deleted],
        troubles: [...gone.troubles, ...state.troubles],
      };
    });
  }

  /** [Y63] The facilitator says that the clock is right. */
  clockIsRight(): Promise<RetentionState> {
    return this.next(async () => {
      await this.write(believe(this.kept, this.parts.now()));
      return this.lookNow();
    });
  }

  private async lookNow(): Promise<RetentionState> {
    const now = this.parts.now();
    const { months } = this.kept;
    const look = lookAt(this.kept, await this.near(), now);
    const ids = new Set(this.parts.library.sessions().map(({ id }) => id));
    await this.write({ ...look.next, spared: look.next.spared.filter((id) => ids.has(id)) });
    const { deleted, troubles } = await this.removeAll(look.over);
    return {
      months,
      announced: months === null ? [] : look.announced,
      deleted,
      troubles,
      spared: this.kept.spared.length,
      doubt: look.doubt === null ? null : { before: look.doubt, now },
    };
  }

  private async removeAll(
    held: readonly (Held | Announced)[],
  ): Promise<Pick<RetentionState, 'deleted' | 'troubles'>> {
    const deleted: string[] = [];
    const troubles: string[] = [];
    for (const { session, title } of held) {
      try {
        await this.parts.remove(session);
        deleted.push(title);
      } catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        troubles.push(`“${title}” could not be deleted; it is tried again. (${why})`);
      }
    }
    return { deleted, troubles };
  }

  /** [Y8] The closed sessions of which something is to be said; the others are not looked into. */
  private async near(): Promise<readonly Held[]> {
    const { library, memory, now } = this.parts;
    const near = library
      .sessions()
      .filter(({ phase }) => phase === 'closed')
      .map((one) => ({ session: one.id, title: one.title, heldAt: heldAt(one) }))
      .filter((one) => isNear(this.kept, one, now()));
    if (near.length === 0) return [];
    // Which commitments are open is known once all sessions were read.
    await memory.traces.whole();
    const { commitments } = await memory.commitments(null, now());
    const open = commitments.filter(({ state }) => state === 'open');
    return near.map((one) => ({
      ...one,
      open: open.filter(({ session }) => session === one.session).length,
    }));
  }

  private get kept(): Kept {
    return this.parts.library.settings.retention;
  }

  private async write(retention: Kept): Promise<void> {
    await this.parts.library.changeSettings({ retention });
  }

  /** One after the other. */
  private next<T>(what: () => Promise<T>): Promise<T> {
    const done = this.queue.then(what);
    this.queue = done.catch(() => undefined);
    return done;
  }
}

/** [D28] When it was held; where the clock had been set back before, not earlier than its place in the list. */
function heldAt({ openedAt, listedAt }: SessionSummary): number {
  return Math.max(openedAt, listedAt ?? openedAt);
}
