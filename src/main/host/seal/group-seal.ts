import { randomBytes } from 'node:crypto';
import { encodeSaid, type GroupKey, type Said } from '../../../shared/seal/said';
import { sealForAll } from '../../../shared/seal/sealing';
import { frameOf } from './frame';

/** Frames for the wire that were sealed with one key. */
export type SealedPart = { readonly key: GroupKey; readonly frames: Buffer };

/** Something for many, sealed and framed once, in the order in which it was said. */
export type ForAll = readonly SealedPart[];

/** Kept in two bytes on the wire. */
const KEY_NUMBERS = 65_536;

/**
 * [H98] What goes to everybody is sealed once, with a key that each page is given inside its own sealed
 * socket before the first message that needs it. The key is never written down and ends with the host.
 */
export class GroupSeal {
  private key: GroupKey = { number: 0, bytes: randomBytes(32) };
  /** Messages under this key so far: a number is never used twice. */
  private count = 0;

  /** Seals and frames a message for all. */
  seal(said: Said): ForAll {
    const sealed = sealForAll(this.key, this.count, encodeSaid(said));
    this.count += 1;
    return [{ key: this.key, frames: frameOf(sealed) }];
  }

  /**
   * [H99] Whoever has the key up to now can open nothing that is said from now on; those who are still
   * written to get the next one with the next message. Close the lines of who is to be left out before.
   */
  renew(): void {
    const number = (this.key.number + 1) % KEY_NUMBERS;
    this.key = { number, bytes: randomBytes(32) };
    this.count = 0;
  }
}

/** One after the other; what has the same key becomes one piece. */
export function inOrder(messages: readonly ForAll[]): ForAll {
  const parts = messages.flat();
  const [first] = parts;
  if (parts.length < 2 || first === undefined) return parts;
  if (parts.every(({ key }) => key === first.key)) {
    return [{ key: first.key, frames: Buffer.concat(parts.map(({ frames }) => frames)) }];
  }
  return parts;
}

/** Bytes on the wire. */
export function lengthOf(forAll: ForAll): number {
  return forAll.reduce((sum, { frames }) => sum + frames.length, 0);
}
