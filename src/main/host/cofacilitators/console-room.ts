import { number, object } from 'valibot';
import type { WebSocket } from 'ws';
import { COFACILITATOR_CALLS } from '../../../shared/protocol/cofacilitator-table';
import {
  type ConsoleNoticeChannel,
  type ConsoleRequest,
  type ConsoleRunning,
  consoleRequest,
} from '../../../shared/protocol/console';
import { IPC_REQUESTS, type IpcNotices } from '../../../shared/protocol/ipc';
import type { KeptCofacilitator } from '../../../shared/protocol/library';
import { MOST_WAYS, WIRE_LIMITS } from '../../../shared/protocol/limits';
import { parse, parseJson } from '../../../shared/protocol/parse';
import type { RunningSession } from '../../session/running-session';
import type { Line } from '../line';
import { type FaultCounts, guardSocket } from '../socket-guard';
import { ConsoleLine } from './console-line';
import type { CofacilitatorLinks } from './links';

export type ConsoleRoomParts = {
  readonly running: RunningSession;
  readonly links: CofacilitatorLinks;
  readonly counts: FaultCounts;
  /** Told whenever whose console is open may have changed. */
  readonly onChange: () => void;
};

/** What consoles are told of the session when they come. */
export type ConsoleSource = {
  readonly running: () => ConsoleRunning;
  /** What is not saved, in a sentence; null if all is. */
  readonly unsaved: () => string | null;
};

type Ask = Extract<ConsoleRequest, { type: 'ask' }>;

const NOT_ALLOWED = { code: 'notAllowed', message: 'Only the facilitator can do that.' };
const NO_ANSWER = { code: 'noAnswer', message: 'The host has no answer to that.' };
const TOO_MANY = {
  code: 'tooMany',
  message: 'That was too fast, so the host left it out. Wait a moment and try again.',
};
type Told = { readonly code: string; readonly message: string };
type Answered =
  | { readonly ok: true; readonly value: ConsoleRunning | null }
  | { readonly ok: false; readonly refusal: Told };

const numbered = object({ request: number() });

/** The co-facilitators' consoles: what they ask goes to the session, what happens to them. */
export class ConsoleRoom {
  private readonly lines = new Set<ConsoleLine>();
  /** Board sockets, by whose they are. */
  private readonly boards = new Map<WebSocket, string>();
  private readonly sweep: NodeJS.Timeout;
  private source: ConsoleSource | null = null;
  private ways: readonly string[] = [];

  constructor(private readonly parts: ConsoleRoomParts) {
    this.sweep = setInterval(() => this.dropSilent(), WIRE_LIMITS.heartbeatMs);
  }

  /** From now on consoles are let in: there is something to tell them. */
  begin(source: ConsoleSource): void {
    this.source = source;
  }

  /** Whether consoles are let in already. */
  get isReady(): boolean {
    return this.source !== null;
  }

  /** Takes in the socket of a console that came by a link that works. */
  join(line: Line, whose: KeptCofacilitator): void {
    const page = new ConsoleLine(line, whose, () => this.tellAnew(page));
    this.lines.add(page);
    line.socket.on('close', () => {
      this.lines.delete(page);
      this.parts.onChange();
    });
    guardSocket(line, WIRE_LIMITS.console, this.parts.counts, {
      read: (bytes, isText) => this.read(page, isText ? bytes.toString('utf8') : ''),
      // [H12] Whoever waits for an answer gets one, also to what was not let through.
      dropped: (bytes, isText) => {
        const read = isText ? parseJson(numbered, bytes.toString('utf8')) : null;
        if (read?.ok === true) page.refuse(read.value.request, TOO_MANY);
      },
    });
    page.tell({ type: 'welcome', name: whose.name });
    if (this.ways.length > 0) page.tell({ type: 'ways', hosts: [...this.ways] });
    page.notify('app:unsaved', this.source?.unsaved() ?? null);
    this.parts.onChange();
  }

  /** Knows of a console's board socket, to close it with the rest. */
  joinedBoard(socket: WebSocket, whose: KeptCofacilitator): void {
    this.boards.set(socket, whose.id);
    socket.on('close', () => this.boards.delete(socket));
  }

  /** Tells every console something; those that cannot take it are told all of it later. */
  notify<C extends ConsoleNoticeChannel>(channel: C, notice: IpcNotices[C]): void {
    for (const page of this.lines) page.notify(channel, notice);
  }

  /** [H36] Tells every console where else the session can be reached. */
  tellWays(hosts: readonly string[]): void {
    this.ways = hosts.slice(0, MOST_WAYS);
    for (const page of this.lines) page.tell({ type: 'ways', hosts: [...this.ways] });
  }

  /** Whose console is open. */
  connected(): ReadonlySet<string> {
    return new Set([...this.lines].map(({ whose }) => whose.id));
  }

  /** [H89] Ends every socket of a link that was revoked, and reads nothing more of them. */
  end(id: string): void {
    const consoles = [...this.lines].filter(({ whose }) => whose.id === id);
    const boards = [...this.boards].filter(([, owner]) => owner === id).map(([socket]) => socket);
    for (const ended of [...consoles.map(({ socket }) => socket), ...boards]) {
      ended.removeAllListeners('message');
      ended.terminate();
    }
  }

  dispose(): void {
    clearInterval(this.sweep);
    for (const { socket } of this.lines) socket.close(1001, 'host is closing');
  }

  private read(page: ConsoleLine, text: string): boolean {
    const request = parseJson(consoleRequest, text);
    if (!request.ok) return false;
    if (request.value.type === 'ping') page.tell({ type: 'pong' });
    else {
      this.hear(page, request.value).catch((error: unknown) => {
        console.error('A co-facilitator could not be answered:', error);
      });
    }
    return true;
  }

  private async hear(from: ConsoleLine, ask: Ask): Promise<void> {
    // Who takes no answers asks for nothing more meanwhile.
    const answer: Answered = from.isBehind ? refused(TOO_MANY) : await this.answer(from, ask);
    if (answer.ok) from.done(ask.request, answer.value);
    else from.refuse(ask.request, answer.refusal);
  }

  private async answer({ whose }: ConsoleLine, { channel, what }: Ask): Promise<Answered> {
    const isTheirs = COFACILITATOR_CALLS[channel].may && this.parts.links.works(whose.id);
    if (!isTheirs) return refused(NOT_ALLOWED);
    if (channel === 'session:running') return { ok: true, value: this.source?.running() ?? null };
    // Whatever else the table may allow one day has no answer here yet.
    if (channel !== 'session:command') return refused(NO_ANSWER);
    const command = parse(IPC_REQUESTS[channel], what);
    if (!command.ok) {
      const message = `The host could not read what this page sent: ${command.reason}.`;
      return refused({ code: 'invalidRequest', message });
    }
    const decision = await this.parts.running.submit(command.value, { kind: 'cofacilitator' });
    return decision.ok ? { ok: true, value: null } : decision;
  }

  /** A console that missed something is told that there was something, and asks for it. */
  private tellAnew(page: ConsoleLine): void {
    const running = this.source?.running();
    if (running === undefined) return;
    const { session, now, online, count } = running.view;
    page.notify('session:events', { session: session.id, from: count, events: [], now, online });
    page.notify('session:join', running.join);
    page.notify('app:unsaved', this.source?.unsaved() ?? null);
  }

  private dropSilent(): void {
    const now = performance.now();
    for (const { socket, heardAt } of this.lines) {
      if (now - heardAt > WIRE_LIMITS.silentMs) socket.terminate();
    }
  }
}

function refused(refusal: Told): Answered {
  return { ok: false, refusal };
}
