import { randomBytes } from 'node:crypto';
import { type RawData, WebSocket } from 'ws';
import * as Y from 'yjs';
import type { MomentKind } from '../../shared/board/kinds';
import { addCard } from '../../shared/board/operations';
import { decodeSync, encodeSync, SYNC } from '../../shared/protocol/board-wire';
import {
  type ControlNotice,
  type ControlRequest,
  controlNotice,
} from '../../shared/protocol/control';
import { WIRE_LIMITS } from '../../shared/protocol/limits';
import { parseJson } from '../../shared/protocol/parse';
import { SOCKET_PATHS } from '../../shared/protocol/paths';
import type { PersonId } from '../../shared/session/ids';
import type { Role } from './cast';

type Welcome = Extract<ControlNotice, { type: 'welcome' }>;
type Room = Extract<ControlNotice, { type: 'room' }>['room'];

/** Somebody who joins through the same sockets as a phone and does what a person does. */
export class SimulatedPerson {
  private readonly doc = new Y.Doc();
  private board: WebSocket | null = null;
  private requests = 0;
  private readonly ping: NodeJS.Timeout;
  /** What the host said of the room last. */
  room: Room | null = null;
  person: PersonId | null = null;

  private constructor(
    readonly role: Role,
    private readonly base: string,
    private readonly socket: WebSocket,
  ) {
    this.ping = setInterval(() => this.say({ type: 'ping' }), WIRE_LIMITS.heartbeatMs);
  }

  /** Joins by the session's link; resolves once seated. Rejects if the host cannot be reached. */
  static join(link: string, role: Role): Promise<SimulatedPerson> {
    const base = link.replace(/^http/u, 'ws');
    const socket = new WebSocket(`${base}${SOCKET_PATHS.control}`);
    return new Promise((seated, failed) => {
      const person = new SimulatedPerson(role, base, socket);
      socket.on('error', failed);
      socket.on('open', () => person.say({ type: 'hello', seat: null }));
      socket.on('message', (data) => person.hear(data, seated));
    });
  }

  raiseHand(): void {
    this.say({ type: 'raiseHand', request: this.nextRequest() });
  }

  releaseFloor(): void {
    this.say({ type: 'releaseFloor', request: this.nextRequest() });
  }

  takeFloor(): void {
    this.say({ type: 'takeFloor', request: this.nextRequest() });
  }

  /** Writes a card where it is told to. */
  writeCard(kind: MomentKind, text: string, x: number, y: number): void {
    if (this.person === null) return;
    const floor = this.room?.floor;
    const turn = floor?.kind === 'held' ? floor.turn : null;
    const id = `demo${this.doc.clientID.toString(36)}${this.nextRequest()}`;
    addCard(this.doc, { id, kind, text, author: this.person, turn, x, y }, this);
  }

  /** Goes away, as when a phone is switched off. */
  dispose(): void {
    clearInterval(this.ping);
    this.socket.close();
    this.board?.close();
    this.doc.destroy();
  }

  private hear(data: RawData, seated: (person: SimulatedPerson) => void): void {
    const notice = parseJson(controlNotice, data.toString());
    if (!notice.ok) return;
    if (notice.value.type === 'lobby') {
      const group = notice.value.groups[this.role.group]?.id ?? null;
      const key = randomBytes(12).toString('hex');
      this.say({ type: 'join', request: this.nextRequest(), key, name: this.role.name, group });
    }
    if (notice.value.type === 'room') this.room = notice.value.room;
    if (notice.value.type === 'welcome') {
      this.person = notice.value.person;
      this.openBoard(notice.value);
      seated(this);
    }
  }

  private openBoard({ seat, carriers }: Welcome): void {
    if (!carriers.relay) return;
    const url = `${this.base}${SOCKET_PATHS.board}?seat=${encodeURIComponent(seat)}`;
    const board = new WebSocket(url);
    board.binaryType = 'nodebuffer';
    board.on('error', (error) =>
      console.error('A simulated person lost the board:', error.message),
    );
    board.on('message', (data) => {
      if (Buffer.isBuffer(data)) this.hearBoard(data);
    });
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'relay' && board.readyState === board.OPEN) {
        board.send(encodeSync(SYNC.update, update));
      }
    });
    this.board = board;
  }

  private hearBoard(bytes: Buffer): void {
    const message = decodeSync(bytes);
    if (message?.kind === SYNC.step1) {
      this.board?.send(encodeSync(SYNC.step2, Y.encodeStateAsUpdate(this.doc, message.content)));
    } else if (message !== null) Y.applyUpdate(this.doc, message.content, 'relay');
  }

  private say(request: ControlRequest): void {
    if (this.socket.readyState === this.socket.OPEN) this.socket.send(JSON.stringify(request));
  }

  private nextRequest(): number {
    this.requests += 1;
    return this.requests;
  }
}
