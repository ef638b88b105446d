import { chacha20poly1305 } from '@noble/ciphers/chacha.js';
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { nonceOf } from './nonce';

const NAME = 'Noise_NNpsk0_25519_ChaChaPoly_SHA256';
export const EMPTY = new Uint8Array();

/** The "symmetric state" of the Noise protocol, revision 34, 5.2: what both sides know so far, and its key. */
export class NoiseState {
  /** Longer than a hash, so the name itself is hashed. */
  private hash: Uint8Array = sha256(utf8ToBytes(NAME));
  private chain: Uint8Array = this.hash;
  private key: Uint8Array = EMPTY;
  private count = 0;

  mixHash(bytes: Uint8Array): void {
    this.hash = sha256(concatBytes(this.hash, bytes));
  }

  mixKey(bytes: Uint8Array): void {
    const [chain, key] = this.derive(bytes);
    this.chain = chain;
    this.setKey(key);
  }

  mixKeyAndHash(bytes: Uint8Array): void {
    const [chain, hash, key] = this.derive(bytes);
    this.chain = chain;
    this.mixHash(hash);
    this.setKey(key);
  }

  sealAndHash(plain: Uint8Array): Uint8Array {
    const sealed = chacha20poly1305(this.key, this.nextNonce(), this.hash).encrypt(plain);
    this.mixHash(sealed);
    return sealed;
  }

  /** Null if it was not sealed by somebody who knows the same. */
  openAndHash(sealed: Uint8Array): Uint8Array | null {
    try {
      const plain = chacha20poly1305(this.key, this.nextNonce(), this.hash).decrypt(sealed);
      this.mixHash(sealed);
      return plain;
    } catch {
      // The library throws for a tag that does not fit, and for too few bytes.
      return null;
    }
  }

  /** The keys of both directions, that of who began first. */
  split(): readonly [Uint8Array, Uint8Array] {
    const [first, second] = this.derive(EMPTY);
    return [first, second];
  }

  private setKey(key: Uint8Array): void {
    this.key = key;
    this.count = 0;
  }

  private nextNonce(): Uint8Array {
    this.count += 1;
    return nonceOf(this.count - 1);
  }

  /** HKDF as Noise has it, 4.3. */
  private derive(bytes: Uint8Array): readonly [Uint8Array, Uint8Array, Uint8Array] {
    const secret = hmac(sha256, this.chain, bytes);
    const first = hmac(sha256, secret, Uint8Array.of(1));
    const second = hmac(sha256, secret, concatBytes(first, Uint8Array.of(2)));
    const third = hmac(sha256, secret, concatBytes(second, Uint8Array.of(3)));
    return [first, second, third];
  }
}
