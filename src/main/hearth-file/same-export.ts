import { isDeepStrictEqual } from 'node:util';
import { readSessionJson, type SessionParts, sessionJson } from '../../shared/exports/session-file';
import type { NameChoice } from '../../shared/session/name-choice';
import { readWhole, readWholeRecord } from '../library/past-session';
import type { SessionFolder } from '../session/session-folder';
import { type KeptParts, part } from './unpack';

/**
 * [X101] Whether an export says the same as the session that is there: as that stands there, or as it would be
 * exported with people called as they are in the file.
 */
export async function saysTheSame(
  there: SessionFolder,
  parts: KeptParts,
  names: NameChoice,
): Promise<boolean> {
  const given = readWholeRecord(part(parts, 'events.log'), part(parts, 'board.log'));
  // What cannot be read is not the same, and stays as it is.
  const kept = await readWhole(there).catch(() => null);
  if (given === null || kept === null) return false;
  if (areSame(given, kept)) return true;
  const exported = readSessionJson(sessionJson(kept, names));
  return exported.ok && areSame(given, exported.value);
}

function areSame(one: SessionParts, other: SessionParts): boolean {
  return isDeepStrictEqual([one.events, one.board], [other.events, other.board]);
}
