import { createPublicKey, diffieHellman, generateKeyPairSync } from 'node:crypto';
import type { KeyPair } from '../../../shared/seal/x25519';

/**
 * A key pair by the system's own X25519: a hundred phones that come back at once need two hundred of its
 * multiplications, for which the pages' code would take this process a second.
 */
export function newHostKeyPair(): KeyPair {
  const { privateKey, publicKey } = generateKeyPairSync('x25519');
  const { x = '' } = publicKey.export({ format: 'jwk' });
  return {
    publicKey: Buffer.from(x, 'base64url'),
    shared: (other) =>
      diffieHellman({
        privateKey,
        publicKey: createPublicKey({
          key: { kty: 'OKP', crv: 'X25519', x: Buffer.from(other).toString('base64url') },
          format: 'jwk',
        }),
      }),
  };
}
