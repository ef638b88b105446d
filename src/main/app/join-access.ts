import { union } from 'valibot';
import type { HostAddress, JoinAccess } from '../../shared/protocol/ipc';
import {
  ACCESS_VERSION,
  type AccessFile,
  accessFile,
  accessFileOf1,
  accessFileOf2,
} from '../../shared/protocol/library';
import { MOST_WAYS } from '../../shared/protocol/limits';
import { linkOf } from '../../shared/protocol/paths';
import { type Files, REAL_FILES } from '../disk/files';
import { LaterVersion } from '../disk/later-version';
import { newAccess, newRoomKey } from '../host/access';
import { hostAt, type LanAddress } from '../host/addresses';
import { DurableJson } from '../library/durable-json';

/** How the room gets in at this address of the laptop. */
export function joinAccess(
  host: string,
  port: number,
  access: AccessFile,
  addresses: readonly HostAddress[],
): JoinAccess {
  const address = hostAt(host, port);
  return {
    link: linkOf(address, access),
    address,
    code: access.code,
    addresses,
  };
}

/** [H118] How the room gets in by the name in the certificate: no other address is offered. */
export function secureJoinAccess(name: string, port: number, access: AccessFile): JoinAccess {
  const plain = joinAccess(name, port, access, [
    { address: name, network: 'certificate', chosen: true },
  ]);
  return { ...plain, link: plain.link.replace('http:', 'https:') };
}

/**
 * The addresses that are offered, the one to show marked: the one that is wanted, if it is among them. The
 * longer kind is offered only where there is no other: nobody likes to type it.
 */
export function offeredAddresses(
  found: readonly Omit<HostAddress, 'chosen'>[],
  wanted: string | null,
): readonly HostAddress[] {
  const short = found.filter(({ address }) => !address.includes(':'));
  const offered = short.length > 0 ? short : found;
  const shown = offered.find(({ address }) => address === wanted) ?? offered[0];
  return offered.map((one) => ({ ...one, chosen: one === shown }));
}

/**
 * [H36] [H55] [H118] Where pages look for the session (`host:port`): at these addresses, and last by the
 * laptop's `.local` name; or by the name in the certificate alone, as phones refuse it by any other.
 */
export function waysOf(
  found: readonly LanAddress[],
  by: {
    readonly port: number;
    readonly localName: string | null;
    readonly certified: string | null;
  },
): readonly string[] {
  const { port, localName, certified } = by;
  if (certified !== null) return [hostAt(certified, port)];
  const addresses = found.map(({ address }) => hostAt(address, port));
  if (localName === null) return addresses.slice(0, MOST_WAYS);
  return [...addresses.slice(0, MOST_WAYS - 1), hostAt(localName, port)];
}

/** The secrets of a session, and what had to be mended of them. */
export type OpenedAccess = {
  readonly access: AccessFile;
  /** In a sentence for the facilitator; null if nothing. */
  readonly fault: string | null;
  /** Keeps them on disk, with a backup. */
  readonly keep: (access: AccessFile) => Promise<void>;
};

/**
 * The secrets of a session from its folder; new ones if there are none yet. [D22] Broken ones are set
 * aside: their backup has the same link and seats, else the room needs a new code, never a new session.
 * Throws `LaterVersion`, before anything is written, for those of a later version.
 */
export async function openAccess(path: string, files: Files = REAL_FILES): Promise<OpenedAccess> {
  const file = new DurableJson(
    path,
    union([accessFile, accessFileOf2, accessFileOf1]),
    files,
    ACCESS_VERSION,
  );
  const found = await file.read();
  if (file.outcome === 'later') throw new LaterVersion('Its link');
  const keep = (kept: AccessFile) => file.write(kept);
  if (found?.version === 1) {
    const access: AccessFile = {
      ...found,
      version: ACCESS_VERSION,
      key: newRoomKey(),
      retired: [],
    };
    return { access, fault: NEW_KEY, keep };
  }
  if (found?.version === 2) {
    return { access: { ...found, version: ACCESS_VERSION, retired: [] }, fault: null, keep };
  }
  const fault = file.outcome === 'lost' ? lostWords(file.keptAs) : null;
  return { access: found ?? newAccess(), fault, keep };
}

/** Codes from before have no key, and a page without one is told so. */
const NEW_KEY =
  'This session is from an older Hearth. What phones say to this laptop is encrypted now, so everybody scans the new code once; their seats are kept.';

function lostWords(keptAs: string | null): string {
  const kept = keptAs === null ? '' : ` The damaged file was kept as ${keptAs}.`;
  return `The link of this session could not be read, so it has a new one: everybody scans the new code and takes a new seat.${kept}`;
}
