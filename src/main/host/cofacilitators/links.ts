import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { KeptCofacilitator } from '../../../shared/protocol/library';
import { MOST_COFACILITATORS } from '../../../shared/protocol/limits';

/** A link that was just made. The token is nowhere else: whoever loses it needs another link. */
export type MadeLink = { readonly kept: KeptCofacilitator; readonly token: string };

/** [H85] Whose links work in a session. Of a token only its hash is kept. */
export class CofacilitatorLinks {
  constructor(private kept: readonly KeptCofacilitator[]) {}

  /** Those whose link works, in the order in which they were made. */
  get all(): readonly KeptCofacilitator[] {
    return this.kept;
  }

  /**
   * Makes a link; null if there are as many as there may be.
   *
   * @param made the wall clock, in ms
   */
  make(name: string, made: number): MadeLink | null {
    if (this.kept.length >= MOST_COFACILITATORS) return null;
    const token = randomBytes(32).toString('base64url');
    const id = randomBytes(6).toString('hex');
    const kept = { id, name, made, hash: hashOf(token).toString('hex') };
    this.kept = [...this.kept, kept];
    return { kept, token };
  }

  /** From now on this link leads nowhere; false if there was none. */
  revoke(id: string): boolean {
    const before = this.kept.length;
    this.kept = this.kept.filter((one) => one.id !== id);
    return this.kept.length < before;
  }

  /** Whose token this is, or null. All are compared, each in the same time wherever they differ. */
  whose(token: string): KeptCofacilitator | null {
    const hash = hashOf(token);
    return this.kept.reduce<KeptCofacilitator | null>(
      (found, one) => (timingSafeEqual(Buffer.from(one.hash, 'hex'), hash) ? one : found),
      null,
    );
  }

  /** Whether a link still works. */
  works(id: string): boolean {
    return this.kept.some((one) => one.id === id);
  }
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(`cofacilitator:${token}`).digest();
}
