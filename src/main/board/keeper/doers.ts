import * as Y from 'yjs';
import type { Author } from '../../../shared/board/place';
import { Claims, Deletions } from './claims';
import type { Lawful } from './lawful-text';

/** What one page says that it did. */
export type Said = ReturnType<typeof Y.decodeUpdate>;

/** Why main changed the board. */
export type MainWhy = 'own' | 'putBack' | 'sayAgain';

/** How long a deletion by the facilitator or main is known as theirs; anybody else's matters less long. */
const LAWFUL_MS = 30_000;
const PERSON_MS = 2_000;

/**
 * Who did what, as far as it is known: main knows its own doing, a page says what it did itself, and
 * only the facilitator's own window is believed to be the facilitator.
 */
export class Doers {
  private readonly people = new Claims<Author>();
  private readonly lawful = new Claims<true>();
  private readonly standIns = new Claims<true>();
  private readonly deletedByPeople = new Deletions<Author>(PERSON_MS);
  private readonly lawfullyDeleted = new Deletions<true>(LAWFUL_MS);

  /** Whether the facilitator or main did something. */
  readonly isLawful: Lawful = {
    wrote: (id) => this.lawful.writerOf(id) !== null,
    deleted: (id) => this.lawfullyDeleted.deleterOf(id) !== null,
  };

  /** A page says that it did this; `now` in monotonic ms. */
  say(from: Author, { structs, ds }: Said, now: number): void {
    const isLawful = from === 'facilitator';
    for (const struct of structs) {
      if (struct instanceof Y.Skip) continue;
      if (isLawful) this.lawful.add(struct.id, struct.length, true);
      else this.people.add(struct.id, struct.length, from);
    }
    if (isLawful) this.lawfullyDeleted.add(ds, true, now);
    else this.deletedByPeople.add(ds, from, now);
  }

  /** Main made this change: on its own account, to put something back, or to say something again. */
  sayMain(change: Y.Transaction, why: MainWhy, now: number): void {
    const { doc, beforeState, afterState, deleteSet } = change;
    const clock = beforeState.get(doc.clientID) ?? 0;
    const length = (afterState.get(doc.clientID) ?? 0) - clock;
    if (length > 0) {
      const first = Y.createID(doc.clientID, clock);
      this.lawful.add(first, length, true);
      if (why !== 'own') this.standIns.add(first, length, true);
    }
    // What was put back took nothing away that anybody lawfully wrote, or it is said again.
    if (why !== 'putBack') this.lawfullyDeleted.add(deleteSet, true, now);
  }

  /** Whether main wrote this for the facilitator, whose own next word is more. */
  isStandIn(id: Y.ID): boolean {
    return this.standIns.writerOf(id) !== null;
  }

  /** Whose page says that it wrote this; null if none does. */
  readonly writerOf = (id: Y.ID): Author | null => this.people.writerOf(id);

  /** Whose page says that it deleted this lately; null if none does. */
  readonly deleterOf = (id: Y.ID): Author | null => this.deletedByPeople.deleterOf(id);
}
