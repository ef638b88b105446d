import { ristretto255, ristretto255_hasher } from '@noble/curves/ed25519.js';
import { bytesToNumberLE } from '@noble/curves/utils.js';
import { sha512 } from '@noble/hashes/sha2.js';
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';

const { Point } = ristretto255;
const DSI = utf8ToBytes('CPaceRistretto255');
const DSI_ISK = utf8ToBytes('CPaceRistretto255_ISK');
/** Input block of SHA-512. */
const BLOCK_BYTES = 128;

/** What both sides put in, beside what is by chance. */
export type CpaceInputs = {
  /** The password, which is short. */
  readonly password: Uint8Array;
  /** What the exchange is for. */
  readonly channel: Uint8Array;
  /** By chance, another one each time. */
  readonly session: Uint8Array;
};

/** Who sent what: the share and its sender. */
export type CpaceSent = { readonly share: Uint8Array; readonly sender: Uint8Array };

/** One side of an exchange, between sending its share and hearing the other's. */
export type Cpace = {
  readonly share: Uint8Array;
  /** The point that both sides have in common; null if the other share is none. Never throws. */
  readonly meet: (other: Uint8Array) => Uint8Array | null;
};

/**
 * CPace over ristretto255 with SHA-512 (draft-irtf-cfrg-cpace): two sides that share a short password come to
 * a strong key. Who listens learns nothing of the password, who takes part can try one guess.
 *
 * @param chance 32 bytes by chance, for this exchange only
 */
export function beginCpace({ password, channel, session }: CpaceInputs, chance: Uint8Array): Cpace {
  const scalar = chance.slice();
  // 252 bits, as the draft recommends.
  scalar[31] = (scalar[31] ?? 0) & 0x0f;
  const secret = bytesToNumberLE(scalar);
  const hashed = sha512(generatorString(password, channel, session));
  const generator = generatorFrom(hashed);
  return {
    share: generator.multiply(secret).toBytes(),
    meet: (other) => {
      try {
        const point = Point.fromBytes(other).multiply(secret);
        return point.is0() ? null : point.toBytes();
      } catch {
        // The library throws for what is no point, and for the one that would give everybody the same.
        return null;
      }
    },
  };
}

/** The one-way map of ristretto255 (RFC 9496, 4.3.4), from 64 bytes. */
function generatorFrom(hashed: Uint8Array) {
  const { deriveToCurve } = ristretto255_hasher;
  if (deriveToCurve === undefined) throw new Error('This library has no map to ristretto255.');
  return deriveToCurve(hashed);
}

/** The key of an exchange, 64 bytes: from the common point and all that was sent, first whoever began. */
export function cpaceKey(
  session: Uint8Array,
  point: Uint8Array,
  first: CpaceSent,
  second: CpaceSent,
): Uint8Array {
  return sha512(
    concatBytes(
      joined(DSI_ISK, session, point),
      joined(first.share, first.sender),
      joined(second.share, second.sender),
    ),
  );
}

/** The string that the generator is made of: the password alone fills the first block of the hash. */
export function generatorString(
  password: Uint8Array,
  channel: Uint8Array,
  session: Uint8Array,
): Uint8Array {
  const padding = BLOCK_BYTES - 1 - joined(password).length - joined(DSI).length;
  const zeros = new Uint8Array(Math.max(0, padding));
  return joined(DSI, password, zeros, channel, session);
}

/** Each part with its length before it (LEB128), so that no two lists of parts give the same bytes. */
function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return concatBytes(...parts.flatMap((part) => [lengthBytes(part.length), part]));
}

function lengthBytes(length: number): Uint8Array {
  const bytes: number[] = [];
  let rest = length;
  do {
    bytes.push(rest < 128 ? rest : (rest % 128) + 128);
    rest = Math.floor(rest / 128);
  } while (rest > 0);
  return Uint8Array.from(bytes);
}
