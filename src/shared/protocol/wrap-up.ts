import {
  type InferOutput,
  integer,
  literal,
  maxLength,
  maxValue,
  minValue,
  nullable,
  number,
  object,
  pipe,
  strictObject,
  string,
  variant,
} from 'valibot';
import { requestNumber as request } from './join-request';

const token = pipe(string(), maxLength(120));
const count = pipe(number(), integer(), minValue(0));

/** [H130] All that a page may say on the control socket once the session is closed. */
export const wrapUpRequest = variant('type', [
  /** A page that was away, or is loaded anew: it is told that the session is over. */
  strictObject({ type: literal('hello'), seat: nullable(token) }),
  /** The page of this seat waits for what the facilitator may offer. */
  strictObject({ type: literal('wrapUp'), seat: token }),
  /** [H132] One piece of the notes as they were offered under this number. */
  strictObject({
    type: literal('notes'),
    request,
    revision: pipe(count, maxValue(2 ** 31)),
    piece: pipe(count, maxValue(65_535)),
  }),
  strictObject({ type: literal('ping') }),
]);
export type WrapUpRequest = InferOutput<typeof wrapUpRequest>;

/** The notes as they are offered: which they are, and since when (ms since 1970) they are so. */
const offer = object({ revision: count, at: number() });
export type NotesOffer = InferOutput<typeof offer>;

/** What the host says to a page that waits in the wrap-up; pieces of the notes come as bytes. */
export const wrapUpNotice = variant('type', [
  /** Null if nothing is offered, or what was is taken back. */
  object({ type: literal('offer'), offer: nullable(offer) }),
  /** The facilitator has left the wrap-up: nothing more comes. */
  object({ type: literal('over') }),
  /** [H134] The page's seat is not there: whose it was has been forgotten. */
  object({ type: literal('gone') }),
  object({ type: literal('done'), request }),
  object({ type: literal('refused'), request, code: string(), message: string() }),
  object({ type: literal('pong') }),
]);
export type WrapUpNotice = InferOutput<typeof wrapUpNotice>;

/** The notes as phones get them: what they are called, without an ending, and both forms. */
export const phoneNotes = object({ name: string(), html: string(), markdown: string() });
export type PhoneNotes = InferOutput<typeof phoneNotes>;

/** Which piece of which notes, and of how many. */
export type PieceHead = {
  readonly revision: number;
  readonly piece: number;
  readonly of: number;
};

const HEAD_BYTES = 8;

/** [H132] A piece of the packed notes, as it goes over the wire. */
export function encodePiece({ revision, piece, of }: PieceHead, bytes: Uint8Array): Uint8Array {
  const message = new Uint8Array(HEAD_BYTES + bytes.length);
  const view = new DataView(message.buffer);
  view.setUint32(0, revision);
  view.setUint16(4, piece);
  view.setUint16(6, of);
  message.set(bytes, HEAD_BYTES);
  return message;
}

/** Reads what `encodePiece` wrote; null for anything else. */
export function decodePiece(
  message: ArrayBuffer,
): (PieceHead & { readonly bytes: Uint8Array<ArrayBuffer> }) | null {
  if (message.byteLength < HEAD_BYTES) return null;
  const view = new DataView(message);
  const head = { revision: view.getUint32(0), piece: view.getUint16(4), of: view.getUint16(6) };
  if (head.piece >= head.of) return null;
  return { ...head, bytes: new Uint8Array(message, HEAD_BYTES) };
}

/** What the facilitator sees of the phones while the wrap-up is open. */
export type Phones = {
  /** Whose wrap-up it is. */
  readonly session: string;
  readonly isOffered: boolean;
  /** People whose phone is there. */
  readonly there: number;
  /** People who have fetched the notes, also those who have gone since. */
  readonly fetched: number;
  /** How many of those have them as they were before the last change. */
  readonly older: number;
};
