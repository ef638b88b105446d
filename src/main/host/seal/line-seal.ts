import type { Keys } from '../../../shared/seal/handshake';
import {
  decodeInside,
  encodeGroupKey,
  encodeSaid,
  type GroupKey,
  type Said,
} from '../../../shared/seal/said';
import { Opener, Sealer } from '../../../shared/seal/sealing';
import { frameOf } from './frame';
import type { ForAll } from './group-seal';

/** What a page said. */
export type Opened = { readonly bytes: Buffer; readonly isText: boolean };

/** The host's end of one sealed socket, without the socket. */
export class LineSeal {
  private readonly sealer: Sealer;
  private readonly opener: Opener;
  /** The key of the group that the page was given last. */
  private given: GroupKey | null = null;

  constructor(keys: Keys) {
    this.sealer = new Sealer(keys.sends);
    this.opener = new Opener(keys.hears);
  }

  /** A message for this page alone, framed. */
  frame(said: Said): Buffer {
    return frameOf(this.sealer.seal(encodeSaid(said)));
  }

  /** What is for all, as this page is to get it: with the keys that it lacks. */
  frames(forAll: ForAll): readonly Buffer[] {
    return forAll.flatMap(({ key, frames }) => {
      if (key === this.given) return [frames];
      this.given = key;
      return [frameOf(this.sealer.seal(encodeGroupKey(key))), frames];
    });
  }

  /** The page's next message; null if it cannot be opened, or is none of a page. */
  open(sealed: Uint8Array): Opened | null {
    const plain = this.opener.open(sealed);
    const inside = plain === null ? null : decodeInside(plain);
    if (inside === null || inside.type === 'groupKey') return null;
    const { buffer, byteOffset, length } = inside.bytes;
    return { bytes: Buffer.from(buffer, byteOffset, length), isText: inside.type === 'text' };
  }

  /** The page's next message is left out unread. */
  skip(): void {
    this.opener.skip();
  }
}
