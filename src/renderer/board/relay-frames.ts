import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { messageYjsSyncStep1, messageYjsSyncStep2, messageYjsUpdate } from 'y-protocols/sync';
import * as Y from 'yjs';
import {
  BOARD_MESSAGE,
  decodePacked,
  decodePutBack,
  decodeSaved,
} from '../../shared/protocol/board-wire';
import type { PutBackNotice } from '../../shared/protocol/put-back';

/** What the host says on the board's socket. */
export type RelayFrame =
  | { readonly type: 'ask'; readonly have: Uint8Array }
  | { readonly type: 'content'; readonly update: Uint8Array }
  /** All of the board, as an update of version 2. */
  | { readonly type: 'whole'; readonly update: Uint8Array }
  | { readonly type: 'saved'; readonly count: number }
  | { readonly type: 'presence'; readonly bytes: Uint8Array }
  | { readonly type: 'putBack'; readonly notice: PutBackNotice };

/** "This is what I have": the host answers with what is missing. */
export function askFrame(doc: Y.Doc): Uint8Array<ArrayBuffer> {
  return syncFrame(messageYjsSyncStep1, Y.encodeStateVector(doc));
}

/** Everything the host lacks, by its own account of what it has. */
export function answerFrame(doc: Y.Doc, have: Uint8Array): Uint8Array<ArrayBuffer> {
  return syncFrame(messageYjsSyncStep2, Y.encodeStateAsUpdate(doc, have));
}

/** One change. */
export function updateFrame(update: Uint8Array): Uint8Array<ArrayBuffer> {
  return syncFrame(messageYjsUpdate, update);
}

/** Reads a frame, of which a packed board was unpacked; throws on a malformed one. */
export function readFrame(data: unknown): RelayFrame {
  if (!(data instanceof ArrayBuffer)) throw new Error('a frame that is not binary');
  const bytes = new Uint8Array(data);
  if (bytes[0] === BOARD_MESSAGE.awareness) return { type: 'presence', bytes };
  if (bytes[0] === BOARD_MESSAGE.saved) {
    const count = decodeSaved(bytes);
    if (count === null) throw new Error('a broken word of what is saved');
    return { type: 'saved', count };
  }
  if (bytes[0] === BOARD_MESSAGE.putBack) {
    const notice = decodePutBack(bytes);
    if (notice === null) throw new Error('a broken word of what was put back');
    return { type: 'putBack', notice };
  }
  const whole = decodePacked(bytes);
  if (whole !== null) return { type: 'whole', update: whole };
  if (bytes[0] !== BOARD_MESSAGE.sync) throw new Error('a frame of no known kind');
  const decoder = decoding.createDecoder(bytes.subarray(1));
  const step = decoding.readVarUint(decoder);
  const payload = decoding.readVarUint8Array(decoder);
  if (step === messageYjsSyncStep1) return { type: 'ask', have: payload };
  if (step === messageYjsSyncStep2 || step === messageYjsUpdate) {
    return { type: 'content', update: payload };
  }
  throw new Error('a sync message of no known step');
}

function syncFrame(step: number, payload: Uint8Array): Uint8Array<ArrayBuffer> {
  const encoder = encoding.createEncoder();
  encoding.writeUint8(encoder, BOARD_MESSAGE.sync);
  encoding.writeVarUint(encoder, step);
  encoding.writeVarUint8Array(encoder, payload);
  // A copy in a buffer of its own: WebSocket.send takes no view of a shared one.
  return new Uint8Array(encoding.toUint8Array(encoder));
}
