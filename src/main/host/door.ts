import type { AccessFile } from '../../shared/protocol/library';
import { LINK_PREFIX } from '../../shared/protocol/paths';
import { personOf } from '../../shared/session/session';
import type { RunningSession } from '../session/running-session';
import { readSeatToken, retiredKey, type SeatByToken, sameText } from './access';
import type { LiveAccess } from './live-access';

/** By what link something was asked for, the key of that link, and what comes after it in the path. */
export type CameBy = {
  readonly link: 'current' | 'retired';
  readonly key: string;
  readonly rest: string;
};

/**
 * [H1] [H75] By which link a path leads here; null if by none. A retired link is one from before a renewal:
 * it leads those back who have a seat, and nobody else.
 */
export function cameBy(path: string, access: AccessFile): CameBy | null {
  if (!path.startsWith(LINK_PREFIX)) return null;
  const slash = path.indexOf('/', LINK_PREFIX.length);
  if (slash < 0) return null;
  const secret = path.slice(LINK_PREFIX.length, slash);
  const rest = path.slice(slash + 1);
  if (sameText(secret, access.secret)) return { link: 'current', key: access.key, rest };
  const key = retiredKey(access, secret);
  return key === null ? null : { link: 'retired', key, rest };
}

/** The secrets of a session as they are now. */
export type AccessNow = Pick<LiveAccess, 'now'>;

/** Whose seat a token opens, and whether it was taken away from them. */
export type SeatHeld = { readonly seat: SeatByToken; readonly isRemoved: boolean };

/** [H9] [H78] The seat of a token; null for a forged one, or of nobody in this session, or of the forgotten. */
export function seatHeld(
  running: Pick<RunningSession, 'session'>,
  access: AccessNow,
  token: string,
): SeatHeld | null {
  const seat = readSeatToken(access.now, token);
  if (seat === null) return null;
  if (seat === 'facilitator' || seat === 'stage') return { seat, isRemoved: false };
  const person = personOf(running.session, seat);
  if (person === undefined || person.forgotten) return null;
  return { seat, isRemoved: person.removedAt !== null };
}
