import { montgomery } from '@noble/curves/abstract/montgomery.js';

const P = 2n ** 255n - 19n;

/**
 * X25519 (RFC 7748) by the library's ladder, with the curve's numbers given here: its own `x25519` brings
 * Edwards curves along, which would make the page to join 7 KB heavier.
 */
export const x25519 = montgomery({
  P,
  type: 'x25519',
  powPminus2: inverse,
  adjustScalarBytes: (bytes: Uint8Array) => {
    bytes[0] = (bytes[0] ?? 0) & 248;
    bytes[31] = ((bytes[31] ?? 0) & 127) | 64;
    return bytes;
  },
});

/** 1/x: x to the power of P - 2, whose bits are the same for everybody. */
function inverse(x: bigint): bigint {
  let result = 1n;
  let power = x % P;
  for (let rest = P - 2n; rest > 0n; rest >>= 1n) {
    if ((rest & 1n) === 1n) result = (result * power) % P;
    power = (power * power) % P;
  }
  return result;
}

/** One side's part of an exchange of keys, used once. */
export type KeyPair = {
  /** 32 bytes, to be sent. */
  readonly publicKey: Uint8Array;
  /** What both sides have then, 32 bytes. Throws if the other side's is no key that may be used. */
  readonly shared: (other: Uint8Array) => Uint8Array;
};

/** @param secret 32 bytes by chance */
export function keyPairOf(secret: Uint8Array): KeyPair {
  return {
    publicKey: x25519.getPublicKey(secret),
    shared: (other) => x25519.getSharedSecret(secret, other),
  };
}
