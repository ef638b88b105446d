import { readFile } from 'node:fs/promises';
import type { HostAddress, JoinAccess } from '../../shared/protocol/ipc';
import { type AccessFile, accessFile } from '../../shared/protocol/library';
import { parseJson } from '../../shared/protocol/parse';
import { LINK_PREFIX } from '../../shared/protocol/paths';
import { newAccess } from '../host/access';
import { hostAt } from '../host/addresses';

/** How the room gets in at this address of the laptop. */
export function joinAccess(
  host: string,
  port: number,
  access: AccessFile,
  addresses: readonly HostAddress[],
): JoinAccess {
  const address = hostAt(host, port);
  return {
    link: `http://${address}${LINK_PREFIX}${access.secret}/`,
    address,
    code: access.code,
    addresses,
  };
}

/** The secrets of a session, from its folder; new ones if there are none yet. */
export async function openAccess(path: string): Promise<AccessFile> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch {
    // There is none yet: a new session.
    return newAccess();
  }
  const read = parseJson(accessFile, text);
  // A broken access file costs the room a new link, never the session.
  return read.ok ? read.value : newAccess();
}
