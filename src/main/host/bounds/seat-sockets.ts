import type { WebSocket } from 'ws';
import { CLOSED_FOR_ANOTHER, WIRE_LIMITS } from '../../../shared/protocol/limits';
import type { SocketKind } from '../../../shared/protocol/paths';
import type { Seat } from '../access';
import { Crowd } from './crowd';

/** Control, signalling and board. */
const KINDS = 3;

/**
 * [H121] The sockets of each seat, of all kinds together. A phone that comes back is never kept out by what is
 * left of its own: its oldest socket of the same kind goes.
 */
export class SeatSockets<S extends string = Seat, K extends string = SocketKind> {
  private readonly seats = new Map<S, Crowd<K, WebSocket>>();
  private readonly seatOf = new Map<WebSocket, S>();

  constructor(private readonly most: number = WIRE_LIMITS.socketsPerSeat) {}

  /** A socket is the seat's from now on, whosever it was before. */
  add(seat: S, kind: K, socket: WebSocket): void {
    if (this.seatOf.has(socket)) this.leave(socket);
    else socket.once('close', () => this.leave(socket));
    this.seatOf.set(socket, seat);
    const room = { each: Math.ceil(this.most / KINDS), inAll: this.most };
    const own = this.seats.get(seat) ?? new Crowd<K, WebSocket>(room);
    this.seats.set(seat, own);
    own.add(kind, socket)?.close(CLOSED_FOR_ANOTHER, 'another page of yours came');
  }

  /** How many sockets a seat has that it may use. */
  of(seat: S): number {
    return this.seats.get(seat)?.size ?? 0;
  }

  private leave(socket: WebSocket): void {
    const seat = this.seatOf.get(socket);
    if (seat === undefined) return;
    this.seatOf.delete(socket);
    const own = this.seats.get(seat);
    own?.delete(socket);
    if (own?.size === 0) this.seats.delete(seat);
  }
}
