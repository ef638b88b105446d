import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Carriers } from '../../shared/protocol/control';
import type { HeavyReport } from '../../shared/protocol/heavy';
import type { AccessFile } from '../../shared/protocol/library';
import { WIRE_LIMITS } from '../../shared/protocol/limits';
import { readBoardPage, SOCKET_PATHS, type SocketKind } from '../../shared/protocol/paths';
import type { PutBackReport } from '../../shared/protocol/put-back';
import { SEAL_CLOSE } from '../../shared/protocol/seal-close';
import { knownFor } from '../../shared/seal/room-key';
import type { PersonId } from '../../shared/session/ids';
import { type BoardKeeping, keepBoard } from '../board/keeper/keep-board';
import type { BoardReplica } from '../board/replica';
import type { RunningSession } from '../session/running-session';
import { readSeatToken, type Seat } from './access';
import { BoardRelay } from './board-relay';
import { boundedServer } from './bounds/bounded-server';
import { Doorway } from './bounds/doorway';
import { SeatSockets } from './bounds/seat-sockets';
import { Weights } from './bounds/weights';
import { type FrontDoor, openPlainDoor, openSecureDoor } from './certificate/front-door';
import type { UsableCertificate } from './certificate/read-certificate';
import { ControlRoom } from './control-room';
import { PageServer, underLink } from './http';
import type { Line } from './line';
import type { PageFile } from './page-files';
import { followQuiet, isQuiet } from './quieting';
import { RoomCheck, type RoomCheckParts } from './room-check/room-check';
import { bareAddress } from './room-check/whose-address';
import { acceptSealed } from './seal/accept';
import { GroupSeal } from './seal/group-seal';
import { Signalling } from './signalling';
import type { FaultCounts } from './socket-guard';

export type HostParts = {
  readonly running: RunningSession;
  readonly replica: BoardReplica;
  readonly access: AccessFile;
  readonly carriers: Carriers;
  readonly page: ReadonlyMap<string, PageFile>;
  readonly room: RoomCheckParts;
  /** The port to try first, or null for any. */
  readonly port: number | null;
  /** By which the room comes in; nothing for plain http. */
  readonly certificate?: UsableCertificate | null | undefined;
  readonly onOnline: () => void;
  readonly onPutBack: (report: PutBackReport) => void;
  /** Told whose page sends or adds far more than others do. */
  readonly onHeavy: (report: HeavyReport) => void;
  readonly onDiskError: (error: unknown) => void;
};

type Sharing = {
  readonly line: Line;
  readonly seat: Seat;
  readonly request: IncomingMessage;
  readonly hello: URLSearchParams;
};

/** Everything the room reaches over the network, on one port. */
export class Host {
  readonly faults: FaultCounts = { malformed: 0, tooMany: 0, oversized: 0, unopened: 0 };
  readonly roomCheck: RoomCheck;
  readonly doorway = new Doorway();
  private readonly seats = new SeatSockets();
  private readonly weights: Weights;
  private readonly stopQuieting: () => void;
  private readonly group = new GroupSeal();
  private readonly control: ControlRoom;
  private readonly signalling: Signalling;
  private readonly keeping: BoardKeeping;
  private readonly relay: BoardRelay;
  private readonly servers: Readonly<Record<SocketKind, WebSocketServer>>;
  private readonly server: Server;
  private door: FrontDoor | null = null;

  private constructor(private readonly parts: HostParts) {
    const { running, replica, access, carriers, onOnline, onDiskError } = parts;
    const board = running.session.id;
    this.weights = new Weights((heavy) => parts.onHeavy({ session: board, ...heavy }));
    this.control = new ControlRoom({
      running,
      access,
      board,
      carriers,
      counts: this.faults,
      group: this.group,
      onOnline,
      onLeftOut: (person) => this.weights.leftOut(person),
    });
    this.signalling = new Signalling(board, this.faults, WIRE_LIMITS.triedMs, (seat) => {
      if (seat !== 'facilitator' && seat !== 'stage') this.weights.leftOut(seat);
    });
    this.keeping = keepBoard({
      running,
      replica,
      tell: (person, notice) => this.relay.tell(person, notice),
      report: parts.onPutBack,
      onDiskError,
    });
    this.relay = new BoardRelay({
      replica,
      counts: this.faults,
      group: this.group,
      keeping: this.keeping,
      weights: this.weights,
      isQuiet: (person) => isQuiet(running, person),
      onDiskError,
    });
    this.stopQuieting = followQuiet(running, this.relay, this.signalling);
    this.servers = {
      control: socketServer(WIRE_LIMITS.control.messageBytes),
      signalling: socketServer(WIRE_LIMITS.signalling.messageBytes),
      board: socketServer(WIRE_LIMITS.board.messageBytes),
      check: socketServer(WIRE_LIMITS.check.messageBytes),
    };
    this.roomCheck = new RoomCheck(parts.room, this.faults, () => this.port);
    const pages = new PageServer(parts.page, access, (text, from) =>
      this.roomCheck.report(text, from),
    );
    this.server = boundedServer(access.secret, this.doorway, (request, response) =>
      pages.handle(request, response),
    );
    this.roomCheck.watch(this.server);
    this.server.on('upgrade', (request, socket, head) => this.upgrade(request, socket, head));
  }

  /** Listens on the port asked for or, if that is taken, on any other. */
  static async start(parts: HostParts): Promise<Host> {
    const host = new Host(parts);
    const { certificate, port } = parts;
    host.door =
      certificate == null
        ? await openPlainDoor(host.server, port)
        : await openSecureDoor(host.server, certificate, port);
    return host;
  }

  get port(): number {
    return this.door?.port() ?? 0;
  }

  /** The port that this laptop's own windows reach, over loopback and without a certificate. */
  get ownPort(): number {
    return this.door?.ownPort() ?? 0;
  }

  /** People whose page is connected. */
  online(): readonly PersonId[] {
    return this.control.online();
  }

  /** Tells every page by what addresses (`host:port`) the session can be reached, the likeliest first. */
  tellWays(hosts: readonly string[]): void {
    this.control.tellWays(hosts);
  }

  /** [H99] What is told to everybody from now on can be opened only by those who are there now, and later ones. */
  renewGroupKey(): void {
    this.group.renew();
  }

  /** Says goodbye to every page and stops listening. */
  async stop(): Promise<void> {
    this.stopQuieting();
    this.keeping.stop();
    this.roomCheck.dispose();
    this.control.dispose();
    this.relay.dispose();
    this.signalling.dispose();
    for (const server of Object.values(this.servers)) {
      for (const client of server.clients) client.close(1001, 'host is closing');
    }
    const closed = Promise.all([
      new Promise<void>((done) => this.server.close(() => done())),
      this.door?.close(),
    ]);
    const patience = setTimeout(() => {
      for (const server of Object.values(this.servers)) {
        for (const client of server.clients) client.terminate();
      }
      this.server.closeAllConnections();
    }, 1_000);
    await closed;
    clearTimeout(patience);
  }

  private upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    socket.on('error', () => socket.destroy());
    // Not `new URL`: it throws for some of what a stranger can ask for.
    const [path = ''] = (request.url ?? '').split('?', 1);
    const kind = kindOf(underLink(path, this.parts.access.secret));
    if (kind === null) {
      refuse(socket, 404);
      return;
    }
    this.doorway.hasLink(request);
    if (this.openSockets() >= WIRE_LIMITS.sockets) {
      refuse(socket, 503);
      return;
    }
    this.servers[kind].handleUpgrade(request, socket, head, (client) => {
      acceptSealed({
        client,
        wire: socket,
        known: knownFor(kind, this.parts.access.key),
        counts: this.faults,
        onLine: (line, hello) => this.letIn(kind, line, new URLSearchParams(hello), request),
      });
    });
  }

  /** Whose page it is, only the page itself says, inside the seal. */
  private letIn(
    kind: SocketKind,
    line: Line,
    hello: URLSearchParams,
    request: IncomingMessage,
  ): void {
    const seat = readSeatToken(this.parts.access, hello.get('seat') ?? '');
    if (kind === 'control') {
      this.roomCheck.isPage(request.socket);
      this.control.join(line, (person) => this.sit(person, kind, line.socket, request));
    } else if (kind === 'check') this.roomCheck.join(line, request, hello.get('page') ?? '');
    else if (seat === null || !this.mayShareBoard(kind, seat)) {
      line.socket.close(SEAL_CLOSE.notLetIn, 'not let in');
    } else this.share(kind, { line, seat, request, hello });
  }

  private share(kind: 'board' | 'signalling', { line, seat, request, hello }: Sharing): void {
    this.sit(seat, kind, line.socket, request);
    if (kind === 'board') {
      this.relay.join(
        line,
        seat,
        readBoardPage((word) => hello.has(word)),
      );
    } else this.signalling.join(line, seat, bareAddress(request.socket.remoteAddress));
  }

  /** A socket belongs to a seat from now on. */
  private sit(seat: Seat, kind: SocketKind, client: WebSocket, request: IncomingMessage): void {
    this.doorway.isSeated(request);
    this.seats.add(seat, kind, client);
  }

  private openSockets(): number {
    return Object.values(this.servers).reduce((sum, { clients }) => sum + clients.size, 0);
  }

  /** The board is for people of this session only, by the ways that are switched on. */
  private mayShareBoard(kind: 'board' | 'signalling', seat: Seat): boolean {
    if (seat === 'facilitator') return true;
    if (seat === 'stage') return kind === 'board';
    const { carriers, running } = this.parts;
    const carried = kind === 'board' ? carriers.relay : carriers.peers;
    return (
      carried &&
      running.session.people.some(
        ({ id, forgotten, quiet }) =>
          id === seat && !forgotten && !(quiet && kind === 'signalling'),
      )
    );
  }
}

/** What sealing adds to a message of a page, and some. */
const SEAL_BYTES = 64;

function socketServer(messageBytes: number): WebSocketServer {
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

function kindOf(rest: string | null): SocketKind | null {
  if (rest === SOCKET_PATHS.control) return 'control';
  if (rest === SOCKET_PATHS.signalling) return 'signalling';
  if (rest === SOCKET_PATHS.check) return 'check';
  return rest === SOCKET_PATHS.board ? 'board' : null;
}

function refuse(socket: Duplex, status: 404 | 503): void {
  const text = { 404: 'Not Found', 503: 'Service Unavailable' }[status];
  socket.end(`HTTP/1.1 ${status} ${text}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
