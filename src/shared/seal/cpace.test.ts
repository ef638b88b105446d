import { hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { describe, expect, it } from 'vitest';
import { answerToCode, askWithCode } from './code-exchange';
import { beginCpace, cpaceKey, generatorString } from './cpace';

const hex = (bytes: Uint8Array | null): string | null =>
  bytes === null ? null : Buffer.from(bytes).toString('hex');

/** Appendix B.3 of draft-irtf-cfrg-cpace: ristretto255 and SHA-512. */
const DRAFT = {
  generator:
    '11435061636552697374726574746f3235350850617373776f726464' +
    '00'.repeat(100) +
    '160a41696e69746961746f720a42726573706f6e646572107e4b4791d6a8ef019b936c79fb7f2c57',
  a: 'da3d23700a9e5699258aef94dc060dfda5ebb61f02a5ea77fad53f4ff0976d08',
  shareA: '383a85dd236978f17f8c8545b50dabc52a39fcdab2cf8bc531ce040ff77ca82d',
  b: 'd2316b454718c35362d83d69df6320f38578ed5984651435e2949762d900b80d',
  shareB: 'a6206309c0e8e5f579295e35997ac4300ab3fecec3c17f7b604f3e698fa1383c',
  point: 'fa1d0318864e2cacb26875f1b791c9ae83204fe8359addb53e95a2e98893853f',
  key: 'e91ccb2c0f5e0d0993a33956e3be59754f3f2b07db57631f5394452ea2e7b4354674eb1f5686c078462bf83bec72e8743df440108e638f3526d9b90e85be096f',
  invalid: [
    '2b3c6b8c4f3800e7aef6864025b4ed79bd599117e427c41bd47d93d654b4a51c',
    '0000000000000000000000000000000000000000000000000000000000000000',
  ],
} as const;

const inputs = {
  password: utf8ToBytes('Password'),
  channel: utf8ToBytes('\nAinitiator\nBresponder'),
  session: hexToBytes('7e4b4791d6a8ef019b936c79fb7f2c57'),
};

describe('[W42] the exchange by a code is CPace as its draft has it', () => {
  it('[W42] generator, shares, common point and key, byte by byte', () => {
    const { password, channel, session } = inputs;
    expect(hex(generatorString(password, channel, session))).toBe(DRAFT.generator);
    const [a, b] = [DRAFT.a, DRAFT.b].map((chance) => beginCpace(inputs, hexToBytes(chance)));
    if (a === undefined || b === undefined) throw new Error('two sides expected');
    expect([hex(a.share), hex(b.share)]).toEqual([DRAFT.shareA, DRAFT.shareB]);
    expect([hex(a.meet(b.share)), hex(b.meet(a.share))]).toEqual([DRAFT.point, DRAFT.point]);
    const sent = [
      { share: a.share, sender: utf8ToBytes('ADa') },
      { share: b.share, sender: utf8ToBytes('ADb') },
    ] as const;
    expect(hex(cpaceKey(session, hexToBytes(DRAFT.point), ...sent))).toBe(DRAFT.key);
  });

  it('[W42] a share that is no point, or the neutral one, ends it', () => {
    const own = beginCpace(inputs, hexToBytes(DRAFT.a));
    for (const share of DRAFT.invalid) expect(own.meet(hexToBytes(share))).toBeNull();
    for (const length of [0, 31, 33]) expect(own.meet(new Uint8Array(length))).toBeNull();
  });
});

describe('[W43] the code opens the answer, and nothing else does', () => {
  const chance = (fill: number, length: number) => new Uint8Array(length).fill(fill);
  const asking = (code: string) => askWithCode(code, chance(7, 48));
  const answer = (code: string, to = asking('ABCDEF').question) =>
    answerToCode(code, to, 'the link', chance(9, 32));

  it('[W43] the same code on both sides, and no other', () => {
    const good = answer('ABCDEF');
    if (good === null) throw new Error('an answer expected');
    expect(asking('ABCDEF').read(good)).toBe('the link');
    expect(asking('ABCDEG').read(good)).toBeNull();
    const other = answer('ABCDEG');
    if (other === null) throw new Error('an answer expected');
    expect(asking('ABCDEF').read(other)).toBeNull();
  });

  it('[W43] what is no question has no answer, and what is no answer is not read', () => {
    const { question, read } = asking('ABCDEF');
    for (const wrong of ['', 'x', '00', `${question.share}0`, DRAFT.invalid[1]]) {
      expect(answer('ABCDEF', { ...question, share: wrong })).toBeNull();
      expect(read({ share: wrong, sealed: '00'.repeat(40) })).toBeNull();
    }
    expect(answer('ABCDEF', { ...question, session: '' })).toBeNull();
    const good = answer('ABCDEF');
    if (good === null) throw new Error('an answer expected');
    for (const sealed of ['', '00', good.sealed.slice(2), `${good.sealed}00`]) {
      expect(read({ ...good, sealed })).toBeNull();
    }
  });
});
