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

  const Socket = window.WebSocket;
  window.WebSocket = class extends Socket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      const path = new URL(url).pathname;
      if (path.endsWith('/board'))
        this.addEventListener('message', ({ data }) => hear('relayed', data, 0));
      if (!path.endsWith('/signalling')) return;
      this.addEventListener('message', ({ data }) => {
        const said: unknown = JSON.parse(data);
        const { data: inner } = said as { data?: { type: string; peers: string[] } };
        if (inner?.type === 'neighbours') wanted = inner.peers;
      });
    }
    override send(data: string | Blob | BufferSource): void {
      super.send(data);
      if (data instanceof Uint8Array && (data[0] === 3 || isContent(data, 0))) count.sent += 1;
      if (typeof data !== 'string') return;
      // The page's own words, of which only these few are looked at.
      const { data: inner } = JSON.parse(data) as {
        data?: { type: string; from: string; to: string; signal?: { sdp?: string } };
      };
      if (inner?.type === 'announce') name = inner.from;
      if (inner?.signal?.sdp !== undefined) others.set(markOf(inner.signal.sdp), inner.to);
    }
  };

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
