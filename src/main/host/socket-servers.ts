import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { WIRE_LIMITS } from '../../shared/protocol/limits';
import { SOCKET_PATHS, type SocketKind } from '../../shared/protocol/paths';

/** One server for each kind of socket, with the size that its messages may have. */
export function socketServers(): Readonly<Record<SocketKind, WebSocketServer>> {
  return {
    control: socketServer(WIRE_LIMITS.control.messageBytes),
    signalling: socketServer(WIRE_LIMITS.signalling.messageBytes),
    board: socketServer(WIRE_LIMITS.board.messageBytes),
    check: socketServer(WIRE_LIMITS.check.messageBytes),
  };
}

/** What sealing adds to a message of a page, and some. */
const SEAL_BYTES = 64;

function socketServer(messageBytes: number): WebSocketServer {
  const maxPayload = messageBytes + SEAL_BYTES;
  // Without compression, which `Line` counts on: it would cost more than a LAN gains.
  const perMessageDeflate = false;
  return new WebSocketServer({
    noServer: true,
    maxPayload,
    clientTracking: true,
    perMessageDeflate,
  });
}

/** The kind of socket that a path under the link asks for; null if none. */
export function kindOf(rest: string | null): SocketKind | null {
  if (rest === SOCKET_PATHS.control) return 'control';
  if (rest === SOCKET_PATHS.signalling) return 'signalling';
  if (rest === SOCKET_PATHS.check) return 'check';
  return rest === SOCKET_PATHS.board ? 'board' : null;
}

/** Answers an upgrade that is not let through. */
export function refuse(socket: Duplex, status: 404 | 503): void {
  const text = { 404: 'Not Found', 503: 'Service Unavailable' }[status];
  socket.end(`HTTP/1.1 ${status} ${text}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
