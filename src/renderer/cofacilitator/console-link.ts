import type { BoardAccess } from '../../shared/protocol/ipc';
import { type ConsoleSocket, consoleAddress } from '../../shared/protocol/paths';
import { linkPath, type PageLocation } from '../participant/link';

/** The address of one of this console's sockets, at an address (`host:port`) of the session's laptop. */
export function consoleUrl(location: PageLocation, kind: ConsoleSocket, host: string): string {
  const { protocol, hash } = location;
  return consoleAddress(`${protocol}//${host}${linkPath(location)}${hash}`, kind);
}

/** [H91] How a co-facilitator reaches the board: by the host, which knows whose page it is. */
export function consoleBoard(location: PageLocation, host: string, room: string): BoardAccess {
  const relayUrl = consoleUrl(location, 'board', host);
  return { relayUrl, signallingUrl: '', room, carriers: { peers: false, relay: true } };
}
