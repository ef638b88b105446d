import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import { knownFor } from '../../../shared/seal/room-key';
import { decodeInside, textOf } from '../../../shared/seal/said';
import { openForAll } from '../../../shared/seal/sealing';
import type { Line } from '../line';
import type { FaultCounts } from '../socket-guard';
import { acceptSealed } from './accept';
import type { ForAll } from './group-seal';
import { SealedSocket } from './sealed-socket';

/** The key of every link of `SealedServer`. */
export const TEST_KEY = 'testtesttesttesttestte';

export function noFaults(): FaultCounts {
  return { malformed: 0, tooMany: 0, oversized: 0, unopened: 0 };
}

/** A server of sealed sockets on this machine, without anything of a host behind it. */
export class SealedServer {
  private constructor(readonly server: WebSocketServer) {}

  /** @param onLine told of each line when its page has shown that it has the key; `path` is without `/` */
  static async open(onLine: (line: Line, path: string) => void): Promise<SealedServer> {
    const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
    await once(server, 'listening');
    server.on('connection', (client: WebSocket, request: IncomingMessage) => {
      const path = (request.url ?? '').slice(1);
      acceptSealed({
        client,
        wire: request.socket,
        known: knownFor(path, TEST_KEY),
        counts: noFaults(),
        onLine: (line) => onLine(line, path),
      });
    });
    return new SealedServer(server);
  }

  /** As a session's link, to be opened by `socketAddress`. */
  get link(): string {
    // A listening TCP server's address is an AddressInfo; text is for pipes only.
    const { port } = this.server.address() as { port: number };
    return `http://127.0.0.1:${port}/#${TEST_KEY}`;
  }

  /** Opens a socket to a path and resolves when both ends are sealed. */
  async connect(path: string): Promise<SealedSocket> {
    const [page = '', key = ''] = this.link.replace('http', 'ws').split('#');
    const socket = new SealedSocket(`${page}${path}#${key}`);
    await once(socket, 'open');
    return socket;
  }

  close(): void {
    this.server.close();
  }
}

/** A line and the page at its other end. */
export async function linePair(): Promise<{ line: Line; page: SealedSocket; close: () => void }> {
  let take: (line: Line) => void = () => undefined;
  const joined = new Promise<Line>((done) => {
    take = done;
  });
  const server = await SealedServer.open((line) => take(line));
  const page = await server.connect('test');
  const close = (): void => {
    page.terminate();
    server.close();
  };
  return { line: await joined, page, close };
}

/** The messages in what was sealed for all, as a page with the keys gets them. */
export function messagesIn(forAll: ForAll): readonly (string | Uint8Array)[] {
  return forAll.flatMap(({ key, frames }) =>
    payloadsOf(frames).map((sealed) => {
      const plain = openForAll([key], sealed);
      const inside = plain === null ? null : decodeInside(plain);
      if (inside === null || inside.type === 'groupKey') throw new Error('nothing that was sealed');
      return inside.type === 'text' ? textOf(inside.bytes) : inside.bytes;
    }),
  );
}

/** The messages in whole frames of a host, read as a browser does. */
export function payloadsOf(frames: Buffer): readonly Buffer[] {
  const found: Buffer[] = [];
  for (let at = 0; at < frames.length; ) {
    const short = frames.readUInt8(at + 1) & 127;
    const head = short < 126 ? 2 : short === 126 ? 4 : 10;
    const length =
      short < 126
        ? short
        : short === 126
          ? frames.readUInt16BE(at + 2)
          : Number(frames.readBigUInt64BE(at + 2));
    found.push(frames.subarray(at + head, at + head + length));
    at += head + length;
  }
  return found;
}
