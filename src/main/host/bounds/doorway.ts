import type { IncomingMessage, Server } from 'node:http';
import type { Socket } from 'node:net';
import { type Room, WIRE_LIMITS } from '../../../shared/protocol/limits';
import { bareAddress } from '../room-check/whose-address';
import { Crowd } from './crowd';

/** As many connections may be open: of strangers, who have not named the link, and of those who have. */
export type DoorwayLimits = { readonly strangers: Room; readonly guests: Room };

/**
 * [H120] Connections that lead to no seat, or not yet. Whoever opens thousands of them takes their own room:
 * a new connection is always taken in, and the oldest from the address that has most is ended for it.
 * A phone says within moments that it has the link and later whose seat it has, and counts no more.
 */
export class Doorway {
  private readonly strangers: Crowd<string, Socket>;
  private readonly guests: Crowd<string, Socket>;
  /** Connections that were ended to make room. */
  turnedOut = 0;

  constructor({ strangers, guests }: DoorwayLimits = WIRE_LIMITS) {
    this.strangers = new Crowd(strangers);
    this.guests = new Crowd(guests);
  }

  /** Looks at everything that comes to this server. */
  watch(server: Server): void {
    server.on('connection', (socket) => {
      socket.once('close', () => this.forget(socket));
      this.end(this.strangers.add(bareAddress(socket.remoteAddress), socket));
    });
  }

  /** Somebody asked for something that only who has the link can ask for. */
  hasLink({ socket }: IncomingMessage): void {
    if (!this.strangers.delete(socket)) return;
    this.end(this.guests.add(bareAddress(socket.remoteAddress), socket));
  }

  /** The connection is that of a seat from now on, and counts there. */
  isSeated({ socket }: IncomingMessage): void {
    this.forget(socket);
  }

  /** How many connections are open without a seat. */
  get size(): number {
    return this.strangers.size + this.guests.size;
  }

  private forget(socket: Socket): void {
    this.strangers.delete(socket);
    this.guests.delete(socket);
  }

  private end(socket: Socket | null): void {
    if (socket === null) return;
    this.turnedOut += 1;
    socket.destroy();
  }
}
