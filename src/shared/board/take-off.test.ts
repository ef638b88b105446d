import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { addCard } from './card-operations';
import { cardsOf } from './document';
import type { EntryChange, HistoryRecord } from './history-record';
import { keepBoard, keysOf } from './kept-board';
import { reactionField } from './reactions';
import { openReplay } from './replay';
import { restoreBoard } from './restore';
import { beforeTakeOff, planTakeOff, takeOff } from './take-off';

const card = (id: string, author: 'p1' | 'p2' | 'facilitator') =>
  ({ id, kind: 'question', text: id, author, turn: null, x: 0, y: 0 }) as const;

/** A board that is written down after each step, as the host does. */
function board() {
  const doc = new Y.Doc();
  const records: HistoryRecord[] = [];
  let known = keepBoard(doc);
  const note = (at: number): void => {
    const now = keepBoard(doc);
    const changes: EntryChange[] = keysOf(known, now).map(({ home, id }) => ({
      home,
      id,
      entry: now[home].get(id) ?? null,
    }));
    records.push({ at, changes });
    known = now;
  };
  return { doc, records, note };
}

describe('[H81] what somebody wrote', () => {
  it('[H81] comes off the board, and nothing else; put back, the board is as it was', () => {
    const { doc, records, note } = board();
    for (const one of [card('hers', 'p1'), card('his', 'p2'), card('ours', 'facilitator')]) {
      addCard(doc, one, 'test');
    }
    const his = cardsOf(doc).get('his');
    if (his instanceof Y.Map) his.set(reactionField('agree', 'p1'), true);
    note(1_000);
    const before = keepBoard(doc);
    expect(planTakeOff(doc, 'p1').figures.cards).toEqual({ back: 0, gone: 1, changed: 1 });
    takeOff(doc, 'p1', 'test');
    note(2_000);
    expect([...cardsOf(doc).keys()].sort()).toEqual(['his', 'ours']);
    addCard(doc, card('later', 'p2'), 'test');
    note(3_000);
    const replay = openReplay(records);
    const then = replay === null ? null : beforeTakeOff(replay, 'p1', 1_500);
    if (then === null) throw new Error('something was taken off');
    restoreBoard(doc, then, 'p1', 'test');
    expect([...cardsOf(doc).keys()].sort()).toEqual(['hers', 'his', 'later', 'ours']);
    cardsOf(doc).delete('later');
    expect(keepBoard(doc)).toEqual(before);
  });

  it('[H81] is not offered to be put back if nothing was taken off since', () => {
    const { doc, records, note } = board();
    addCard(doc, card('hers', 'p1'), 'test');
    addCard(doc, card('his', 'p2'), 'test');
    note(1_000);
    cardsOf(doc).delete('his');
    note(2_000);
    const replay = openReplay(records);
    expect(replay === null ? 'none' : beforeTakeOff(replay, 'p1', 1_500)).toBeNull();
  });
});
