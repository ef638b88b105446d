import { setTimeout as pause } from 'node:timers/promises';
import { inflateSync } from 'node:zlib';
import { createDecoder, readVarUint } from 'lib0/decoding';
import { beforeEach, expect, it } from 'vitest';
import * as Y from 'yjs';
import { addCard } from '../../shared/board/card-operations';
import { cardsOf } from '../../shared/board/document';
import { decodePacked, decodeSync, encodeSync, SYNC } from '../../shared/protocol/board-wire';
import { BoardState } from './board-state';
import { type ForAll, GroupSeal, lengthOf } from './seal/group-seal';
import { messagesIn } from './seal/sealed.testkit';

const NOTHING = Y.encodeStateVector(new Y.Doc());
let doc: Y.Doc;
let state: BoardState;
let group: GroupSeal;

beforeEach(() => {
  doc = new Y.Doc();
  group = new GroupSeal();
  state = new BoardState(doc, group);
  doc.on('update', (update: Uint8Array) => {
    state.changed(group.seal(encodeSync(SYNC.update, update)));
  });
});

function add(from: number, to: number, text = 'x'): void {
  for (let n = from; n < to; n += 1) {
    addCard(
      doc,
      { id: `c${n}`, kind: 'debate', text, author: 'p1', turn: null, x: n, y: 0 },
      'test',
    );
  }
}

function messages(sealed: ForAll): readonly Uint8Array[] {
  return messagesIn(sealed).filter((said) => typeof said !== 'string');
}

/** Whether these bytes on the wire begin with those. */
function beginsWith(sealed: ForAll, first: ForAll): boolean {
  const [all, begin] = [sealed, first].map((one) => Buffer.concat(one.map(({ frames }) => frames)));
  return begin !== undefined && all?.subarray(0, begin.length).equals(begin) === true;
}

function read(sealed: ForAll, into = new Y.Doc()): Y.Doc {
  for (const bytes of messages(sealed)) {
    const packed = decodePacked(bytes);
    const plain = decodeSync(bytes);
    if (packed !== null) Y.applyUpdateV2(into, inflateSync(packed));
    else if (plain !== null) Y.applyUpdate(into, plain.content);
    else throw new Error('a message of the board expected');
  }
  return into;
}

it('[H22] whoever comes at whatever time gets the board as it is then', () => {
  for (const [from, to] of [
    [0, 50],
    [50, 60],
    [60, 400],
    [400, 401],
  ] as const) {
    add(from, to, 'a card with a few words on it');
    cardsOf(doc).delete(`c${from}`);
    const late = read(state.since(NOTHING, false));
    expect(cardsOf(late).toJSON()).toEqual(cardsOf(doc).toJSON());
    expect(Y.encodeStateVector(late)).toEqual(Y.encodeStateVector(doc));
  }
});

it('[H22] those who come at the same time share one buffer, and later ones the encoded board', () => {
  add(0, 100);
  const first = state.since(NOTHING, false);
  expect(state.since(NOTHING, false)).toBe(first);
  add(100, 101);
  const second = state.since(NOTHING, false);
  // The board as it was encoded before, and the one update since.
  expect(beginsWith(second, first)).toBe(true);
  expect(messages(second)).toHaveLength(2);
  add(101, 1_000);
  expect(messages(state.since(NOTHING, false))).toHaveLength(1);
});

it('[H22] whoever has a part is told the rest only', () => {
  add(0, 100);
  const page = read(state.since(NOTHING, false));
  const before = Y.encodeStateVector(page);
  add(100, 103);
  const rest = state.since(before, false);
  expect(lengthOf(rest)).toBeLessThan(lengthOf(state.since(NOTHING, false)) / 10);
  expect(cardsOf(read(rest, page)).size).toBe(103);
  expect(readVarUint(createDecoder(state.vector()))).toBe(1);
});

/** The board as somebody gets it who unpacks, once it is packed: whoever comes before that gets it plain. */
async function packed(): Promise<ForAll> {
  const plain = state.since(NOTHING, false);
  for (;;) {
    const sealed = state.since(NOTHING, true);
    if (sealed !== plain) return sealed;
    await pause(1);
  }
}

it('[H60] whoever can unpack gets a board of some size packed, and what was written since behind it', async () => {
  add(0, 200, 'a card with a few words on it');
  const plain = state.since(NOTHING, true);
  expect(cardsOf(read(plain)).size).toBe(200);
  const small = await packed();
  expect(lengthOf(small)).toBeLessThan(lengthOf(plain) / 2);
  expect(cardsOf(read(small)).toJSON()).toEqual(cardsOf(doc).toJSON());
  add(200, 201);
  const grown = state.since(NOTHING, true);
  expect(beginsWith(grown, small)).toBe(true);
  expect(cardsOf(read(grown)).size).toBe(201);
  // Whoever cannot still gets it plain.
  expect(beginsWith(state.since(NOTHING, false), plain)).toBe(true);
});

it('[H60] a board that has grown is packed anew, and never given as it was before', async () => {
  add(0, 200, 'a card with a few words on it');
  await packed();
  add(200, 1_000, 'and then everybody wrote at once');
  expect(cardsOf(read(state.since(NOTHING, true))).size).toBe(1_000);
  const again = await packed();
  expect(messages(again)).toHaveLength(1);
  expect(cardsOf(read(again)).size).toBe(1_000);
});
