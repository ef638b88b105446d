import type * as Y from 'yjs';
import { authorOf, byHome, type KeptBoard } from './kept-board';
import type { Author } from './place';
import type { Replay } from './replay';
import { planRestore, type RestorePlan, restoreBoard } from './restore';

const EMPTY: KeptBoard = byHome(() => new Map());

/** [H81] What taking off what somebody wrote would do: their entries, and their reactions on others'. */
export function planTakeOff(doc: Y.Doc, author: Author): RestorePlan {
  return planRestore(doc, EMPTY, author);
}

/** [H81] Takes off the board what somebody wrote, in one transaction of `origin`; others' part stays. */
export function takeOff(doc: Y.Doc, author: Author, origin: unknown): RestorePlan {
  return restoreBoard(doc, EMPTY, author, origin);
}

/**
 * [H81] The board as it was before entries of this person first went from it after `since` (session ms);
 * null if none did.
 */
export function beforeTakeOff(replay: Replay, author: Author, since: number): KeptBoard | null {
  const isTheirs = (place: number) =>
    replay.touched(place - 1, place).some((key) => {
      const before = replay.entry(key, place - 1);
      return before !== null && authorOf(before) === author && replay.entry(key, place) === null;
    });
  for (let place = replay.placeAt(since) + 1; place < replay.count; place += 1) {
    if (isTheirs(place)) return replay.board(place - 1);
  }
  return null;
}
