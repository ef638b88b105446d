import * as Y from 'yjs';
import { readText } from '../../shared/board/card';
import { homeCalled } from '../../shared/board/kept-entry';
import type { Author } from '../../shared/board/place';
import { PUT_BACK_WORDS } from '../../shared/protocol/put-back';
import type { PersonId } from '../../shared/session/ids';
import type { BoardReplica } from '../board/replica';
import { BoardBounds } from './bounds/board-bounds';
import { type UpdateWeight, weighUpdate } from './bounds/update-weight';
import type { Weights } from './bounds/weights';

/** Quiet people's updates are dropped; what is too much for now is to be sent again by a new socket. */
export type Admitted = 'taken' | 'dropped' | 'later';

/** Told what was taken off a full board, and what was written there. */
export type TellFull = (person: PersonId, count: number, words: readonly string[]) => void;

export type AdmissionParts = {
  readonly replica: Pick<BoardReplica, 'doc' | 'change'>;
  readonly weights: Pick<Weights, 'leftOut' | 'added'>;
  readonly isQuiet: (person: PersonId) => boolean;
  readonly tellFull: TellFull;
  readonly onDiskError: (error: unknown) => void;
};

/** An update that has nothing in it: what a page answers that has nothing to add. */
const EMPTY_BYTES = 2;

/** What of an update is let in onto the board: not what quiet people send, and of nobody too much. */
export class BoardAdmission {
  private readonly bounds: BoardBounds;

  constructor(private readonly parts: AdmissionParts) {
    this.bounds = new BoardBounds(parts.replica.doc);
  }

  /**
   * Lets an update in, or not, which `take` puts into the document. Throws if these bytes are no update.
   *
   * @param isOwn whether the page says that it did all of it itself
   */
  admit(from: Author, update: Uint8Array, isOwn: boolean, take: () => void): Admitted {
    if (from === 'facilitator' || update.length <= EMPTY_BYTES) {
      take();
      return 'taken';
    }
    const { weights, isQuiet } = this.parts;
    // [H124] Not named for what is left out anyway.
    if (isQuiet(from)) return 'dropped';
    const weight = weighUpdate(update);
    const admission = this.bounds.admit(from, weight);
    if (admission === 'later') {
      weights.leftOut(from);
      return 'later';
    }
    take();
    weights.added(from, { entries: weight.entries.length, bytes: weight.bytes });
    if (admission === 'full') this.takeOff(from, weight, isOwn);
    return 'taken';
  }

  /** [H123] Takes new entries off a full board again, and gives back what was written there. */
  private takeOff(from: PersonId, { entries }: UpdateWeight, isOwn: boolean): void {
    const { replica, weights, tellFull, onDiskError } = this.parts;
    const words = entries.flatMap(({ home, id }) => {
      const entry = homeCalled(replica.doc, home).get(id);
      return wordsOf(entry);
    });
    const off = replica.change((doc) => {
      for (const { home, id } of entries) homeCalled(doc, home).delete(id);
    });
    off.catch(onDiskError);
    weights.leftOut(from);
    if (isOwn) tellFull(from, entries.length, words.slice(0, PUT_BACK_WORDS.texts));
  }
}

function wordsOf(entry: unknown): readonly string[] {
  const text = entry instanceof Y.Map ? readText(entry.get('text')) : null;
  return text === null || text.trim() === '' ? [] : [text.slice(0, PUT_BACK_WORDS.letters)];
}
