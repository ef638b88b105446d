import { join } from 'node:path';
import { arrangeLibrary, withoutGone } from '../../shared/library/arrange-library';
import {
  type LibraryOrder,
  NO_ORDER,
  type OrderCommand,
  type Seat,
} from '../../shared/library/order';
import { type OrderContent, orderFile } from '../../shared/protocol/library-order';
import { type Files, REAL_FILES } from '../disk/files';
import { DurableJson } from './durable-json';

const NOTHING: OrderContent = { version: 1, order: NO_ORDER };

/**
 * What the facilitator said of sessions, people and groups, on disk with a backup. Read when it is first
 * needed. Nothing else tells it, so what cannot be read is kept beside it, and said.
 */
export class OrderFile {
  private readonly file: DurableJson<OrderContent>;
  private content: OrderContent = NOTHING;
  private reading: Promise<void> | null = null;
  private queue: Promise<void> = Promise.resolve();

  /** @param onDamaged told in a sentence if the file was damaged */
  constructor(
    dataFolder: string,
    private readonly onDamaged: (sentence: string) => void,
    files: Files = REAL_FILES,
  ) {
    this.file = new DurableJson(join(dataFolder, 'library-order.json'), orderFile, files);
  }

  ready(): Promise<void> {
    this.reading ??= this.read();
    return this.reading;
  }

  /** What was said; only once it is ready. */
  get order(): LibraryOrder {
    return this.content.order;
  }

  /** Resolves when it is on disk. */
  arrange(command: OrderCommand): Promise<void> {
    return this.change((content) => ({
      ...content,
      order: arrangeLibrary(content.order, command),
    }));
  }

  /** [Y14] Takes out sessions and seats that are not there any more; of these nothing stays, in the backup neither. */
  async sweep(
    isThere: (id: string) => boolean,
    isForgotten: (seat: Seat) => boolean,
  ): Promise<void> {
    await this.ready();
    const before = JSON.stringify(this.content.order);
    const after = withoutGone(this.content.order, isThere, isForgotten);
    if (JSON.stringify(after) === before) return;
    await this.change((content) => ({ ...content, order: after }));
    await this.change((content) => content);
  }

  private async read(): Promise<void> {
    this.content = (await this.file.read()) ?? NOTHING;
    const { outcome, keptAs } = this.file;
    if (outcome === 'restored') this.onDamaged(damagedWords('was read from its backup', keptAs));
    if (outcome === 'later') this.onDamaged(LATER);
    if (outcome === 'lost') this.onDamaged(damagedWords('could not be read', keptAs));
  }

  private change(how: (content: OrderContent) => OrderContent): Promise<void> {
    const done = this.queue.then(async () => {
      await this.ready();
      const next = how(this.content);
      await this.file.write(next);
      this.content = next;
    });
    this.queue = done.catch(() => undefined);
    return done;
  }
}

const LATER =
  'What you said of series, tags and people was written by a later version of Hearth; it is left as it is, and what you say of them now is not kept.';

function damagedWords(how: string, keptAs: string | null): string {
  const kept = keptAs === null ? '' : ` The damaged file was kept as ${keptAs}.`;
  return `What you had said of series, tags and people ${how}; all sessions are there.${kept}`;
}
