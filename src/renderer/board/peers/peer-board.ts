/** The board, shared peer to peer. This folder is the only one that knows y-webrtc. */
import { Awareness } from 'y-protocols/awareness';
import { type Room, SignalingConn, WebrtcProvider } from 'y-webrtc';
import type * as Y from 'yjs';
import { ANNOUNCE_EVERY_MS, MOST_LINKS, WANTED_LINKS } from './limits';
import { guardSignaling } from './signaling-gate';
import type { PeerOptions } from './simple-peer';

export interface PeerBoardOptions {
  readonly doc: Y.Doc;
  /** Signalling topic; one open connection per room and page. */
  readonly room: string;
  /** WebSocket address of the host's signalling, the only server there is. */
  readonly signalingUrl: string;
  /** Told whenever the number of open links changes. */
  readonly onLinks?: (links: number) => void;
  /** Presence to share; without it none is, since each page's renewal would flood every link. */
  readonly awareness?: Awareness;
  /** Below this number of links the page keeps announcing itself; 3 unless told. */
  readonly wantedLinks?: number;
}

export interface PeerBoard {
  /** Closes every link, leaves the room and stops listening; may be called twice. */
  dispose(): void;
  /** Open links to other pages, through WebRTC (tabs of one browser use another way). */
  links(): number;
}

/** y-webrtc keeps its rooms by name for the whole page and fails, in a promise nobody sees, on a second. */
const openRooms = new Set<string>();

/**
 * Shares a board with the peers the host's signalling introduces. Does nothing where the browser has
 * no WebRTC: the relay carries the board there.
 */
export function connectPeers(options: PeerBoardOptions): PeerBoard {
  if (typeof RTCPeerConnection === 'undefined') return { dispose: () => {}, links: () => 0 };
  const { doc, room: roomName } = options;
  if (openRooms.has(roomName)) throw new Error(`the room ${roomName} is already open in this page`);
  openRooms.add(roomName);

  const open = new Set<unknown>();
  const peerOpts: PeerOptions = {
    config: { iceServers: [] },
    onLink: (peer, up) => {
      if (up) open.add(peer);
      else open.delete(peer);
      options.onLinks?.(open.size);
    },
  };
  // Before the provider, so that it runs first: the provider alone would leave its socket open.
  doc.on('destroy', dispose);
  const awareness = options.awareness ?? silentAwareness(doc);
  const provider = new WebrtcProvider(roomName, doc, {
    signaling: [options.signalingUrl],
    awareness,
    maxConns: MOST_LINKS,
    filterBcConns: true,
    peerOpts,
  });
  const connections = signalingOf(provider);
  for (const connection of connections) {
    guardSignaling(
      connection,
      roomName,
      () => provider.room,
      () => performance.now(),
    );
  }

  const wanted = options.wantedLinks ?? WANTED_LINKS;
  const watch = () => {
    const { room } = provider;
    if (room === null) return;
    revive(room);
    if (open.size < wanted) announce(room, connections);
  };
  const onVisible = () => {
    if (document.visibilityState === 'visible') watch();
  };
  const timer = setInterval(watch, ANNOUNCE_EVERY_MS);
  window.addEventListener('pageshow', watch);
  window.addEventListener('online', watch);
  document.addEventListener('visibilitychange', onVisible);

  let disposed = false;
  function dispose(): void {
    if (disposed) return;
    disposed = true;
    openRooms.delete(roomName);
    clearInterval(timer);
    window.removeEventListener('pageshow', watch);
    window.removeEventListener('online', watch);
    document.removeEventListener('visibilitychange', onVisible);
    doc.off('destroy', dispose);
    // Both, in this order: only disconnect gives up the socket, only destroy gives up the room's name.
    provider.disconnect();
    provider.destroy();
    if (options.awareness === undefined) awareness.destroy();
  }

  return { dispose, links: () => open.size };
}

function silentAwareness(doc: Y.Doc): Awareness {
  const awareness = new Awareness(doc);
  awareness.setLocalState(null);
  return awareness;
}

/** The provider's sockets: typed as any by y-webrtc, so each is checked. */
function signalingOf(provider: WebrtcProvider): SignalingConn[] {
  const connections: unknown[] = provider.signalingConns;
  return connections.filter((connection) => connection instanceof SignalingConn);
}

/** Mends what y-webrtc leaves behind in a room that lives long. */
function revive(room: Room): void {
  // `beforeunload` disconnects every room, also when the page stays (a download, a mail link, "cancel").
  if (!room.bcconnected) room.connect();
  for (const link of room.webrtcConns.values()) {
    // The token says "my offer is younger". Over an open link no offer of ours is waiting, and with
    // clocks apart a left-over token would refuse the peer's next offer for as long as they are.
    if (link.connected) link.glareToken = 0;
  }
}

function announce(room: Room, connections: readonly SignalingConn[]): void {
  const data = { type: 'announce', from: room.peerId };
  for (const connection of connections) {
    connection.send({ type: 'publish', topic: room.name, data });
  }
}
