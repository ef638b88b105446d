/** Looks after the links of one page, so that they are those the host wants, soon after any cut. */
import type { Room, SignalingConn } from 'y-webrtc';
import { ANNOUNCE_FIRST_MS, ANNOUNCE_MOST_MS, PART_AFTER_MS, SIGNALLING_SILENT_MS } from './limits';

type Link = { readonly connected: boolean; glareToken?: number; destroy(): void };

/** The part of y-webrtc's room that the watch needs. */
export type WatchedRoom = Pick<Room, 'name' | 'peerId' | 'bcconnected' | 'connect'> & {
  readonly webrtcConns: ReadonlyMap<string, Link>;
};

export type WatchedSignalling = Pick<SignalingConn, 'connected' | 'send'> & {
  readonly ws: Pick<
    WebSocket,
    'close' | 'dispatchEvent' | 'onopen' | 'onmessage' | 'onerror' | 'onclose'
  > | null;
};

export class LinkWatch {
  /** Whom the host wants this page to be linked with; null until it said so, and for the host's window. */
  #wanted: ReadonlySet<string> | null = null;
  /** [H79] Whose link is ended at once and begun by nobody: their seat was taken away. */
  #refused: ReadonlySet<string> = new Set();
  readonly #unwantedSince = new Map<string, number>();
  #announceAt = 0;
  #announceGap = ANNOUNCE_FIRST_MS;
  #heardAt: number;
  #asked = false;

  /** @param now milliseconds of a clock that never goes back */
  constructor(
    private readonly room: () => WatchedRoom | null,
    private readonly signalling: readonly WatchedSignalling[],
    private readonly now: () => number,
  ) {
    this.#heardAt = now();
  }

  /** The host says whom this page is to be linked with. */
  want(names: readonly string[]): void {
    this.#wanted = new Set(names);
    this.soon();
  }

  /** [H124] The host wants nobody to be linked with this one from now on. */
  part(name: string): void {
    this.room()?.webrtcConns.get(name)?.destroy();
  }

  /** [H79] The host says with whom nobody is linked any more, the host's window neither. */
  refuse(names: readonly string[]): void {
    this.#refused = new Set(names);
    const room = this.room();
    if (room !== null) this.#endRefused(room);
  }

  /** Whether a link with this one may begin. */
  mayMeet(name: string): boolean {
    return !this.#refused.has(name);
  }

  /** The signalling said something. */
  heard(): void {
    this.#heardAt = this.now();
    this.#asked = false;
  }

  /** [H28] No link with this one came about: the host is told, and names somebody else. */
  failed(name: string): void {
    if (this.#wanted?.has(name) === true) this.#publish({ type: 'unreachable', peer: name });
  }

  /** Something suggests that the network is back: what is missing is asked for without waiting. */
  soon(): void {
    this.#announceGap = ANNOUNCE_FIRST_MS;
    this.#announceAt = 0;
  }

  /** To be called every few seconds. */
  look(): void {
    const room = this.room();
    if (room === null) return;
    this.#revive(room);
    this.#endRefused(room);
    this.#part(room);
    this.#announce(room);
    this.#listen();
  }

  /** Mends what y-webrtc leaves behind in a room that lives long. */
  #revive(room: WatchedRoom): void {
    // `beforeunload` disconnects every room, also when the page stays (a download, a mail link, "cancel").
    if (!room.bcconnected) room.connect();
    for (const link of room.webrtcConns.values()) {
      // The token says "my offer is younger". Over an open link no offer of ours is waiting, and with
      // clocks apart a left-over token would refuse the peer's next offer for as long as they are.
      if (link.connected) link.glareToken = 0;
    }
  }

  #endRefused({ webrtcConns }: WatchedRoom): void {
    for (const name of this.#refused) webrtcConns.get(name)?.destroy();
  }

  /** [H29] Ends links that the host has not wanted for a while. */
  #part(room: WatchedRoom): void {
    const now = this.now();
    for (const name of this.#unwantedSince.keys()) {
      if (!room.webrtcConns.has(name)) this.#unwantedSince.delete(name);
    }
    for (const [name, link] of [...room.webrtcConns]) {
      if (this.#wanted === null || this.#wanted.has(name)) {
        this.#unwantedSince.delete(name);
        continue;
      }
      const since = this.#unwantedSince.get(name) ?? now;
      this.#unwantedSince.set(name, since);
      if (now - since >= PART_AFTER_MS) link.destroy();
    }
  }

  /** Asks for the links that are missing, less and less often while that is in vain. */
  #announce(room: WatchedRoom): void {
    const links = room.webrtcConns;
    const missing =
      this.#wanted === null
        ? links.size === 0
        : [...this.#wanted].some((name) => links.get(name)?.connected !== true);
    if (!missing) this.soon();
    else if (this.now() >= this.#announceAt) {
      this.#announceAt = this.now() + this.#announceGap;
      this.#announceGap = Math.min(ANNOUNCE_MOST_MS, 2 * this.#announceGap);
      this.#publish({ type: 'announce' });
    }
  }

  /** A socket that was cut off says nothing for minutes: TCP alone would find out too late. */
  #listen(): void {
    if (this.now() - this.#heardAt < SIGNALLING_SILENT_MS) return;
    this.#heardAt = this.now();
    for (const connection of this.signalling) {
      if (!connection.connected) continue;
      if (this.#asked) giveUp(connection);
      else connection.send({ type: 'ping' });
    }
    this.#asked = !this.#asked;
  }

  #publish(message: { readonly type: string; readonly peer?: string }): void {
    const room = this.room();
    if (room === null) return;
    const data = { ...message, from: room.peerId };
    for (const connection of this.signalling) {
      connection.send({ type: 'publish', topic: room.name, data });
    }
  }
}

/** A browser waits a minute for the farewell of a dead socket: its owner is told at once, and opens another. */
function giveUp({ ws }: WatchedSignalling): void {
  if (ws === null) return;
  ws.dispatchEvent(new Event('close'));
  ws.onopen = ws.onmessage = ws.onerror = ws.onclose = null;
  ws.close();
}
