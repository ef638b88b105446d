/**
 * Stands between y-webrtc and its signalling socket, in both directions.
 *
 * y-webrtc trusts what it receives (it reads `data.signal.type` of anything, and throws on an answer
 * whose link is gone), sends into a socket that is still connecting (which throws), and announces at
 * every error and close (which makes two failing peers call each other as fast as the network goes).
 */
import type { Room, SignalingConn } from 'y-webrtc';
import { ANNOUNCE_GAP_MS } from './limits';
import { readPublish } from './signals';

/** For what a connection is guarded, and who is told. */
export interface Guarded {
  readonly roomName: string;
  /** The room as it is now, null before it opened. */
  readonly room: () => Room | null;
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
  /** The host says whom this page is to be linked with. */
  readonly onNeighbours: (names: readonly string[]) => void;
  /** The host says that this one's page is to have no links. */
  readonly onPart: (name: string) => void;
  /** [H79] The host says with whom nobody is linked any more. */
  readonly onRefused: (names: readonly string[]) => void;
  /** Whether this page may be linked with somebody. */
  readonly mayMeet: (name: string) => boolean;
  /** Anything at all came over the socket. */
  readonly onHeard: () => void;
}

/** Guards one signalling connection for one room, as long as the connection lives. */
export function guardSignaling(connection: SignalingConn, guarded: Guarded): void {
  const { roomName, room, now, onNeighbours, onPart, onRefused, mayMeet, onHeard } = guarded;
  let announcedAt = Number.NEGATIVE_INFINITY;
  const emit = connection.emit.bind(connection);
  const send = connection.send.bind(connection);

  connection.emit = (name: string, args: unknown[]): void => {
    // A new socket has to hear of us, however short ago the old one did.
    if (name === 'connect') announcedAt = Number.NEGATIVE_INFINITY;
    onHeard();
    const publish = name === 'message' ? readPublish(args[0]) : undefined;
    if (publish?.topic === roomName && publish.data.type === 'neighbours') {
      onNeighbours(publish.data.peers);
    } else if (publish?.topic === roomName && publish.data.type === 'part') {
      onPart(publish.data.peer);
    } else if (publish?.topic === roomName && publish.data.type === 'refused') {
      onRefused(publish.data.peers);
    } else if (publish !== undefined && 'from' in publish.data && !mayMeet(publish.data.from)) {
      return;
    } else if (name !== 'message' || isWelcome(args[0], roomName, room())) emit(name, args);
  };

  connection.send = (message: unknown): void => {
    // Dropped while there is no socket: a lost signal costs an attempt, and the next one is announced.
    if (!connection.connected) return;
    const publish = readPublish(message);
    if (publish?.topic === roomName && publish.data.type === 'announce') {
      if (now() - announcedAt < ANNOUNCE_GAP_MS) return;
      announcedAt = now();
    }
    send(message);
  };
}

function isWelcome(message: unknown, roomName: string, room: Room | null): boolean {
  const publish = readPublish(message);
  if (publish === undefined) return isPong(message);
  const { type } = publish.data;
  // What the host says of links is for this page alone.
  if (type === 'neighbours' || type === 'part' || type === 'refused') return false;
  if (publish.topic !== roomName || publish.data.type === 'announce') return true;
  const { from, signal } = publish.data;
  // Only an offer may open a link; an answer or a candidate for none belongs to one that is gone.
  return signal.type === 'offer' || room?.webrtcConns.has(from) === true;
}

function isPong(message: unknown): boolean {
  return (
    typeof message === 'object' && message !== null && 'type' in message && message.type === 'pong'
  );
}
