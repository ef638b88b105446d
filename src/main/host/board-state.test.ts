import { setTimeout as pause } from 'node:timers/promises';
import { inflateSync } from 'node:zlib';
import { createDecoder, readUint8, readVarUint } from 'lib0/decoding';
import { beforeEach, expect, it } from 'vitest';
import * as Y from 'yjs';
import { addCard } from '../../shared/board/card-operations';
import { cardsOf } from '../../shared/board/document';
import { decodePacked, decodeSync, encodeSync, SYNC } from '../../shared/protocol/board-wire';
import { BoardState } from './board-state';
import { frameOf } from './line';

const NOTHING = Y.encodeStateVector(new Y.Doc());
let doc: Y.Doc;
let state: BoardState;

beforeEach(() => {
  doc = new Y.Doc();
  state = new BoardState(doc);
  doc.on('update', (update: Uint8Array) => {
    state.changed(frameOf(encodeSync(SYNC.update, update)));
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

/** The messages in whole frames, read as a page's browser does. */
function messages(frames: Buffer): readonly Uint8Array[] {
  const found: Uint8Array[] = [];
  const decoder = createDecoder(frames);
  while (decoder.pos < frames.length) {
    readUint8(decoder);
    let length = readUint8(decoder);
    if (length === 126) {
      length = frames.readUInt16BE(decoder.pos);
      decoder.pos += 2;
    } else if (length === 127) {
      length = Number(frames.readBigUInt64BE(decoder.pos));
      decoder.pos += 8;
    }
    found.push(frames.subarray(decoder.pos, decoder.pos + length));
    decoder.pos += length;
  }
  return found;
}

function read(frames: Buffer, into = new Y.Doc()): Y.Doc {
  for (const bytes of messages(frames)) {
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
  expect(second.subarray(0, first.length).equals(first)).toBe(true);
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
  expect(rest.length).toBeLessThan(state.since(NOTHING, false).length / 10);
  expect(cardsOf(read(rest, page)).size).toBe(103);
  expect(readVarUint(createDecoder(state.vector()))).toBe(1);
});

/** The board as somebody gets it who unpacks, once it is packed: whoever comes before that gets it plain. */
async function packed(): Promise<Buffer> {
  const plain = state.since(NOTHING, false);
  for (;;) {
    const frames = state.since(NOTHING, true);
    if (!frames.equals(plain)) return frames;
    await pause(1);
  }
}

it('[H60] whoever can unpack gets a board of some size packed, and what was written since behind it', async () => {
  add(0, 200, 'a card with a few words on it');
  const plain = state.since(NOTHING, true);
  expect(cardsOf(read(plain)).size).toBe(200);
  const small = await packed();
  expect(small.length).toBeLessThan(plain.length / 2);
  expect(cardsOf(read(small)).toJSON()).toEqual(cardsOf(doc).toJSON());
  add(200, 201);
  const grown = state.since(NOTHING, true);
  expect(grown.subarray(0, small.length).equals(small)).toBe(true);
  expect(cardsOf(read(grown)).size).toBe(201);
  // Whoever cannot still gets it plain.
  expect(state.since(NOTHING, false).subarray(0, plain.length).equals(plain)).toBe(true);
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
