import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { bareAddress, isOwn, type ReadAddresses } from './whose-address';

/** More are not told apart: a room is full long before. */
const MOST_SEEN = 1_000;

/**
 * Who of the room has come to the port at all since the last `forget`. Only that they came is known of
 * them, and only until the session ends: their addresses go nowhere.
 */
export class Visitors {
  private readonly seen = new Set<string>();
  /** Open connections from other machines, and what each had brought when all was forgotten. */
  private readonly open = new Map<Socket, number>();
  /** Those that became the connection of a session's page. */
  private readonly pages = new Set<Socket>();

  constructor(
    private readonly onChange: () => void,
    private readonly read?: ReadAddresses,
  ) {}

  /** Looks at everything that comes to this server, whatever becomes of it. */
  watch(server: Server): void {
    server.on('connection', (socket) => {
      const address = bareAddress(socket.remoteAddress);
      if (isOwn(address, this.read)) return;
      // Nothing had come before it was there: anything counts, even silence.
      this.open.set(socket, -1);
      socket.once('close', () => this.closed(socket));
      if (this.seen.size < MOST_SEEN) this.seen.add(address);
      this.onChange();
    });
  }

  /** A page of the session speaks by this connection from now on. */
  isPage(socket: Socket): void {
    if (!this.open.has(socket)) return;
    this.pages.add(socket);
    this.onChange();
  }

  /** What came before says nothing any more: the way to the room is another. */
  forget(): void {
    this.seen.clear();
    for (const socket of this.open.keys()) this.open.set(socket, socket.bytesRead);
  }

  /** Other machines from which anything came. */
  get count(): number {
    for (const [socket, before] of this.open) {
      if (socket.bytesRead > before) this.seen.add(bareAddress(socket.remoteAddress));
    }
    return this.seen.size;
  }

  /** Pages of the session that are connected from other machines, and were heard. */
  get connected(): number {
    return [...this.pages].filter((socket) => this.isHeard(socket)).length;
  }

  private isHeard(socket: Socket): boolean {
    return socket.bytesRead > (this.open.get(socket) ?? Number.POSITIVE_INFINITY);
  }

  private closed(socket: Socket): void {
    this.open.delete(socket);
    if (this.pages.delete(socket)) this.onChange();
  }
}
