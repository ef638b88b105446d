import fc from 'fast-check';
import * as Y from 'yjs';
import { addCard, setKind, setReaction, writeText } from './card-operations';
import { encodeHistory, GrowingBoard } from './history-record';
import { changeOf } from './history-rewrite';
import { keepBoard, keysOf } from './kept-board';
import { addLink } from './link-operations';
import { addObject } from './object-operations';
import { deleteEntries, moveEntries, setLocked } from './place-operations';
import type { BoardSnapshot } from './snapshot';
import { readBoard } from './snapshot';

/** People who write on the boards of these tests. */
export const PEOPLE = ['p1', 'p2', 'facilitator'] as const;
export type Somebody = (typeof PEOPLE)[number];

/** One thing that somebody does on a board. */
export type Deed = (doc: Y.Doc) => void;

const author = fc.constantFrom(...PEOPLE);
const cardId = fc.constantFrom('a', 'b', 'c', 'd');
const words = fc.string({ unit: 'grapheme', maxLength: 12 });
const place = fc.record({ x: fc.integer({ min: -900, max: 900 }), y: fc.nat(900) });
const size = { width: 90, height: 40 };

/** Anything that people do, on few entries, so that they meet. */
export const deeds: fc.Arbitrary<Deed> = fc.oneof(
  fc.tuple(cardId, author, words, place).map(
    ([id, by, text, at]): Deed =>
      (doc) => {
        // An id is never given twice in the app: what is there is not written over.
        const card = {
          id: `${id}-${by}`,
          kind: 'debate',
          text,
          ...at,
          author: by,
          turn: null,
        } as const;
        if (!doc.getMap('cards').has(card.id)) addCard(doc, card, 'test');
      },
  ),
  onCard(words, (doc, id, text) => writeText(doc, id, text, 'test')),
  onCard(place, (doc, id, at) => moveEntries(doc, new Map([[id, at]]), 'test')),
  onCard(fc.constantFrom('question', 'setback'), (doc, id, kind) => setKind(doc, id, kind, 'test')),
  onCard(fc.boolean(), (doc, id, locked) => setLocked(doc, [id], locked, 'test')),
  onCard(fc.constant(null), (doc, id) => deleteEntries(doc, [id], 'test')),
  onCard(fc.tuple(author, fc.boolean()), (doc, id, [by, given]) =>
    setReaction(doc, id, { reaction: 'agree', author: by, given }, 'test'),
  ),
  fc.tuple(author, fc.uint8Array({ minLength: 1, maxLength: 9 })).map(
    ([by, points]): Deed =>
      (doc) => {
        const ink = { type: 'ink', tool: 'pen', tint: 1, stroke: 4, points, size } as const;
        if (!doc.getMap('objects').has(`ink-${by}`))
          addObject(doc, { id: `ink-${by}`, x: 0, y: 0, author: by, turn: null, ...ink }, 'test');
      },
  ),
  author.map(
    (by): Deed =>
      (doc) =>
        deleteEntries(doc, [`ink-${by}`], 'test'),
  ),
  fc.tuple(author, fc.tuple(cardId, author), fc.tuple(cardId, author)).map(
    ([by, from, to]): Deed =>
      (doc) => {
        const ends = { from: from.join('-'), to: to.join('-') };
        const id = `link-${by}-${ends.from}-${ends.to}`;
        addLink(doc, { id, ...ends, meaning: 'supports', author: by }, 'test');
      },
  ),
);

function onCard<T>(
  what: fc.Arbitrary<T>,
  act: (doc: Y.Doc, id: string, what: T) => void,
): fc.Arbitrary<Deed> {
  return fc.tuple(cardId, author, what).map(
    ([id, by, value]): Deed =>
      (doc) =>
        act(doc, `${id}-${by}`, value),
  );
}

/** What one history and the boards it tells of look like. */
export type Told = {
  readonly doc: Y.Doc;
  readonly records: readonly Uint8Array[];
  /** The board that there was at the time of each record. */
  readonly boards: readonly { readonly at: number; readonly board: BoardSnapshot }[];
};

/** Does what is said, a stretch of deeds for each second, and writes the history of it. */
export function tell(seconds: readonly (readonly Deed[])[]): Told {
  const doc = new Y.Doc();
  const known = new GrowingBoard();
  const records: Uint8Array[] = [];
  const boards: { at: number; board: BoardSnapshot }[] = [];
  [[], ...seconds].forEach((deedsThen, n) => {
    for (const deed of deedsThen) deed(doc);
    const now = keepBoard(doc);
    const changes = keysOf(known.board, now).flatMap(
      (key) => changeOf(known, key, now[key.home].get(key.id) ?? null) ?? [],
    );
    records.push(encodeHistory({ at: n * 1000, changes }, known));
    known.take(changes);
    boards.push({ at: n * 1000, board: readBoard(doc) });
  });
  return { doc, records, boards };
}
