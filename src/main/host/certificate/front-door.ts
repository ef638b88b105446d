import { createServer as createRedirector, type Server as HttpServer } from 'node:http';
import { createServer, type Server as NetServer, type Socket } from 'node:net';
import { createServer as createTlsServer, type SecureContextOptions } from 'node:tls';
import { listen } from '../listen';

/** The first byte that whoever wants TLS says. */
const TLS_HELLO = 0x16;
/** Who connects and neither greets nor ends within this (ms) is cut off. */
const HELLO_WITHIN_MS = 10_000;

/** Where the room comes in. */
export type FrontDoor = {
  /** The port that the room reaches. */
  readonly port: () => number;
  /** The port that this laptop's own windows reach, over loopback. */
  readonly ownPort: () => number;
  readonly close: () => Promise<void>;
};

/**
 * [H118] Makes a server reachable by https: TLS ends at a door on every address, and what comes through is
 * handed to the server as if it had come there. The laptop's own windows reach it over loopback without.
 * Whoever asks the door by plain http is sent to the https address, and told nothing else.
 *
 * @param name the name in the certificate by which the room comes
 * @param port the port to try first, or null for the usual one
 */
export async function openSecureDoor(
  server: HttpServer,
  secure: { readonly options: SecureContextOptions; readonly name: string },
  port: number | null,
): Promise<FrontDoor> {
  await listenOnLoopback(server);
  const tls = createTlsServer({
    ...secure.options,
    minVersion: 'TLSv1.2',
    handshakeTimeout: HELLO_WITHIN_MS,
  });
  tls.on('secureConnection', (socket) => server.emit('connection', socket));
  tls.on('tlsClientError', (_error, socket) => socket.destroy());
  const redirector = createRedirector((_request, response) => {
    response.writeHead(301, {
      Location: `https://${secure.name}:${portOf(door)}/`,
      'Cache-Control': 'no-store',
      Connection: 'close',
    });
    response.end();
  });
  redirector.on('upgrade', (_request, socket) => socket.destroy());
  const open = new Set<Socket>();
  const door = createServer((socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
    socket.once('error', () => socket.destroy());
    socket.setTimeout(HELLO_WITHIN_MS, () => socket.destroy());
    socket.once('data', (first) => {
      socket.setTimeout(0);
      socket.pause();
      socket.unshift(first);
      if (first[0] === TLS_HELLO) tls.emit('connection', socket);
      else redirector.emit('connection', socket);
      // Only once whoever took it over has begun to listen.
      process.nextTick(() => socket.resume());
    });
  });
  await listen(door, port);
  return {
    port: () => portOf(door),
    ownPort: () => portOf(server),
    close: () =>
      new Promise((done) => {
        door.close(() => done());
        for (const socket of open) socket.destroy();
      }),
  };
}

/** A server that the room reaches by plain http, where its own windows come in as well. */
export async function openPlainDoor(server: HttpServer, port: number | null): Promise<FrontDoor> {
  await listen(server, port);
  return {
    port: () => portOf(server),
    ownPort: () => portOf(server),
    close: async () => undefined,
  };
}

function listenOnLoopback(server: HttpServer): Promise<void> {
  return new Promise((done, failed) => {
    server.once('error', failed);
    server.listen(0, '127.0.0.1', () => {
      server.off('error', failed);
      done();
    });
  });
}

function portOf(server: NetServer): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server is not open');
  return address.port;
}
