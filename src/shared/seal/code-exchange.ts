import { chacha20poly1305 } from '@noble/ciphers/chacha.js';
import { bytesToUtf8 } from '@noble/ciphers/utils.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { sha512 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { beginCpace, type CpaceInputs, type CpaceSent, cpaceKey } from './cpace';
import { nonceOf } from './nonce';

/** What a page sends to get the link with the session's code: both in hex, of 32 and 16 bytes. */
export type CodeQuestion = { readonly share: string; readonly session: string };
/** What the host answers: its share, and what only the code opens. In hex. */
export type CodeAnswer = { readonly share: string; readonly sealed: string };

const SHARE = /^[0-9a-f]{64}$/u;
const SESSION = /^[0-9a-f]{32}$/u;
const SEALED = /^(?:[0-9a-f]{2}){17,400}$/u;

const CHANNEL = utf8ToBytes('Hearth: the link by its code');
const PAGE = utf8ToBytes('page');
const HOST = utf8ToBytes('host');
const LINK = utf8ToBytes('Hearth link');

/** Reads what a host answered; null if it is no answer. */
export function readCodeAnswer(text: string): CodeAnswer | null {
  try {
    const told: unknown = JSON.parse(text);
    if (typeof told !== 'object' || told === null) return null;
    if (!('share' in told) || !('sealed' in told)) return null;
    const { share, sealed } = told;
    return typeof share === 'string' && typeof sealed === 'string' ? { share, sealed } : null;
  } catch {
    // Not JSON: whoever answered is not a host of ours.
    return null;
  }
}

/** The page's side, between its question and the host's answer. */
export type CodeAsking = {
  readonly question: CodeQuestion;
  /** The text that the host gave; null if the code is another one, or the answer is none. Never throws. */
  readonly read: (answer: CodeAnswer) => string | null;
};

/**
 * Asks with a code. Who listens, or stands in the host's place, learns nothing that a code could be tried on
 * without asking again.
 *
 * @param chance 48 bytes by chance
 */
export function askWithCode(code: string, chance: Uint8Array): CodeAsking {
  const session = chance.slice(0, 16);
  const own = beginCpace(inputs(code, session), chance.slice(16));
  return {
    question: { share: bytesToHex(own.share), session: bytesToHex(session) },
    read: (answer) => {
      if (!SHARE.test(answer.share) || !SEALED.test(answer.sealed)) return null;
      const share = hexToBytes(answer.share);
      const point = own.meet(share);
      if (point === null) return null;
      const key = keyOf(session, point, own.share, share);
      try {
        return bytesToUtf8(chacha20poly1305(key, nonceOf(0)).decrypt(hexToBytes(answer.sealed)));
      } catch {
        // The key is another one, because the code is.
        return null;
      }
    },
  };
}

/**
 * The host's side: gives `text` to whoever asked with this code. Null if the question is none. Whether the
 * code was right the host does not learn: every answer is one guess.
 *
 * @param chance 32 bytes by chance
 */
export function answerToCode(
  code: string,
  question: CodeQuestion,
  text: string,
  chance: Uint8Array,
): CodeAnswer | null {
  if (!SHARE.test(question.share) || !SESSION.test(question.session)) return null;
  const session = hexToBytes(question.session);
  const asked = hexToBytes(question.share);
  const own = beginCpace(inputs(code, session), chance);
  const point = own.meet(asked);
  if (point === null) return null;
  const key = keyOf(session, point, asked, own.share);
  const sealed = chacha20poly1305(key, nonceOf(0)).encrypt(utf8ToBytes(text));
  return { share: bytesToHex(own.share), sealed: bytesToHex(sealed) };
}

function inputs(code: string, session: Uint8Array): CpaceInputs {
  return { password: utf8ToBytes(code), channel: CHANNEL, session };
}

function keyOf(
  session: Uint8Array,
  point: Uint8Array,
  page: Uint8Array,
  host: Uint8Array,
): Uint8Array {
  const [first, second]: readonly [CpaceSent, CpaceSent] = [
    { share: page, sender: PAGE },
    { share: host, sender: HOST },
  ];
  return hkdf(sha512, cpaceKey(session, point, first, second), undefined, LINK, 32);
}
