/** The board, shared peer to peer. This folder is the only one that knows y-webrtc. */
import { Awareness } from 'y-protocols/awareness';
import { type Room, SignalingConn, WebrtcProvider } from 'y-webrtc';
import * as Y from 'yjs';
import { encodeSync, SYNC } from '../../../shared/protocol/board-wire';
import { openWays, type Ways } from '../ways';
import { MOST_LINKS, WATCH_EVERY_MS } from './limits';
import { LinkWatch } from './link-watch';
import { PassingOn } from './passing-on';
import { guardSignaling } from './signaling-gate';
import type Peer from './simple-peer';
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
  /** Shared with the relay, where there is one. */
  readonly ways?: Ways;
  /** Whether this page's changes also go to neighbours that have the host; they do unless told. */
  readonly passesOwn?: boolean;
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

  const ways = options.ways ?? openWays();
  const passing = new PassingOn(ways, options.passesOwn !== false);
  const open = new Set<Peer>();
  const peerOpts: PeerOptions = {
    config: { iceServers: [] },
    onLink: (peer, up) => {
      if (up) {
        open.add(peer);
        peer.sayHost(ways.host.get());
      } else open.delete(peer);
      options.onLinks?.(open.size);
    },
    onFailed: (peer) => {
      const name = nameOf(provider.room, peer);
      if (name !== null) watch.failed(name);
    },
    maySend: (peer) => passing.mayPass(peer),
    reading: (peer, read) => passing.reading(peer, read),
    // Without the host it may lack what this page never passed on to it, and have what never came here.
    onHostWord: (peer, there) => {
      if (!there && ways.host.get()) peer.send(question(doc));
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
  const now = () => performance.now();
  const watch = new LinkWatch(() => provider.room, connections, now);
  for (const connection of connections) {
    guardSignaling(connection, {
      roomName,
      room: () => provider.room,
      now,
      onNeighbours: (names) => watch.want(names),
      onPart: (name) => watch.part(name),
      onRefused: (names) => watch.refuse(names),
      mayMeet: (name) => watch.mayMeet(name),
      onHeard: () => watch.heard(),
    });
  }
  // The provider opens its room in a promise of its own, which was first to wait for this one.
  provider.key.then(() => {
    if (provider.room !== null) passOnIn(provider.room, passing);
  });
  const stopTelling = ways.host.subscribe(() => {
    const there = ways.host.get();
    for (const peer of open) {
      peer.sayHost(there);
      if (!there) peer.send(question(doc));
    }
  });

  const look = () => watch.look();
  const lookAtOnce = () => {
    watch.soon();
    watch.look();
  };
  const onVisible = () => {
    if (document.visibilityState === 'visible') lookAtOnce();
  };
  const timer = setInterval(look, WATCH_EVERY_MS);
  window.addEventListener('pageshow', lookAtOnce);
  window.addEventListener('online', lookAtOnce);
  document.addEventListener('visibilitychange', onVisible);

  let disposed = false;
  function dispose(): void {
    if (disposed) return;
    disposed = true;
    openRooms.delete(roomName);
    clearInterval(timer);
    stopTelling();
    window.removeEventListener('pageshow', lookAtOnce);
    window.removeEventListener('online', lookAtOnce);
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

/** The name under which y-webrtc keeps the link of a peer. */
function nameOf(room: Room | null, peer: Peer): string | null {
  for (const [name, link] of room?.webrtcConns ?? []) if (link.peer === peer) return name;
  return null;
}

/** Puts the choice of who gets what between the document and y-webrtc, which sends everything to all. */
function passOnIn(room: Room, passing: PassingOn): void {
  const sendToAll = room._docUpdateHandler;
  room.doc.off('update', sendToAll);
  room._docUpdateHandler = (update, origin) => {
    passing.sending(origin, () => sendToAll(update, origin));
  };
  if (room.bcconnected) room.doc.on('update', room._docUpdateHandler);
}

/** "This is what I have": whoever is asked answers with what is missing. y-webrtc and the relay say it alike. */
function question(doc: Y.Doc): Uint8Array {
  return encodeSync(SYNC.step1, Y.encodeStateVector(doc));
}
