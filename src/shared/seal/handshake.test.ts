import { hexToBytes } from '@noble/hashes/utils.js';
import { describe, expect, it } from 'vitest';
import { answerHandshake, beginHandshake } from './handshake';
import { knownFor } from './room-key';
import { Opener, Sealer } from './sealing';
import { keyPairOf, x25519 } from './x25519';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

/** Noise_NNpsk0_25519_ChaChaPoly_SHA256 of the cacophony project's test vectors. */
const VECTOR = {
  prologue: '4a6f686e2047616c74',
  psk: '54686973206973206d7920417573747269616e20706572737065637469766521',
  first: '893e28b9dc6ca8d611ab664754b8ceb7bac5117349a4439a6b0569da977c464a',
  second: 'bbdb4cdbd309f1a1f2e1456967fe288cadd6f712d65dc7b7793d5e63da6b375b',
  messages: [
    [
      '4c756477696720766f6e204d69736573',
      'ca35def5ae56cec33dc2036731ab14896bc4c75dbb07a61f879f8e3afa4c794479b962b8aff8485742ac32f905ba45369e2465fb59e138a93d67a0d1266b6a54',
    ],
    [
      '4d757272617920526f746862617264',
      '95ebc60d2b1fa672c1f46a8aa265ef51bfe38e7ccb39ec5be34069f144808843d6062704d5a9c422a8e834423f8c1feada7e8d0d910a1a2cd030fb584221e3',
    ],
    ['462e20412e20486179656b', 'e632c3763d7669067383433197a3baddf146e9e70ad4b4e9e59e0f'],
    ['4361726c204d656e676572', '64c6bee32ea91c8474bb4c21d7a700109ad45af77b29764ba5eb1e'],
    [
      '4a65616e2d426170746973746520536179',
      'e2fa0bed0603b62d3ccac2ecabbf3fe33f3e86514909b323361626266cb2471cc8',
    ],
    [
      '457567656e2042f6686d20766f6e2042617765726b',
      '0c01dc9cec1fe4ddd692e8dd32188aa351088dc91183639a53b57aa4692b5ebdef8b8ca111',
    ],
  ],
} as const;

const known = { prologue: hexToBytes(VECTOR.prologue), psk: hexToBytes(VECTOR.psk) };
const firstPair = () => keyPairOf(hexToBytes(VECTOR.first));
const secondPair = () => keyPairOf(hexToBytes(VECTOR.second));

function handshake() {
  const [[opening], [reply]] = VECTOR.messages;
  const begun = beginHandshake(known, firstPair(), hexToBytes(opening));
  const answered = answerHandshake(known, begun.message, secondPair, hexToBytes(reply));
  if (answered === null) throw new Error('the first message was not understood');
  const agreed = begun.finish(answered.message);
  if (agreed === null) throw new Error('the answer was not understood');
  return { begun, answered, agreed };
}

describe('[W40] the handshake is Noise NNpsk0 as others write it', () => {
  it('[W40] both messages of the handshake, byte by byte', () => {
    const { begun, answered, agreed } = handshake();
    expect(hex(begun.message)).toBe(VECTOR.messages[0][1]);
    expect(hex(answered.message)).toBe(VECTOR.messages[1][1]);
    expect(hex(answered.payload)).toBe(VECTOR.messages[0][0]);
    expect(hex(agreed.payload)).toBe(VECTOR.messages[1][0]);
  });

  it('[W40] what is said afterwards, by turns, behind the byte of its kind', () => {
    const { answered, agreed } = handshake();
    const sealers = [new Sealer(agreed.keys.sends), new Sealer(answered.keys.sends)];
    const openers = [new Opener(answered.keys.hears), new Opener(agreed.keys.hears)];
    for (const [n, [plain, sealed]] of VECTOR.messages.slice(2).entries()) {
      const made = sealers[n % 2]?.seal(hexToBytes(plain)) ?? new Uint8Array();
      expect(hex(made)).toBe(`00${sealed}`);
      expect(hex(openers[n % 2]?.open(made) ?? new Uint8Array())).toBe(plain);
    }
  });

  it('[W40] X25519 gives what RFC 7748 says', () => {
    const scalar = 'a546e36bf0527c9d3b16154b82465edd62144c0ac1fc5a18506a2244ba449ac4';
    const u = 'e6db6867583030db3594c1a424b15f7c726624ec26b3353b10a903a6d0ab1c4c';
    const product = 'c3da55379de9c6908e94ea4df28d084f32eccf03491c71f754b4075577a28552';
    expect(hex(x25519.scalarMult(hexToBytes(scalar), hexToBytes(u)))).toBe(product);
  });
});

describe('[W41] who does not know the same is noticed, whatever they say', () => {
  const pair = (fill: number) => keyPairOf(new Uint8Array(32).fill(fill));
  const hello = new Uint8Array([1, 2, 3]);
  const key = 'aaaaaaaaaaaaaaaaaaaaaa';

  it('[W41] another key, another kind of socket, and any changed byte', () => {
    const opening = beginHandshake(knownFor('board', key), pair(1));
    const answer = (known = knownFor('board', key), message = opening.message) =>
      answerHandshake(known, message, () => pair(2), hello);
    expect(answer(knownFor('board', 'aaaaaaaaaaaaaaaaaaaaab'))).toBeNull();
    expect(answer(knownFor('control', key))).toBeNull();
    for (let at = 0; at < opening.message.length; at += 1) {
      expect(answer(undefined, changed(opening.message, at))).toBeNull();
    }
    const good = answer();
    if (good === null) throw new Error('the true one was not understood');
    for (let at = 0; at < good.message.length; at += 1) {
      const opened = beginHandshake(knownFor('board', key), pair(1));
      expect(opened.finish(changed(good.message, at))).toBeNull();
    }
  });

  it('[W41] too few bytes, too many, and points that give everybody the same', () => {
    const opening = beginHandshake(knownFor('board', key), pair(1));
    for (const length of [0, 1, 31, 32, 47]) {
      const part = opening.message.subarray(0, length);
      expect(answerHandshake(knownFor('board', key), part, () => pair(2), hello)).toBeNull();
      expect(opening.finish(part)).toBeNull();
    }
    expect(opening.finish(new Uint8Array(100_000))).toBeNull();
    expect(opening.finish(new Uint8Array(48))).toBeNull();
  });
});

function changed(bytes: Uint8Array, at: number): Uint8Array {
  const other = bytes.slice();
  other[at] = (other[at] ?? 0) ^ 1;
  return other;
}
