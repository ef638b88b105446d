import { readFile } from 'node:fs/promises';
import type { Card } from '../../shared/board/card';
import type { Carriers } from '../../shared/protocol/control';
import type { BoardAccess, HostAddress, JoinAccess } from '../../shared/protocol/ipc';
import { type AccessFile, accessFile } from '../../shared/protocol/library';
import { parseJson } from '../../shared/protocol/parse';
import { LINK_PREFIX, SOCKET_PATHS } from '../../shared/protocol/paths';
import type { Command } from '../../shared/session/commands';
import { foldAll } from '../../shared/session/fold';
import { type FacilitatorView, facilitatorView } from '../../shared/session/views';
import { BoardReplica } from '../board/replica';
import { writeWhole } from '../disk/write-whole';
import { newAccess, seatToken } from '../host/access';
import { lanAddresses } from '../host/addresses';
import { Host } from '../host/host';
import type { PageFile } from '../host/page-files';
import type { FaultCounts } from '../host/socket-guard';
import { EventLog } from '../session/event-log';
import { Heartbeat, lastBeat } from '../session/heartbeat';
import { RunningSession } from '../session/running-session';
import { SessionClock } from '../session/session-clock';
import { makeSessionFolder, type SessionFolder } from '../session/session-folder';

export type LiveParts = {
  readonly paths: SessionFolder;
  readonly page: ReadonlyMap<string, PageFile>;
  readonly carriers: Carriers;
  /** Something the facilitator should know, in a sentence. */
  readonly onNotice: (sentence: string) => void;
  readonly onView: (view: FacilitatorView) => void;
};

/** A session while it is held: its log, clock, board and host, opened and closed together. */
export class LiveSession {
  private address: string | null = null;
  private readonly stopListening: () => void;

  private constructor(
    private readonly parts: LiveParts,
    readonly running: RunningSession,
    private readonly clock: SessionClock,
    private readonly log: EventLog,
    private readonly replica: BoardReplica,
    private readonly heartbeat: Heartbeat,
    private readonly host: Host,
    private readonly access: AccessFile,
    /** What had to be mended when it was opened, or null. */
    readonly notice: string | null,
  ) {
    this.stopListening = running.onChange(() => this.show());
  }

  /** Opens a new session with `first`, or goes on with the one that its folder holds. */
  static async open(
    parts: LiveParts,
    first: Extract<Command, { type: 'openSession' }> | null,
  ): Promise<LiveSession> {
    const { paths } = parts;
    await makeSessionFolder(paths);
    const { log, events, cutBytes } = await EventLog.open(paths.events);
    const session = foldAll(events);
    const stoodAt = Math.max(session?.lastAt ?? 0, (await lastBeat(paths.heartbeat)) ?? 0);
    const clock = new SessionClock(stoodAt, () => performance.now());
    const running = new RunningSession({
      log,
      session,
      now: () => clock.now(),
      wall: () => Date.now(),
    });
    const opened = await running.submit(first ?? { type: 'resume' }, { kind: 'host' });
    if (!opened.ok) {
      await log.close();
      throw new SessionRefused(opened.refusal.message);
    }
    const replica = await BoardReplica.open(paths.board);
    const access = await openAccess(paths.access);
    const tell = (what: string) => (error: unknown) =>
      parts.onNotice(`${what}: ${error instanceof Error ? error.message : String(error)}`);
    const host = await Host.start({
      running,
      replica,
      access,
      carriers: parts.carriers,
      page: parts.page,
      port: access.port,
      onOnline: () => live.show(),
      onDiskError: tell('The board could not be saved. It is still in memory; free some space'),
    });
    await writeWhole(paths.access, JSON.stringify({ ...access, port: host.port }));
    const heartbeat = await Heartbeat.start(
      paths.heartbeat,
      () => clock.now(),
      tell('The session clock could not be saved'),
    );
    const lost = cutBytes + replica.cutBytes;
    const live: LiveSession = new LiveSession(
      parts,
      running,
      clock,
      log,
      replica,
      heartbeat,
      host,
      access,
      first === null ? resumedNotice(lost) : null,
    );
    await live.chooseAddress(null);
    return live;
  }

  view(): FacilitatorView {
    return facilitatorView(this.running.session, this.running.now(), this.host.online());
  }

  /** How the facilitator's own window reaches the board: always over loopback. */
  board(): BoardAccess {
    const base = `ws://127.0.0.1:${this.host.port}${LINK_PREFIX}${this.access.secret}/`;
    const seat = `?seat=${seatToken(this.access, 'facilitator')}`;
    const { carriers } = this.parts;
    return {
      relayUrl: `${base}${SOCKET_PATHS.board}${seat}`,
      signallingUrl: `${base}${SOCKET_PATHS.signalling}${seat}`,
      room: this.running.session.id,
      // Whatever the participants use, main's replica, which is saved, is reached by the relay.
      carriers: { ...carriers, relay: true },
    };
  }

  /** Shows the link with this address from now on; null for the likeliest. */
  async chooseAddress(address: string | null): Promise<JoinAccess> {
    const found = await lanAddresses();
    const wanted = found.find((a) => a.address === (address ?? this.address)) ?? found[0];
    this.address = wanted?.address ?? '127.0.0.1';
    const addresses: readonly HostAddress[] = found.map((a) => ({
      ...a,
      chosen: a.address === this.address,
    }));
    return joinAccess(this.address, this.host.port, this.access, addresses);
  }

  /** Messages that were not let through, by kind. */
  get faults(): Readonly<FaultCounts> {
    return this.host.faults;
  }

  cards(): readonly Card[] {
    return this.replica.cards();
  }

  /** The machine has slept: the time it slept does not count. */
  wokeUp(): void {
    this.clock.skip();
  }

  /** Stops hosting and closes every file; the session itself stays as it is. */
  async close(): Promise<void> {
    this.stopListening();
    await this.host.stop();
    await this.heartbeat.stop();
    await this.replica.close();
    await this.log.close();
  }

  private show(): void {
    this.parts.onView(this.view());
  }
}

/** A session that could not be opened, with a sentence for the facilitator. */
export class SessionRefused extends Error {}

function joinAccess(
  host: string,
  port: number,
  access: AccessFile,
  addresses: readonly HostAddress[],
): JoinAccess {
  const address = `${host}:${port}`;
  return {
    link: `http://${address}${LINK_PREFIX}${access.secret}/`,
    address,
    code: access.code,
    addresses,
  };
}

async function openAccess(path: string): Promise<AccessFile> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch {
    // There is none yet: a new session.
    return newAccess();
  }
  const read = parseJson(accessFile, text);
  // A broken access file costs the room a new link, never the session.
  return read.ok ? read.value : newAccess();
}

function resumedNotice(cutBytes: number): string {
  const lost =
    cutBytes === 0
      ? 'Nothing that was saved is missing.'
      : `The last write was torn; ${cutBytes} bytes that nobody had been promised were dropped.`;
  return `This session was cut off and goes on where it was. The turn that ran then ended at the cut. ${lost}`;
}
