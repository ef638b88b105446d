import type { BoardAccess } from '../../shared/protocol/ipc';
import { SOCKET_PATHS, type SocketKind } from '../../shared/protocol/paths';
import type { Welcome } from './control-state';

/** The part of `location` this page needs to find its session. */
export type PageLocation = Pick<Location, 'protocol' | 'host' | 'pathname'>;

/** This page's link, at an address (`host:port`) of the session's laptop. */
export function linkAt({ protocol, pathname }: PageLocation, host: string): PageLocation {
  return { protocol, pathname, host };
}

/** The session's link path, `/s/<secret>/`: what of the address names this session. */
export function linkPath({ pathname }: PageLocation): string {
  return pathname.slice(0, pathname.lastIndexOf('/') + 1);
}

/** Where one of the session's sockets is; `seat` is the token of those that need one. */
export function socketUrl(location: PageLocation, kind: SocketKind, seat?: string): string {
  const scheme = location.protocol === 'https:' ? 'wss' : 'ws';
  const query = seat === undefined ? '' : `?seat=${encodeURIComponent(seat)}`;
  return `${scheme}://${location.host}${linkPath(location)}${SOCKET_PATHS[kind]}${query}`;
}

/** Under what name the browser keeps the seat of this session. */
export function seatKey(location: PageLocation): string {
  return `hearth:seat:${linkPath(location)}`;
}

/** How this page reaches the board with the seat it was given. */
export function boardAccess(location: PageLocation, welcome: Welcome): BoardAccess {
  return {
    relayUrl: socketUrl(location, 'board', welcome.seat),
    signallingUrl: socketUrl(location, 'signalling', welcome.seat),
    room: welcome.board,
    carriers: welcome.carriers,
  };
}
