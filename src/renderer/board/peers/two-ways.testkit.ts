import { vi } from 'vitest';
import * as Y from 'yjs';
import {
  decodeOwn,
  decodeSync,
  encodeSaved,
  encodeSync,
  SYNC,
} from '../../../shared/protocol/board-wire';
import { connectRelay, type Relay } from '../relay';
import type { RelaySocket } from '../relay-socket';
import { openWays, type Ways } from '../ways';
import { PassingOn } from './passing-on';

/** Time a message takes on either way, in milliseconds. */
const ON_THE_WAY_MS = 20;

/** The host's replica and its sockets, in memory, as `board-relay.ts` treats them. */
export class MemoryHost {
  readonly doc = new Y.Doc();
  readonly sockets = new Set<MemorySocket>();
  away = false;
  /** Messages with content that came from pages. */
  received = 0;

  constructor() {
    this.doc.on('update', (update: Uint8Array, from: unknown) => {
      for (const socket of this.sockets)
        if (socket !== from) socket.hear(encodeSync(SYNC.update, update));
    });
    // The relay asks it what being open is called.
    vi.stubGlobal('WebSocket', MemorySocket);
  }

  read(from: MemorySocket, bytes: Uint8Array): void {
    const own = decodeOwn(bytes);
    const message = own === null ? decodeSync(bytes) : { kind: SYNC.update, content: own };
    if (message === null) return;
    if (message.kind === SYNC.step1) {
      from.hear(encodeSync(SYNC.step2, Y.encodeStateAsUpdate(this.doc, message.content)));
      return;
    }
    const { pendingStructs, pendingDs } = this.doc.store;
    const by = pendingStructs === null && pendingDs === null ? from : null;
    Y.applyUpdate(this.doc, message.content, by);
    this.received += 1;
    from.received += 1;
    from.hear(encodeSaved(from.received));
  }

  leave(): void {
    this.away = true;
    for (const socket of [...this.sockets]) socket.end();
  }
}

class MemorySocket {
  static readonly OPEN = 1;
  readyState = 0;
  received = 0;
  readonly bufferedAmount = 0;
  /** The network is gone and neither side knows. */
  deaf = false;
  onopen: RelaySocket['onopen'] = null;
  onmessage: RelaySocket['onmessage'] = null;
  onclose: RelaySocket['onclose'] = null;

  constructor(
    readonly url: string,
    private readonly host: MemoryHost,
  ) {
    setTimeout(() => this.open(), ON_THE_WAY_MS);
  }

  send(bytes: Uint8Array): void {
    const sent = bytes.slice();
    setTimeout(() => {
      if (!this.deaf && this.host.sockets.has(this)) this.host.read(this, sent);
    }, ON_THE_WAY_MS);
  }

  /** Something of the host's is on its way here. */
  hear(bytes: Uint8Array<ArrayBuffer>): void {
    setTimeout(() => {
      if (!this.deaf && this.readyState === 1)
        this.onmessage?.(new MessageEvent('message', { data: bytes.slice().buffer }));
    }, ON_THE_WAY_MS);
  }

  close(): void {
    this.readyState = 3;
    this.host.sockets.delete(this);
  }

  end(): void {
    this.close();
    this.onclose?.(Object.assign(new Event('close'), { code: 1006 }));
  }

  private open(): void {
    if (this.readyState !== 0) return;
    if (this.host.away) {
      this.end();
      return;
    }
    this.readyState = 1;
    this.host.sockets.add(this);
    this.onopen?.(new Event('open'));
    this.hear(encodeSync(SYNC.step1, Y.encodeStateVector(this.host.doc)));
  }
}

/** The other end of a direct link as a page sees it. */
type End = { otherHasHost: boolean; up: boolean; readonly other: MemoryPage };

/** A page with the real relay and the real choice of what to pass on, and links in memory. */
export class MemoryPage {
  readonly doc = new Y.Doc();
  readonly ends = new Map<MemoryPage, End>();
  readonly ways: Ways = openWays();
  readonly relay: Relay;
  alive = true;
  private readonly passing = new PassingOn(this.ways, true);

  /** @param name whose page it is, in the address of its socket */
  constructor(
    readonly name: string,
    host: MemoryHost,
  ) {
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      this.passing.sending(origin, () => {
        for (const end of this.ends.values()) {
          if (this.passing.mayPass(end)) this.say(end, encodeSync(SYNC.update, update));
        }
      });
    });
    this.relay = connectRelay({
      doc: this.doc,
      url: name,
      ways: this.ways,
      openSocket: (address) => new MemorySocket(address, host),
      onState: () => undefined,
      onPutBack: () => undefined,
    });
    this.ways.host.subscribe(() => {
      const there = this.ways.host.get();
      for (const end of this.ends.values()) {
        this.say(end, there);
        if (!there) this.say(end, this.question());
      }
    });
  }

  /** A link begins: both ends say what they have and whether they have the host. */
  link(other: MemoryPage): void {
    if (!this.ends.has(other)) this.ends.set(other, { otherHasHost: false, up: false, other });
    const end = this.ends.get(other);
    if (end === undefined || end.up) return;
    end.up = true;
    end.otherHasHost = false;
    other.link(this);
    this.say(end, this.ways.host.get());
    this.say(end, this.question());
  }

  cut(other: MemoryPage): void {
    for (const end of [this.ends.get(other), other.ends.get(this)])
      if (end !== undefined) end.up = false;
  }

  die(): void {
    this.alive = false;
    for (const other of this.ends.keys()) this.cut(other);
    this.relay.dispose();
  }

  private say(end: End, message: boolean | Uint8Array): void {
    if (!end.up) return;
    setTimeout(() => {
      const back = end.other.ends.get(this);
      if (end.up && back !== undefined) end.other.hear(back, message);
    }, ON_THE_WAY_MS);
  }

  private hear(from: End, message: boolean | Uint8Array): void {
    if (typeof message === 'boolean') {
      const changed = from.otherHasHost !== message;
      from.otherHasHost = message;
      if (changed && !message && this.ways.host.get()) this.say(from, this.question());
      return;
    }
    this.passing.reading(from, () => {
      const sync = decodeSync(message);
      if (sync === null) return;
      if (sync.kind !== SYNC.step1) Y.applyUpdate(this.doc, sync.content, 'room');
      else this.say(from, encodeSync(SYNC.step2, Y.encodeStateAsUpdate(this.doc, sync.content)));
    });
  }

  private question(): Uint8Array {
    return encodeSync(SYNC.step1, Y.encodeStateVector(this.doc));
  }
}
