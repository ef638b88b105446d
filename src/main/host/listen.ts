import type { Server } from 'node:net';

/** Port tried first for a new session: easy to say, and not assigned to anything else. */
export const FIRST_PORT = 4747;

/** IPv6 and IPv4 at once; and where the machine has no IPv6, IPv4 alone. */
const EVERYWHERE = ['::', '0.0.0.0'] as const;

/**
 * [H50] Makes the server listen on every address, IPv6 and IPv4: on `port`, or where anybody has that by
 * either of them, on any free one. Rejects if the machine refuses altogether.
 */
export async function listen(server: Server, port: number | null): Promise<void> {
  let last: unknown;
  for (const at of [port ?? FIRST_PORT, 0]) {
    for (const address of EVERYWHERE) {
      try {
        await listenAt(server, at, address);
        return;
      } catch (error) {
        last = error;
        // Half of a port would lead half of the phones to another program.
        if (isTaken(error)) break;
      }
    }
  }
  throw last;
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
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
