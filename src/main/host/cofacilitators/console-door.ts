import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { WebSocketServer } from 'ws';
import { type ConsoleSocket, consoleTokenIn, readBoardPage } from '../../../shared/protocol/paths';
import { SEAL_CLOSE } from '../../../shared/protocol/seal-close';
import { knownFor } from '../../../shared/seal/room-key';
import type { BoardRelay } from '../board-relay';
import type { Doorway } from '../bounds/doorway';
import { SeatSockets } from '../bounds/seat-sockets';
import type { Line } from '../line';
import { acceptSealed } from '../seal/accept';
import { refuse } from '../socket-servers';
import { type ConsolePath, consoleSocket } from './console-path';
import { ConsoleRoom, type ConsoleRoomParts } from './console-room';

export type ConsoleDoorParts = ConsoleRoomParts & {
  readonly relay: BoardRelay;
  readonly doorway: Doorway;
  readonly servers: Readonly<Record<ConsoleSocket, WebSocketServer>>;
  /** Whether the host has as many sockets as it takes. */
  readonly isFull: () => boolean;
};

/** Somebody who asks for a socket. */
export type Asking = {
  readonly path: ConsolePath;
  /** The key of the link that they came by, with which their socket is sealed. */
  readonly key: string;
  readonly request: IncomingMessage;
  readonly socket: Duplex;
  readonly head: Buffer;
};

/** [H88] Where a co-facilitator's two sockets come in: their console's and their board's. */
export class ConsoleDoor {
  private readonly sockets = new SeatSockets<string, ConsoleSocket>();

  /** Those who are in. */
  readonly room: ConsoleRoom;

  constructor(private readonly parts: ConsoleDoorParts) {
    this.room = new ConsoleRoom(parts);
  }

  /** Lets a socket in, or refuses it. */
  open({ path, key, request, socket, head }: Asking): void {
    const { links, doorway, servers, isFull, counts } = this.parts;
    doorway.hasLink(request);
    const kind = consoleSocket(path);
    if (kind === null || !links.works(path.id)) {
      refuse(socket, 404);
      return;
    }
    if (isFull() || !this.room.isReady) {
      refuse(socket, 503);
      return;
    }
    servers[kind].handleUpgrade(request, socket, head, (client) => {
      acceptSealed({
        client,
        wire: socket,
        known: knownFor(kind, key),
        counts,
        onLine: (line, hello) => {
          doorway.isSeated(request);
          this.letIn(kind, line, path, new URLSearchParams(hello));
        },
      });
    });
  }

  /** Whose console it is, only the page itself says, inside the seal. */
  private letIn(
    kind: ConsoleSocket,
    line: Line,
    { id }: ConsolePath,
    hello: URLSearchParams,
  ): void {
    const { links, relay } = this.parts;
    const whose = links.whose(consoleTokenIn((word) => hello.get(word)));
    if (whose === null || whose.id !== id) {
      line.socket.close(SEAL_CLOSE.notLetIn, 'not let in');
      return;
    }
    this.sockets.add(whose.id, kind, line.socket);
    if (kind === 'console') this.room.join(line, whose);
    else {
      this.room.joinedBoard(line.socket, whose);
      const page = readBoardPage((word) => hello.has(word));
      relay.join(line, 'cofacilitator', page);
    }
  }
}
