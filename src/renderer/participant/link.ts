import type { BoardAccess } from '../../shared/protocol/ipc';
import { type SocketKind, socketAddress } from '../../shared/protocol/paths';
import type { Welcome } from './control-state';

/** The part of `location` this page needs to find its session. */
export type PageLocation = Pick<Location, 'protocol' | 'host' | 'pathname' | 'hash'>;

/** This page's link, at an address (`host:port`) of the session's laptop. */
export function linkAt({ protocol, pathname, hash }: PageLocation, host: string): PageLocation {
  return { protocol, pathname, hash, host };
}

/** The session's link path, `/s/<secret>/`: what of the address names this session. */
export function linkPath({ pathname }: Pick<PageLocation, 'pathname'>): string {
  return pathname.slice(0, pathname.lastIndexOf('/') + 1);
}

/** The address of one of the session's sockets; `seat` is the token of those that need one. */
export function socketUrl(location: PageLocation, kind: SocketKind, seat?: string): string {
  const { protocol, host, hash } = location;
  return socketAddress(`${protocol}//${host}${linkPath(location)}${hash}`, kind, seat);
}

/** Under what name the browser keeps the seat of this session. */
export function seatKey(location: PageLocation): string {
  return `hearth:seat:${linkPath(location)}`;
}

/** Under what name this tab keeps what it asked for while it waits to be let in. */
export function askingKey(location: PageLocation): string {
  return `hearth:asking:${linkPath(location)}`;
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
