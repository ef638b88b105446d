import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { addCard } from './card-operations';
import { deeds, tell } from './history.testkit';
import { decodeHistory, encodeHistory, GrowingBoard } from './history-record';
import { readHistory, rewriteHistory, thinHistory } from './history-rewrite';
import {
  authorOf,
  isSameEntry,
  type KeptBoard,
  keepBoard,
  keepPlain,
  withoutPeople,
} from './kept-board';
import { HOMES, putBack } from './kept-entry';
import { openReplay, type Replay } from './replay';
import { type BoardSnapshot, readBoard } from './snapshot';

const seconds = fc.array(fc.array(deeds, { maxLength: 5 }), { maxLength: 12 });

function replayOf(records: readonly Uint8Array[]): Replay {
  const replay = openReplay(readHistory(records));
  if (replay === null) throw new Error('no history');
  return replay;
}

/** The board as the app reads it. */
function seen(board: KeptBoard): BoardSnapshot {
  const doc = new Y.Doc();
  for (const home of HOMES) {
    for (const [id, entry] of board[home]) putBack(doc, { home, id }, entry, 'test');
  }
  return readBoard(doc);
}

describe('the history of the board', () => {
  it('[D14] replay shows at the time of every record what the board was then', () => {
    fc.assert(
      fc.property(seconds, (done) => {
        const { records, boards } = tell(done);
        const replay = replayOf(records);
        for (const { at, board } of boards) {
          expect(seen(replay.board(replay.placeAt(at)))).toEqual(board);
          expect(seen(replay.board(replay.placeAt(at + 999)))).toEqual(board);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('[B103] a board that goes from time to time by what was touched is the board of that time', () => {
    fc.assert(
      fc.property(seconds, fc.array(fc.nat(13_000), { maxLength: 8 }), (done, stops) => {
        const replay = replayOf(tell(done).records);
        const doc = new Y.Doc();
        let place = -1;
        for (const at of stops) {
          const next = replay.placeAt(at);
          for (const key of replay.touched(place, next)) {
            putBack(doc, key, replay.entry(key, next), 'test');
          }
          place = next;
          expect(readBoard(doc)).toEqual(seen(replay.board(place)));
        }
      }),
      { numRuns: 50 },
    );
  });

  it('[D15] bytes that are no record end the history there, and nothing throws', () => {
    fc.assert(
      fc.property(seconds, fc.uint8Array(), fc.nat(12), (done, bytes, at) => {
        const { records } = tell(done);
        const broken = [...records.slice(0, at), bytes, ...records.slice(at)];
        expect(readHistory(broken).length).toBeGreaterThanOrEqual(Math.min(at, records.length));
      }),
    );
    expect(openReplay(readHistory([]))).toBeNull();
  });

  it('[D16] without somebody it holds nothing of theirs, and everything else at every time', () => {
    fc.assert(
      fc.property(seconds, (done) => {
        const { records } = tell(done);
        const whole = replayOf(records);
        const gone = new Set(['p1'] as const);
        const rest = replayOf(
          rewriteHistory(
            readHistory(records),
            (entry) => withoutPeople(entry, gone),
            () => false,
          ),
        );
        for (let at = 0; at <= whole.to; at += 1000) {
          const board = whole.board(whole.placeAt(at));
          const left = rest.board(rest.placeAt(at));
          for (const home of HOMES) {
            for (const [id, entry] of board[home]) {
              const kept = left[home].get(id) ?? null;
              expect(isSameEntry(kept, withoutPeople(entry, gone))).toBe(true);
              if (authorOf(entry) === 'p1') expect(kept).toBeNull();
            }
            expect([...left[home].keys()].every((id) => board[home].has(id))).toBe(true);
          }
        }
      }),
    );
  });

  it('[D17] a history that is too long gets coarser, then shorter, and ends as before', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(deeds, { maxLength: 4 }), { minLength: 20, maxLength: 80 }),
        (done) => {
          const { records, doc } = tell(done);
          const most = records.reduce((sum, { length }) => sum + length, 0) / 3;
          const thinned = thinHistory(records, most);
          expect(thinned.length).toBeLessThan(records.length);
          const replay = replayOf(thinned);
          expect(seen(replay.board(replay.placeAt(1e9)))).toEqual(readBoard(doc));
          const size = thinned.reduce((sum, { length }) => sum + length, 0);
          expect(size <= most || thinned.length === 1).toBe(true);
          // What is left of it is true at its times.
          const whole = replayOf(records);
          for (const { at } of readHistory(thinned)) {
            const then = seen(whole.board(whole.placeAt(at)));
            expect(seen(replay.board(replay.placeAt(at)))).toEqual(then);
          }
        },
      ),
      { numRuns: 15 },
    );
  });

  it('[D14] a letter written in a long card costs a few bytes', () => {
    const doc = new Y.Doc();
    const text = 'We hear of delays too late. '.repeat(100);
    const card = { kind: 'debate', x: 0, y: 0, author: 'p1', turn: null } as const;
    addCard(doc, { ...card, id: 'a', text }, 'test');
    const known = new GrowingBoard();
    known.take([{ home: 'cards', id: 'a', entry: keepPlain(doc.getMap('cards').get('a')) }]);
    const entry = new Map(known.entry({ home: 'cards', id: 'a' }) ?? []);
    entry.set('text', { type: 'text', text: `${text.slice(0, 900)}🙂${text.slice(900)}` });
    const record = { at: 5000, changes: [{ home: 'cards', id: 'a', entry }] } as const;
    const bytes = encodeHistory(record, known);
    expect(bytes.length).toBeLessThan(32);
    expect(decodeHistory(bytes, known)).toEqual(record);
  });

  it('[B1] what a peer put into an entry that nobody could write down is left out', () => {
    const doc = new Y.Doc();
    const entry = new Y.Map<unknown>([['at', [0, 0]]]);
    doc.getMap('cards').set('x', entry);
    doc.getMap('cards').set('rubbish', 5);
    entry.set('doc', new Y.Doc());
    entry.set('deep', JSON.parse(`${'['.repeat(60)}${']'.repeat(60)}`));
    entry.set('fine', { of: [new Uint8Array([1]), null, true] });
    expect([...(keepPlain(entry)?.keys() ?? [])].sort()).toEqual(['at', 'fine']);
    expect([...keepBoard(doc).cards.keys()]).toEqual(['x']);
  });
});
