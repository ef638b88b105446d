import { createHash, createHmac, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import type { AccessFile } from '../../shared/protocol/library';
import { CODE_ALPHABET, CODE_LENGTH } from '../../shared/protocol/paths';
import type { PersonId } from '../../shared/session/ids';

/** Whose seat a token opens: a participant's, the facilitator's own window, or the stage, which only looks. */
export type Seat = PersonId | 'facilitator' | 'stage';

/** The secrets of a new session. */
export function newAccess(): AccessFile {
  const letters = Array.from(
    { length: CODE_LENGTH },
    () => CODE_ALPHABET[randomInt(CODE_ALPHABET.length)],
  );
  return {
    version: 2,
    secret: randomBytes(16).toString('base64url'),
    code: letters.join(''),
    seatKey: randomBytes(32).toString('base64url'),
    key: newRoomKey(),
    port: null,
  };
}

/** A key for the end of the link, behind the `#`. */
export function newRoomKey(): string {
  return randomBytes(16).toString('base64url');
}

/**
 * [H55] The name that this session's laptop answers to where names are asked for by multicast: nobody else's,
 * and without a hint of the secret that it is made of.
 */
export function localNameOf({ secret }: AccessFile): string {
  const hash = createHash('sha256').update(`name:${secret}`).digest('hex');
  return `hearth-${hash.slice(0, 12)}.local`;
}

/** The token a page keeps to come back to its seat: the seat and its signature, nothing stored. */
export function seatToken(access: AccessFile, seat: Seat): string {
  return `${seat}.${sign(access, seat)}`;
}

/** The seat a token belongs to; null for a forged or foreign one. */
export function readSeatToken(access: AccessFile, token: string): Seat | null {
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

function sign(access: AccessFile, seat: Seat): string {
  return createHmac('sha256', access.seatKey).update(`seat:${seat}`).digest('base64url');
}

function isSeat(text: string): text is Seat {
  return text === 'facilitator' || text === 'stage' || /^p[1-9][0-9]{0,8}$/u.test(text);
}
