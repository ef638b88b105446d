import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import type { WebSocketServer } from 'ws';
import type { AccessFile } from '../../../shared/protocol/library';
import { WIRE_LIMITS } from '../../../shared/protocol/limits';
import { CHECK_FOLDER } from '../../../shared/protocol/paths';
import { SEAL_CLOSE } from '../../../shared/protocol/seal-close';
import type { PhoneNotes, Phones } from '../../../shared/protocol/wrap-up';
import { knownFor } from '../../../shared/seal/room-key';
import type { Session } from '../../../shared/session/session';
import { boundedServer } from '../bounds/bounded-server';
import { Doorway } from '../bounds/doorway';
import { SeatSockets } from '../bounds/seat-sockets';
import { type FrontDoor, openPlainDoor, openSecureDoor } from '../certificate/front-door';
import type { UsableCertificate } from '../certificate/read-certificate';
import { type CameBy, cameBy, seatHeld } from '../door';
import { PageServer } from '../http';
import type { Line } from '../line';
import type { PageFile } from '../page-files';
import { acceptSealed } from '../seal/accept';
import { GroupSeal } from '../seal/group-seal';
import type { FaultCounts } from '../socket-guard';
import { closeServers, kindOf, refuse, socketServer } from '../socket-servers';
import { OfferedNotes } from './offered-notes';
import { WrapUpRoom } from './wrap-up-room';

export type WrapUpHostParts = {
  /** The session as it was closed. */
  readonly session: Session;
  readonly access: AccessFile;
  /** Where the phones left it. */
  readonly port: number;
  readonly page: ReadonlyMap<string, PageFile>;
  /** By which the room comes in; nothing for plain http. */
  readonly certificate?: UsableCertificate | null | undefined;
  /** The notes as they stand now. */
  readonly render: () => Promise<PhoneNotes>;
  readonly onPhones: (phones: Phones) => void;
};

/** Another program has the port, where no phone looks for the session. */
export class PortTaken extends Error {
  override readonly name = 'PortTaken';
}

/**
 * [H130] What is left of the host once a session is closed: the page, and one kind of socket on which who had
 * a seat hears of the notes. There is no way to join, no floor, no board and no console: nothing here could do it.
 */
export class WrapUpHost {
  readonly faults: FaultCounts = { malformed: 0, tooMany: 0, oversized: 0, unopened: 0 };
  private readonly doorway = new Doorway();
  private readonly seats = new SeatSockets();
  private readonly access: { readonly now: AccessFile };
  private readonly room: WrapUpRoom;
  private readonly sockets: WebSocketServer = socketServer(WIRE_LIMITS.wrapUp.messageBytes);
  private readonly server: Server;
  private door: FrontDoor | null = null;
  private session: Session;

  private constructor(parts: WrapUpHostParts) {
    const { session, render, onPhones } = parts;
    this.session = session;
    // The code leads newcomers to the link, and nobody comes anew.
    this.access = { now: { ...parts.access, code: null } };
    const group = new GroupSeal();
    this.room = new WrapUpRoom({
      session,
      access: this.access,
      notes: new OfferedNotes(render, group, () => Date.now()),
      group,
      counts: this.faults,
      onPhones: () => onPhones(this.room.phones()),
    });
    const page = [...parts.page].filter(([path]) => !path.startsWith(CHECK_FOLDER));
    const pages = new PageServer(new Map(page), this.access, null, () => false);
    const hasLink = (path: string) => cameBy(path, this.access.now)?.link === 'current';
    this.server = boundedServer(hasLink, this.doorway, (request, response) =>
      pages.handle(request, response),
    );
    this.server.on('upgrade', (request, socket, head) => this.upgrade(request, socket, head));
  }

  /** Listens where the session was. Throws `PortTaken` if that is not to be had. */
  static async start(parts: WrapUpHostParts): Promise<WrapUpHost> {
    const host = new WrapUpHost(parts);
    const { certificate, port } = parts;
    host.door =
      certificate == null
        ? await openPlainDoor(host.server, port)
        : await openSecureDoor(host.server, certificate, port);
    if (host.door.port() === port) return host;
    await host.stop();
    throw new PortTaken(String(port));
  }

  /** How many phones are there, and have fetched the notes. */
  phones(): Phones {
    return this.room.phones();
  }

  /** Offers the notes to every phone, or takes them back. Rejects if they cannot be made. */
  offer(isOn: boolean): Promise<void> {
    return this.room.offer(isOn);
  }

  /** The facilitator has put something right in the session, or in its notes. */
  changed(session: Session): void {
    this.session = session;
    this.room.changed(session);
  }

  /** Says to every page that nothing more comes, and stops listening. */
  async stop(): Promise<void> {
    this.room.dispose();
    await closeServers({ control: this.sockets }, this.server, this.door);
  }

  private upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    socket.on('error', () => socket.destroy());
    const [path = ''] = (request.url ?? '').split('?', 1);
    const came = cameBy(path, this.access.now);
    if (came === null || kindOf(came.rest) !== 'control') {
      refuse(socket, 404);
      return;
    }
    if (came.link === 'current') this.doorway.hasLink(request);
    if (this.sockets.clients.size >= WIRE_LIMITS.sockets) {
      refuse(socket, 503);
      return;
    }
    this.sockets.handleUpgrade(request, socket, head, (client) => {
      acceptSealed({
        client,
        wire: socket,
        known: knownFor('control', came.key),
        counts: this.faults,
        onLine: (line, hello) => this.letIn(line, new URLSearchParams(hello), request, came),
      });
    });
  }

  private letIn(
    line: Line,
    hello: URLSearchParams,
    request: IncomingMessage,
    { link }: CameBy,
  ): void {
    const { session } = this;
    // [H76] A link from before a renewal leads to a seat that somebody has, and nobody else anywhere.
    if (
      link === 'retired' &&
      seatHeld({ session }, this.access, hello.get('seat') ?? '') === null
    ) {
      line.socket.close(SEAL_CLOSE.notLetIn, 'not let in');
      return;
    }
    this.room.join(line, (person) => {
      this.doorway.isSeated(request);
      this.seats.add(person, 'control', line.socket);
    });
  }
}
