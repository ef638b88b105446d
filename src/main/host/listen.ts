import type { Server } from 'node:http';

/** Port tried first for a new session: easy to say, and not assigned to anything else. */
export const FIRST_PORT = 4747;

/**
 * Makes the server listen on every address, IPv6 and IPv4: on `port`, or where that is taken, on
 * any free one. Rejects if the machine refuses altogether.
 */
export async function listen(server: Server, port: number | null): Promise<void> {
  const tries: readonly (readonly [number, string])[] = [
    [port ?? FIRST_PORT, '::'],
    [port ?? FIRST_PORT, '0.0.0.0'],
    [0, '::'],
    [0, '0.0.0.0'],
  ];
  let last: unknown;
  for (const [at, address] of tries) {
    try {
      await listenAt(server, at, address);
      return;
    } catch (error) {
      last = error;
    }
  }
  throw last;
}

function listenAt(server: Server, port: number, address: string): Promise<void> {
  return new Promise((done, failed) => {
    server.once('error', failed);
    server.listen({ port, host: address, ipv6Only: false }, () => {
      server.off('error', failed);
      done();
    });
  });
}
