import type { WebSocket } from 'ws';
import { withPlainAddress } from '../../shared/protocol/candidates';
import { WIRE_LIMITS } from '../../shared/protocol/limits';
import { parse, parseJson } from '../../shared/protocol/parse';
import { type PeerMessage, peerMessage, signallingRequest } from '../../shared/protocol/signalling';
import type { Seat } from './access';
import { initiatorOf, neighbours } from './signalling-room';
import { type FaultCounts, guardSocket } from './socket-guard';

type Peer = {
  readonly arrival: number;
  readonly seat: Seat;
  readonly host: boolean;
  readonly socket: WebSocket;
  /** The address its socket came from; stands in for the `.local` names of its candidates. */
  readonly address: string;
  /** y-webrtc's own name for it; null until it announced itself. */
  name: string | null;
};

/** The signalling server of one session's board: who meets whom is decided here, not by the pages. */
export class Signalling {
  private readonly peers = new Set<Peer>();
  private arrivals = 0;

  /** @param topic the only topic there is: the name of the session's board */
  constructor(
    private readonly topic: string,
    private readonly counts: FaultCounts,
  ) {}

  /** Takes in a socket that has been let in. */
  join(socket: WebSocket, seat: Seat, address: string): void {
    this.arrivals += 1;
    const host = seat === 'facilitator';
    const peer: Peer = { arrival: this.arrivals, seat, host, socket, address, name: null };
    this.peers.add(peer);
    socket.on('close', () => this.peers.delete(peer));
    guardSocket(socket, WIRE_LIMITS.signalling, this.counts, {
      read: (bytes, isText) => (isText ? this.read(peer, bytes.toString('utf8')) : false),
    });
  }

  private read(peer: Peer, text: string): boolean {
    const request = parseJson(signallingRequest, text);
    if (!request.ok) return false;
    if (request.value.type === 'ping') send(peer, { type: 'pong' });
    if (request.value.type !== 'publish') return true;
    if (request.value.topic !== this.topic) return false;
    const message = parse(peerMessage, request.value.data);
    if (!message.ok) return false;
    return message.value.type === 'announce'
      ? this.announce(peer, message.value.from)
      : this.pass(peer, message.value);
  }

  /** For each pair the initiator alone hears of the other. */
  private announce(peer: Peer, name: string): boolean {
    const holder = [...this.peers].find((other) => other !== peer && other.name === name);
    if (holder !== undefined && holder.seat !== peer.seat) return false;
    // A phone that was cut off comes back under its name before its old socket is known to be dead.
    if (holder !== undefined) holder.name = null;
    peer.name = name;
    const known = [...this.peers].filter((other) => other.name !== null);
    for (const other of neighbours(peer, known)) {
      const initiator = initiatorOf(peer, other);
      const announced = initiator === peer ? other : peer;
      this.publish(initiator, { type: 'announce', from: announced.name });
    }
    return true;
  }

  private pass(peer: Peer, message: Extract<PeerMessage, { type: 'signal' }>): boolean {
    if (message.from !== peer.name) return false;
    const target = [...this.peers].find((other) => other.name === message.to);
    // The other one has left in the meantime: an ordinary thing, and nothing to answer.
    if (target !== undefined) {
      this.publish(target, { ...message, signal: reachable(message.signal, peer.address) });
    }
    return true;
  }

  private publish(peer: Peer, data: object): void {
    send(peer, { type: 'publish', topic: this.topic, data });
  }
}

function send(peer: Peer, message: object): void {
  if (peer.socket.readyState === peer.socket.OPEN) peer.socket.send(JSON.stringify(message));
}

/** A signal whose candidate, if it is a `.local` name, is replaced by the sender's address. */
function reachable(signal: unknown, address: string): unknown {
  if (!isRecord(signal) || !isRecord(signal.candidate)) return signal;
  const line = signal.candidate.candidate;
  if (typeof line !== 'string') return signal;
  return {
    ...signal,
    candidate: { ...signal.candidate, candidate: withPlainAddress(line, address) },
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
