import type { Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { WIRE_LIMITS } from '../../shared/protocol/limits';
import { type ConsoleSocket, SOCKET_PATHS, type SocketKind } from '../../shared/protocol/paths';
import type { FrontDoor } from './certificate/front-door';

/** One server for each kind of socket, with the size that its messages may have. */
export function socketServers(): Readonly<Record<SocketKind | ConsoleSocket, WebSocketServer>> {
  return {
    control: socketServer(WIRE_LIMITS.control.messageBytes),
    signalling: socketServer(WIRE_LIMITS.signalling.messageBytes),
    board: socketServer(WIRE_LIMITS.board.messageBytes),
    check: socketServer(WIRE_LIMITS.check.messageBytes),
    console: socketServer(WIRE_LIMITS.console.messageBytes),
  };
}

/** How long a page has to say goodbye, in ms. */
const PATIENCE_MS = 1_000;
/** What sealing adds to a message of a page, and some. */
const SEAL_BYTES = 64;

/** A server for one kind of socket, whose messages have at most this size. */
export function socketServer(messageBytes: number): WebSocketServer {
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

/** Says goodbye on every socket and stops listening; who does not go within a second is put out. */
export async function closeServers(
  servers: Readonly<Record<string, WebSocketServer>>,
  server: Server,
  door: FrontDoor | null,
): Promise<void> {
  const clients = () => Object.values(servers).flatMap((one) => [...one.clients]);
  for (const client of clients()) client.close(1001, 'host is closing');
  const closed = Promise.all([
    new Promise<void>((done) => server.close(() => done())),
    door?.close(),
  ]);
  const patience = setTimeout(() => {
    for (const client of clients()) client.terminate();
    server.closeAllConnections();
  }, PATIENCE_MS);
  await closed;
  clearTimeout(patience);
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
