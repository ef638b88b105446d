import {
  createDecoder,
  hasContent,
  readVarString,
  readVarUint,
  readVarUint8Array,
} from 'lib0/decoding';
import {
  createEncoder,
  toUint8Array,
  writeUint8,
  writeVarString,
  writeVarUint,
  writeVarUint8Array,
} from 'lib0/encoding';
import { parseJson } from './parse';
import { type PutBackNotice, putBackNotice } from './put-back';

/**
 * The board on its WebSocket: one byte of kind, then the payload. Kind 0 carries what
 * y-protocols/sync writes, kind 1 who is on the board and where (board-presence.ts); kind 2 is the
 * host's word that updates of this socket are on disk. Kind 3 is an update that was made on the very
 * page that sends it, and not passed on; kind 4 the host's word that something was put back. Kind 5 is
 * the whole board as an update of Yjs's second version, which is smaller, compressed with zlib.
 */
export const BOARD_MESSAGE = {
  sync: 0,
  awareness: 1,
  saved: 2,
  own: 3,
  putBack: 4,
  packed: 5,
} as const;

/** The kinds of y-protocols/sync: what I have, what you lack, what is new. */
export const SYNC = { step1: 0, step2: 1, update: 2 } as const;
export type SyncKind = (typeof SYNC)[keyof typeof SYNC];

export type SyncMessage = { readonly kind: SyncKind; readonly content: Uint8Array };

/** One sync message as it goes over the socket. */
export function encodeSync(kind: SyncKind, content: Uint8Array): Uint8Array<ArrayBuffer> {
  const encoder = createEncoder();
  writeUint8(encoder, BOARD_MESSAGE.sync);
  writeVarUint(encoder, kind);
  writeVarUint8Array(encoder, content);
  return toUint8Array(encoder);
}

/** Reads what `encodeSync` wrote; null for anything else. Never throws. */
export function decodeSync(bytes: Uint8Array): SyncMessage | null {
  if (bytes[0] !== BOARD_MESSAGE.sync) return null;
  try {
    const decoder = createDecoder(bytes.subarray(1));
    const kind = readVarUint(decoder);
    const content = readVarUint8Array(decoder);
    if (hasContent(decoder)) return null;
    if (kind !== SYNC.step1 && kind !== SYNC.step2 && kind !== SYNC.update) return null;
    return { kind, content };
  } catch {
    // lib0 throws on bytes that end too early: not a message of ours.
    return null;
  }
}

/** How many messages with content (step 2, update or own) of this socket are on disk, as 4 bytes. */
export function encodeSaved(count: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(5);
  bytes[0] = BOARD_MESSAGE.saved;
  new DataView(bytes.buffer).setUint32(1, count);
  return bytes;
}

/** [W5] Reads what `encodeSaved` wrote; null for anything else. */
export function decodeSaved(bytes: Uint8Array): number | null {
  if (bytes.length !== 5 || bytes[0] !== BOARD_MESSAGE.saved) return null;
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(1);
}

/** [B96] An update that was made on the page that sends it. */
export function encodeOwn(update: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(1 + update.length);
  bytes[0] = BOARD_MESSAGE.own;
  bytes.set(update, 1);
  return bytes;
}

/** The update in what `encodeOwn` wrote; null for anything else. */
export function decodeOwn(bytes: Uint8Array): Uint8Array | null {
  return bytes[0] === BOARD_MESSAGE.own && bytes.length > 1 ? bytes.subarray(1) : null;
}

/** [B96] What the host tells a page of whose changes it put some back. */
export function encodePutBack(notice: PutBackNotice): Uint8Array<ArrayBuffer> {
  const encoder = createEncoder();
  writeUint8(encoder, BOARD_MESSAGE.putBack);
  writeVarString(encoder, JSON.stringify(notice));
  return toUint8Array(encoder);
}

/** Reads what `encodePutBack` wrote; null for anything else. Never throws. */
export function decodePutBack(bytes: Uint8Array): PutBackNotice | null {
  if (bytes[0] !== BOARD_MESSAGE.putBack) return null;
  try {
    const read = parseJson(putBackNotice, readVarString(createDecoder(bytes.subarray(1))));
    return read.ok ? read.value : null;
  } catch {
    // lib0 throws on bytes that end too early.
    return null;
  }
}

/** [H60] The whole board: an update of version 2, compressed with zlib. */
export function encodePacked(compressed: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(1 + compressed.length);
  bytes[0] = BOARD_MESSAGE.packed;
  bytes.set(compressed, 1);
  return bytes;
}

/** The compressed update in what `encodePacked` wrote, as a view of it; null for anything else. */
export function decodePacked<B extends ArrayBufferLike>(
  bytes: Uint8Array<B>,
): Uint8Array<B> | null {
  return bytes[0] === BOARD_MESSAGE.packed && bytes.length > 1 ? bytes.subarray(1) : null;
}
