import { chacha20poly1305 } from '@noble/ciphers/chacha.js';
import { nonceOf } from './nonce';
import type { GroupKey } from './said';

/** The first byte of a sealed message: for one page, or for all. */
const FOR_ONE = 0;
const FOR_ALL = 1;
const TAG_BYTES = 16;
/** Kind, number of the key, number of the message. */
const FOR_ALL_HEAD_BYTES = 1 + 2 + 6;

/** One direction of one connection: messages are numbered by the order in which they come. */
export class Sealer {
  private count = 0;

  constructor(private readonly key: Uint8Array) {}

  seal(plain: Uint8Array): Uint8Array<ArrayBuffer> {
    const sealed = new Uint8Array(1 + plain.length + TAG_BYTES);
    sealed[0] = FOR_ONE;
    chacha20poly1305(this.key, nonceOf(this.count)).encrypt(plain, sealed.subarray(1));
    this.count += 1;
    return sealed;
  }
}

/** The other end of a `Sealer`. */
export class Opener {
  private count = 0;

  constructor(private readonly key: Uint8Array) {}

  /** What was sealed as the next message; null if this is not it. Never throws. */
  open(sealed: Uint8Array): Uint8Array | null {
    const number = this.count;
    this.count += 1;
    if (sealed[0] !== FOR_ONE) return null;
    return opened(this.key, number, sealed.subarray(1));
  }

  /** Leaves a message out unread. */
  skip(): void {
    this.count += 1;
  }
}

/** Seals for everybody who has the key. A number is used once for each key. */
export function sealForAll(
  { number, bytes }: GroupKey,
  count: number,
  plain: Uint8Array,
): Uint8Array {
  const sealed = new Uint8Array(FOR_ALL_HEAD_BYTES + plain.length + TAG_BYTES);
  const view = new DataView(sealed.buffer);
  sealed[0] = FOR_ALL;
  view.setUint16(1, number);
  view.setUint16(3, Math.floor(count / 2 ** 32));
  view.setUint32(5, count % 2 ** 32);
  chacha20poly1305(bytes, nonceOf(count)).encrypt(plain, sealed.subarray(FOR_ALL_HEAD_BYTES));
  return sealed;
}

export function isForAll(sealed: Uint8Array): boolean {
  return sealed[0] === FOR_ALL && sealed.length >= FOR_ALL_HEAD_BYTES + TAG_BYTES;
}

/** Opens what `sealForAll` made; null if it was not made with one of these keys. Never throws. */
export function openForAll(keys: readonly GroupKey[], sealed: Uint8Array): Uint8Array | null {
  if (!isForAll(sealed)) return null;
  const view = new DataView(sealed.buffer, sealed.byteOffset);
  const key = keys.find(({ number }) => number === view.getUint16(1));
  if (key === undefined) return null;
  const count = view.getUint16(3) * 2 ** 32 + view.getUint32(5);
  return opened(key.bytes, count, sealed.subarray(FOR_ALL_HEAD_BYTES));
}

function opened(key: Uint8Array, number: number, sealed: Uint8Array): Uint8Array | null {
  try {
    return chacha20poly1305(key, nonceOf(number)).decrypt(sealed);
  } catch {
    // The library throws for a tag that does not fit, and for too few bytes.
    return null;
  }
}
