import { createHash, createHmac, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import { ACCESS_VERSION, type AccessFile } from '../../shared/protocol/library';
import { CODE_ALPHABET, CODE_LENGTH } from '../../shared/protocol/paths';
import type { PersonId } from '../../shared/session/ids';

/** Whose seat a token opens: a participant's, the facilitator's own window, or the stage, which only looks. */
export type SeatByToken = PersonId | 'facilitator' | 'stage';
/** Who is on the board by a socket; a co-facilitator comes by a link of their own, not by a token. */
export type Seat = SeatByToken | 'cofacilitator';

/** Whether somebody is a participant. */
export function isPerson(seat: Seat): seat is PersonId {
  return seat !== 'facilitator' && seat !== 'stage' && seat !== 'cofacilitator';
}

/** Links from before renewals that still lead seats back; nobody renews so often. */
const MOST_RETIRED = 64;

/** All that a link is made of, and that renewing makes anew: whoever knows the old ones knows nothing. */
function newSecrets(): Pick<AccessFile, 'secret' | 'key'> & { readonly code: string } {
  const letters = Array.from(
    { length: CODE_LENGTH },
    () => CODE_ALPHABET[randomInt(CODE_ALPHABET.length)],
  );
  const secret = randomBytes(16).toString('base64url');
  return { secret, key: newRoomKey(), code: letters.join('') };
}

/** The secrets of a new session. */
export function newAccess(): AccessFile {
  return {
    version: ACCESS_VERSION,
    ...newSecrets(),
    seatKey: randomBytes(32).toString('base64url'),
    port: null,
    retired: [],
    cofacilitators: [],
  };
}

/** A key for the end of the link, behind the `#`. */
export function newRoomKey(): string {
  return randomBytes(16).toString('base64url');
}

/** [H75] With a new link and a new code; a code that is switched off stays so. Seats are what they were. */
export function renewedAccess(before: AccessFile): AccessFile {
  const { code, ...secrets } = newSecrets();
  const old = { hash: hashOf(before.secret), key: before.key };
  const retired = [old, ...before.retired].slice(0, MOST_RETIRED);
  return { ...before, ...secrets, code: before.code === null ? null : code, retired };
}

/** [H74] Without a code, or with one that nobody knows yet. */
export function withCode(before: AccessFile, isOn: boolean): AccessFile {
  if (isOn === (before.code !== null)) return before;
  return { ...before, code: isOn ? newSecrets().code : null };
}

/** The key of the link from before a renewal that had this secret; null if none had. */
export function retiredKey(access: AccessFile, secret: string): string | null {
  const hash = hashOf(secret);
  return access.retired.find((one) => sameText(one.hash, hash))?.key ?? null;
}

function hashOf(secret: string): string {
  return createHash('sha256').update(`retired:${secret}`).digest('base64url');
}

/**
 * [H55] The name that this session's laptop answers to where names are asked for by multicast: nobody else's,
 * and without a hint of the secret that it is made of. It stays when the link is renewed.
 */
export function localNameOf({ seatKey }: Pick<AccessFile, 'seatKey'>): string {
  const hash = createHash('sha256').update(`name:${seatKey}`).digest('hex');
  return `hearth-${hash.slice(0, 12)}.local`;
}

/** The token a page keeps to come back to its seat: the seat and its signature, nothing stored. */
export function seatToken(access: AccessFile, seat: SeatByToken): string {
  return `${seat}.${sign(access, seat)}`;
}

/** The seat a token belongs to; null for a forged or foreign one. */
export function readSeatToken(access: AccessFile, token: string): SeatByToken | null {
  const dot = token.indexOf('.');
  const seat = token.slice(0, dot);
  if (dot < 1 || !isSeat(seat)) return null;
  return sameText(token.slice(dot + 1), sign(access, seat)) ? seat : null;
}

/** Compares two texts in a time that does not tell where they differ. */
export function sameText(a: string, b: string): boolean {
  const left = createHmac('sha256', 'compare').update(a).digest();
  const right = createHmac('sha256', 'compare').update(b).digest();
  return timingSafeEqual(left, right);
}

function sign(access: AccessFile, seat: SeatByToken): string {
  return createHmac('sha256', access.seatKey).update(`seat:${seat}`).digest('base64url');
}

function isSeat(text: string): text is SeatByToken {
  return text === 'facilitator' || text === 'stage' || /^p[1-9][0-9]{0,8}$/u.test(text);
}
