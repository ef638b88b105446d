import type { IncomingMessage, Server } from 'node:http';
import type { Socket } from 'node:net';
import { WIRE_LIMITS } from '../../../shared/protocol/limits';
import { parse, parseJson } from '../../../shared/protocol/parse';
import { checkReport, type PageSignal, pageKey } from '../../../shared/protocol/room-check';
import {
  addressKind,
  type HostFacts,
  type Outcome,
  type RoomAddress,
  type TestPage,
} from '../../../shared/room-check';
import type { LanAddress } from '../addresses';
import type { Line } from '../line';
import { Pulse } from '../pulse';
import type { FaultCounts } from '../socket-guard';
import { askName } from './ask-name';
import { knock } from './own-door';
import { PageSocket } from './page-socket';
import { systemOf } from './system';
import { TestPages } from './test-pages';
import { Visitors } from './visitors';
import { bareAddress, isNear, isOwn, type ReadAddresses } from './whose-address';

export type RoomCheckParts = {
  /** After how many milliseconds without anybody that says something. */
  readonly patienceMs: number;
  /** Told, soon after, whenever something is known that was not. */
  readonly onFacts: (facts: HostFacts) => void;
  /** A signal for the facilitator's window, which connects with each test page. */
  readonly onSignal: (signal: PageSignal) => void;
  /** Reads this machine's addresses; the system's own way if there is none. */
  readonly read?: ReadAddresses;
};

/** Changes closer together than this are told as one, in milliseconds. */
const GATHER_MS = 100;

/** [H42] What this laptop can find out about the way from the room to it. */
export class RoomCheck {
  private readonly visitors: Visitors;
  private readonly pages = new TestPages();
  private readonly open = new Map<number, PageSocket>();
  private readonly pulse = new Pulse(WIRE_LIMITS.pulseMs, WIRE_LIMITS.promptMs);
  private addresses: readonly RoomAddress[] = [];
  private shown: string | null = null;
  private shownAt = performance.now();
  private door: Outcome = 'unknown';
  private telling: NodeJS.Timeout | null = null;
  private over = false;

  constructor(
    private readonly parts: RoomCheckParts,
    private readonly counts: FaultCounts,
    private readonly port: () => number,
  ) {
    this.visitors = new Visitors(() => this.changed(), parts.read);
  }

  /** Looks at whatever comes to this server. */
  watch(server: Server): void {
    this.visitors.watch(server);
  }

  /** A page of the session is connected by this. */
  isPage(socket: Socket): void {
    this.visitors.isPage(socket);
  }

  /** The code shows this address of these from now on. What was found by another one counts no more. */
  show(found: readonly LanAddress[], shown: string): void {
    this.addresses = found.map(({ address, network }) => ({
      address,
      network,
      kind: addressKind(address, network),
      chosen: address === shown,
    }));
    if (shown !== this.shown) {
      this.shown = shown;
      this.shownAt = performance.now();
      this.door = 'unknown';
      this.visitors.forget();
      this.pages.forget();
      for (const page of this.open.values()) page.end();
    }
    this.changed();
  }

  /** [H44] Looks at what can be looked at without a phone, and gives everything that is known. */
  async look(): Promise<HostFacts> {
    const { shown } = this;
    const door = shown === null ? 'unknown' : await knock(shown, this.port());
    if (shown === this.shown) this.door = door;
    return this.facts();
  }

  facts(): HostFacts {
    return {
      system: systemOf(process.platform),
      port: this.port(),
      addresses: this.addresses,
      shownMs: performance.now() - this.shownAt,
      patienceMs: this.parts.patienceMs,
      door: this.door,
      visitors: this.visitors.count,
      connected: this.visitors.connected,
      pages: this.pages.all(),
    };
  }

  /** Takes in the line of a test page; closes it if its key is none, or too many are open. */
  join(line: Line, request: IncomingMessage, key: string): void {
    const address = bareAddress(request.socket.remoteAddress);
    const page = parse(pageKey, key).ok ? this.pages.begin(key, this.whence(address)) : null;
    if (page === null) {
      line.socket.close(1013, 'too many test pages');
      return;
    }
    const { number } = page;
    this.open.get(number)?.end();
    this.pulse.watch(line.socket);
    const from = bareAddress(request.socket.localAddress);
    const opened = new PageSocket({
      line,
      page,
      address,
      counts: this.counts,
      onChange: () => this.changed(),
      toWindow: (signal) => {
        if (this.open.get(number) === opened) this.parts.onSignal({ page: number, signal });
      },
      askName: (name) => askName(name, from),
    });
    this.open.set(number, opened);
    line.socket.on('close', () => {
      if (this.open.get(number) === opened) this.open.delete(number);
    });
    this.changed();
  }

  /** What the facilitator's window says to a test page; nothing if that has gone. */
  signal({ page, signal }: PageSignal): void {
    this.open.get(page)?.signal(signal);
  }

  /** A test page says by an ordinary request that its socket does not stay. False if it is none. */
  report(text: string, remoteAddress: string | undefined): boolean {
    const report = parseJson(checkReport, text);
    if (!report.ok) return false;
    const from = this.whence(bareAddress(remoteAddress));
    const page = this.pages.begin(report.value.page, from);
    if (page === null) return false;
    page.live = 'fails';
    page.here = false;
    this.changed();
    return true;
  }

  dispose(): void {
    this.over = true;
    this.pulse.dispose();
    if (this.telling !== null) clearTimeout(this.telling);
    for (const page of this.open.values()) page.end();
  }

  private whence(address: string): Pick<TestPage, 'own' | 'routed'> {
    const own = isOwn(address, this.parts.read);
    return { own, routed: !own && !isNear(address, this.parts.read) };
  }

  private changed(): void {
    if (this.over || this.telling !== null) return;
    this.telling = setTimeout(() => {
      this.telling = null;
      this.parts.onFacts(this.facts());
    }, GATHER_MS);
    this.telling.unref();
  }
}
