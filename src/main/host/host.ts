import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import type { WebSocket, WebSocketServer } from 'ws';
import type { Carriers } from '../../shared/protocol/control';
import type { HeavyReport } from '../../shared/protocol/heavy';
import type { AskedIn } from '../../shared/protocol/ipc';
import { WIRE_LIMITS } from '../../shared/protocol/limits';
import { type ConsoleSocket, readBoardPage, type SocketKind } from '../../shared/protocol/paths';
import type { PutBackReport } from '../../shared/protocol/put-back';
import { SEAL_CLOSE } from '../../shared/protocol/seal-close';
import { knownFor } from '../../shared/seal/room-key';
import type { PersonId } from '../../shared/session/ids';
import { type BoardKeeping, keepBoard } from '../board/keeper/keep-board';
import type { BoardReplica } from '../board/replica';
import type { RunningSession } from '../session/running-session';
import { isPerson, type Seat } from './access';
import { BoardRelay } from './board-relay';
import { boundedServer } from './bounds/bounded-server';
import { Doorway } from './bounds/doorway';
import { SeatSockets } from './bounds/seat-sockets';
import { Weights } from './bounds/weights';
import { type FrontDoor, openPlainDoor, openSecureDoor } from './certificate/front-door';
import type { UsableCertificate } from './certificate/read-certificate';
import { ConsoleDoor } from './cofacilitators/console-door';
import { ConsolePages } from './cofacilitators/console-pages';
import { consolePath } from './cofacilitators/console-path';
import type { ConsoleRoom } from './cofacilitators/console-room';
import type { CofacilitatorLinks } from './cofacilitators/links';
import { ControlRoom } from './control-room';
import { type CameBy, cameBy, seatHeld } from './door';
import { PageServer } from './http';
import type { Line } from './line';
import type { LiveAccess } from './live-access';
import type { Lobby } from './lobby';
import { mayShareBoard } from './may-share-board';
import type { PageFile } from './page-files';
import { followQuiet, isQuiet } from './quieting';
import { RoomCheck, type RoomCheckParts } from './room-check/room-check';
import { bareAddress } from './room-check/whose-address';
import { acceptSealed } from './seal/accept';
import { GroupSeal } from './seal/group-seal';
import { Signalling } from './signalling';
import type { FaultCounts } from './socket-guard';
import { closeServers, kindOf, refuse, socketServers } from './socket-servers';
import { watchSeats } from './watch-seats';

export type HostParts = {
  readonly running: RunningSession;
  readonly replica: BoardReplica;
  readonly access: LiveAccess;
  readonly carriers: Carriers;
  readonly page: ReadonlyMap<string, PageFile>;
  readonly room: RoomCheckParts;
  readonly cofacilitators: CofacilitatorLinks;
  /** Where the built console for co-facilitators is. */
  readonly consoleFolder: string;
  /** Told whenever whose console is open may have changed. */
  readonly onConsoles: () => void;
  /** The port to try first, or null for any. */
  readonly port: number | null;
  /** By which the room comes in; nothing for plain http. */
  readonly certificate?: UsableCertificate | null | undefined;
  readonly onOnline: () => void;
  readonly onWaiting: (waiting: readonly AskedIn[]) => void;
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
  readonly consoles: ConsoleRoom;
  private readonly consoleDoor: ConsoleDoor;
  private readonly control: ControlRoom;
  private readonly signalling: Signalling;
  private readonly keeping: BoardKeeping;
  private readonly relay: BoardRelay;
  private readonly servers: Readonly<Record<SocketKind | ConsoleSocket, WebSocketServer>>;
  private readonly server: Server;
  private door: FrontDoor | null = null;
  private readonly stopWatching: () => void;

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
      onWaiting: parts.onWaiting,
      onLeftOut: (person) => this.weights.leftOut(person),
    });
    this.signalling = new Signalling(board, this.faults, WIRE_LIMITS.triedMs, (seat) => {
      if (isPerson(seat)) this.weights.leftOut(seat);
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
    this.stopWatching = watchSeats(running, {
      control: this.control,
      signalling: this.signalling,
      relay: this.relay,
      renewGroupKey: () => this.renewGroupKey(),
    });
    this.servers = socketServers();
    this.consoleDoor = new ConsoleDoor({
      running,
      links: parts.cofacilitators,
      onChange: parts.onConsoles,
      relay: this.relay,
      doorway: this.doorway,
      servers: this.servers,
      isFull: () => this.openSockets() >= WIRE_LIMITS.sockets,
      counts: this.faults,
    });
    this.consoles = this.consoleDoor.room;
    this.roomCheck = new RoomCheck(parts.room, this.faults, () => this.port);
    const pages = new PageServer(parts.page, access, new ConsolePages(parts), (text, from) =>
      this.roomCheck.report(text, from),
    );
    const hasLink = (path: string) => cameBy(path, access.now)?.link === 'current';
    this.server = boundedServer(hasLink, this.doorway, (request, response) =>
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
    this.consoles.tellWays(hosts);
  }

  /** [H99] What is told to everybody from now on can be opened only by those who are there now, and later ones. */
  renewGroupKey(): void {
    this.group.renew();
  }

  /** [H71] Who waits to be let in. */
  get lobby(): Lobby {
    return this.control.lobby;
  }

  /** [H75] The link is another now: pages with a seat are told, whatever else came by the old one is closed. */
  linkRenewed(): void {
    this.control.linkRenewed();
    for (const client of this.servers.check.clients) client.terminate();
  }

  /** Says goodbye to every page and stops listening. */
  async stop(): Promise<void> {
    this.stopQuieting();
    this.stopWatching();
    this.keeping.stop();
    this.roomCheck.dispose();
    this.control.dispose();
    this.consoles.dispose();
    this.relay.dispose();
    this.signalling.dispose();
    await closeServers(this.servers, this.server, this.door);
  }

  private upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    socket.on('error', () => socket.destroy());
    // Not `new URL`: it throws for some of what a stranger can ask for.
    const [path = ''] = (request.url ?? '').split('?', 1);
    const came = cameBy(path, this.parts.access.now);
    const ofConsole = consolePath(came?.rest ?? null);
    if (came !== null && ofConsole !== null) {
      this.consoleDoor.open({ path: ofConsole, key: came.key, request, socket, head });
      return;
    }
    const kind = kindOf(came?.rest ?? null);
    if (came === null || kind === null || (kind === 'check' && came.link === 'retired')) {
      refuse(socket, 404);
      return;
    }
    if (came.link === 'current') this.doorway.hasLink(request);
    if (this.openSockets() >= WIRE_LIMITS.sockets) {
      refuse(socket, 503);
      return;
    }
    this.servers[kind].handleUpgrade(request, socket, head, (client) => {
      acceptSealed({
        client,
        wire: socket,
        known: knownFor(kind, came.key),
        counts: this.faults,
        onLine: (line, hello) => this.letIn(kind, line, new URLSearchParams(hello), request, came),
      });
    });
  }

  /** Whose page it is, only the page itself says, inside the seal. */
  private letIn(
    kind: SocketKind,
    line: Line,
    hello: URLSearchParams,
    request: IncomingMessage,
    { link }: CameBy,
  ): void {
    const { running, access } = this.parts;
    const held = seatHeld(running, access, hello.get('seat') ?? '');
    // [H76] A link from before a renewal leads to a seat that somebody has, and nobody else anywhere.
    const isDead = link === 'retired' && held === null;
    if (kind === 'control' && !isDead) {
      this.roomCheck.isPage(request.socket);
      const address = bareAddress(request.socket.remoteAddress);
      const sit = (person: PersonId) => this.sit(person, kind, line.socket, request);
      this.control.join(line, { address, link }, sit);
    } else if (kind === 'check') this.roomCheck.join(line, request, hello.get('page') ?? '');
    else if (kind === 'control' || held === null || !mayShareBoard(kind, held, this.parts)) {
      line.socket.close(SEAL_CLOSE.notLetIn, 'not let in');
    } else this.share(kind, { line, seat: held.seat, request, hello });
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
}
