import { bytesToUtf8, utf8ToBytes } from '@noble/ciphers/utils.js';

/** A message as a socket carries it: text, or bytes. */
export type Said = string | Uint8Array;

/** The key that what goes to everybody is sealed with, and which one it is. */
export type GroupKey = { readonly number: number; readonly bytes: Uint8Array };

const BYTES = 0;
const TEXT = 1;
const GROUP_KEY = 2;
const GROUP_KEY_BYTES = 32;

/** What stands inside the seal: one byte of kind, then the message. */
export function encodeSaid(said: Said): Uint8Array {
  const isText = typeof said === 'string';
  const bytes = isText ? utf8ToBytes(said) : said;
  const plain = new Uint8Array(1 + bytes.length);
  plain[0] = isText ? TEXT : BYTES;
  plain.set(bytes, 1);
  return plain;
}

/** The key of the group, for one page. */
export function encodeGroupKey({ number, bytes }: GroupKey): Uint8Array {
  const plain = new Uint8Array(3 + bytes.length);
  plain[0] = GROUP_KEY;
  new DataView(plain.buffer).setUint16(1, number);
  plain.set(bytes, 3);
  return plain;
}

export type Inside =
  | { readonly type: 'text' | 'bytes'; readonly bytes: Uint8Array }
  | { readonly type: 'groupKey'; readonly key: GroupKey };

/** Reads what the encoders wrote, as views of it; null for anything else. */
export function decodeInside(plain: Uint8Array): Inside | null {
  const bytes = plain.subarray(1);
  if (plain[0] === TEXT) return { type: 'text', bytes };
  if (plain[0] === BYTES) return { type: 'bytes', bytes };
  if (plain[0] !== GROUP_KEY || bytes.length !== 2 + GROUP_KEY_BYTES) return null;
  const number = new DataView(plain.buffer, plain.byteOffset).getUint16(1);
  return { type: 'groupKey', key: { number, bytes: bytes.slice(2) } };
}

/** The text in what was sealed as text. */
export function textOf(bytes: Uint8Array): string {
  return bytesToUtf8(bytes);
}
