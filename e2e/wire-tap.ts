import type { BrowserContext, Page } from '@playwright/test';

/** What one page's board has to do with the network. */
export type Tapped = {
  /** y-webrtc's name of the page. */
  readonly name: string;
  /** Whom the host last said it is to be linked with. */
  readonly wanted: readonly string[];
  /** Whom it is linked with: open data channels. */
  readonly open: readonly string[];
  /** Changes of the board that came in: over the relay, and over direct links. */
  readonly relayed: number;
  readonly direct: number;
  readonly bytes: number;
  /** Changes that went out to the host. */
  readonly sent: number;
};

declare global {
  interface Window {
    tapped: () => Tapped;
  }
}

/** Makes every page of the context count what its board's sockets and data channels bring. */
export async function tapWire(context: BrowserContext): Promise<void> {
  await context.addInitScript(tap);
}

export async function tapped(page: Page): Promise<Tapped> {
  return page.evaluate(() => window.tapped());
}

/** Runs in the page, before anything of it: what it needs has to stand inside. */
function tap(): void {
  let name = '';
  let wanted: readonly string[] = [];
  const count = { relayed: 0, direct: 0, bytes: 0, sent: 0 };
  /** Who is at the other end of a connection, by the mark of this end in its offers and answers. */
  const others = new Map<string, string>();
  const channels = new Map<RTCPeerConnection, RTCDataChannel>();
  const markOf = (sdp: string): string => /a=ice-ufrag:(\S+)/u.exec(sdp)?.[1] ?? '';

  /** Reads [0, 1 or 2, ...] of y-protocols/sync: content, and no question. */
  const isContent = (bytes: Uint8Array, at: number): boolean =>
    bytes[at] === 0 && (bytes[at + 1] === 1 || bytes[at + 1] === 2);
  const hear = (way: 'relayed' | 'direct', data: unknown, at: number): void => {
    if (!(data instanceof ArrayBuffer) || !isContent(new Uint8Array(data), at)) return;
    count[way] += 1;
    count.bytes += data.byteLength;
  };

  // What sockets carry is sealed: it is looked at where it is open again, and before it is sealed.
  const Heard = window.MessageEvent;
  window.MessageEvent = class<T> extends Heard<T> {
    constructor(type: string, init?: MessageEventInit<T>) {
      super(type, init);
      const data: unknown = init?.data;
      if (typeof data === 'string') hearSignal(data);
      else if (data instanceof ArrayBuffer) hearBoard(data);
    }
  };
  const hearSignal = (text: string): void => {
    const said: unknown = JSON.parse(text);
    const { data: inner } = said as { data?: { type: string; peers: string[] } };
    if (inner?.type === 'neighbours') wanted = inner.peers;
  };
  const hearBoard = (data: ArrayBuffer): void => {
    hear('relayed', data, 0);
    // [2, n]: the host's word that so many messages with content came from here.
    const bytes = new DataView(data);
    if (data.byteLength === 5 && bytes.getUint8(0) === 2) count.sent = bytes.getUint32(1);
  };
  const write = JSON.stringify;
  // One function in the place of two signatures.
  JSON.stringify = ((...args: Parameters<typeof write>): string => {
    // The page's own words, of which only these few are looked at.
    const { type, data: inner } = (args[0] ?? {}) as {
      type?: string;
      data?: { type: string; from: string; to: string; signal?: { sdp?: string } };
    };
    if (type === 'publish' && inner?.type === 'announce') name = inner.from;
    if (type === 'publish' && inner?.signal?.sdp !== undefined) {
      others.set(markOf(inner.signal.sdp), inner.to);
    }
    return write(...args);
  }) as typeof write;

  const create = RTCPeerConnection.prototype.createDataChannel;
  RTCPeerConnection.prototype.createDataChannel = function tappedChannel(label, options) {
    const channel = create.call(this, label, options);
    channels.set(this, channel);
    // Behind the header of a fragment: number, length and place of the message.
    channel.addEventListener('message', ({ data }) => hear('direct', data, 12));
    return channel;
  };

  window.tapped = () => {
    const open = [...channels].filter(([, channel]) => channel.readyState === 'open');
    const ends = open.map(([connection]) => markOf(connection.localDescription?.sdp ?? ''));
    return { name, wanted, open: ends.map((mark) => others.get(mark) ?? '?'), ...count };
  };
}
