import { WIRE_LIMITS } from '../../shared/protocol/limits';
import { parse, parseJson } from '../../shared/protocol/parse';
import { type PeerMessage, peerMessage, signallingRequest } from '../../shared/protocol/signalling';
import type { Seat } from './access';
import type { Line } from './line';
import {
  forgiven,
  joined,
  left,
  type Neighbourhood,
  NOBODY,
  neighboursOf,
  parted,
} from './neighbourhood/neighbourhood';
import { Pulse } from './pulse';
import { reachable } from './reachable';
import { RefusedPeers } from './refused-peers';
import { initiatorOf, type NamedPeer, type Peer, send } from './signalling-peer';
import { type FaultCounts, guardSocket } from './socket-guard';

const POLICY_VIOLATION = 1008;
/** As many names of a seat are known; a page has one for as long as it is open. */
const MOST_NAMES = 200;

/** The signalling server of one session's board: who meets whom is decided here, not by the pages. */
export class Signalling {
  private readonly peers = new Set<Peer>();
  /** Under what names each seat has announced itself. */
  private readonly names = new Map<Seat, Set<string>>();
  private readonly named = new Map<string, Peer>();
  private readonly refused = new RefusedPeers();
  /** Windows of the facilitator among them. */
  private readonly hosts = new Set<Peer>();
  private readonly pulse = new Pulse(WIRE_LIMITS.pulseMs, WIRE_LIMITS.promptMs);
  private readonly forgiving = setInterval(
    () => this.change(forgiven(this.room)),
    WIRE_LIMITS.forgivenMs,
  ).unref();
  private room: Neighbourhood = NOBODY;
  private arrivals = 0;

  /**
   * @param topic the only topic there is: the name of the session's board
   * @param triedMs how long both of a pair must have been there for its failure to be believed
   */
  constructor(
    private readonly topic: string,
    private readonly counts: FaultCounts,
    private readonly triedMs: number = WIRE_LIMITS.triedMs,
    private readonly onLeftOut: (seat: Seat) => void = () => undefined,
  ) {}

  /** [H124] Whose page this is leaves the neighbourhood, and its neighbours and the host's window end their links at once. */
  dismiss(seat: Seat): void {
    for (const name of this.names.get(seat) ?? []) {
      // Also where its socket is gone: the host's window keeps its links for as long as they live.
      for (const other of new Set([...this.peersOf(name), ...this.hosts])) {
        this.publish(other, { type: 'part', peer: name });
      }
    }
    for (const peer of [...this.peers]) {
      if (peer.seat !== seat) continue;
      this.forget(peer);
      peer.line.socket.close(POLICY_VIOLATION, 'paused by the facilitator');
    }
  }

  /** Takes in a line that has been let in. */
  join(line: Line, seat: Seat, address: string): void {
    this.arrivals += 1;
    const host = seat === 'facilitator';
    const peer: Peer = { arrival: this.arrivals, seat, host, line, address, name: null };
    this.pulse.watch(line.socket);
    this.peers.add(peer);
    line.socket.on('close', () => {
      this.peers.delete(peer);
      this.forget(peer);
    });
    guardSocket(line, WIRE_LIMITS.signalling, this.counts, {
      read: (bytes, isText) => (isText ? this.read(peer, bytes.toString('utf8')) : false),
      leftOut: () => this.onLeftOut(seat),
    });
  }

  /** [H79] Closes the sockets of a seat that is gone; whoever was linked with its pages drops them at once. */
  remove(seat: Seat): void {
    for (const name of this.names.get(seat) ?? []) this.refused.add(name, seat);
    for (const peer of [...this.peers]) {
      if (peer.seat !== seat) continue;
      this.forget(peer);
      peer.line.socket.terminate();
    }
    this.tellRefused();
  }

  /** [H80] Their pages are met again. */
  readmit(seat: Seat): void {
    if (this.refused.readmit(seat)) this.tellRefused();
  }

  private tellRefused(): void {
    const { names } = this.refused;
    for (const peer of this.named.values()) this.publish(peer, { type: 'refused', peers: names });
  }

  /** Who is to be linked with whom now, participants only, by their names: for tests to hold pages to. */
  links(): ReadonlyMap<string, readonly string[]> {
    return new Map([...this.named.keys()].map((name) => [name, neighboursOf(this.room, name)]));
  }

  dispose(): void {
    this.pulse.dispose();
    clearInterval(this.forgiving);
  }

  private read(peer: Peer, text: string): boolean {
    const request = parseJson(signallingRequest, text);
    if (!request.ok) return false;
    if (request.value.type === 'ping') send(peer, { type: 'pong' });
    if (request.value.type !== 'publish') return true;
    if (request.value.topic !== this.topic) return false;
    const message = parse(peerMessage, request.value.data);
    if (!message.ok) return false;
    if (message.value.type === 'announce') return this.announce(peer, message.value.from);
    if (message.value.from !== peer.name) return false;
    if (message.value.type === 'signal') this.pass(peer, message.value);
    else this.tried(peer, message.value.from, message.value.peer);
    return true;
  }

  private announce(peer: Peer, name: string): boolean {
    const holder = this.named.get(name);
    if (holder !== undefined && holder.seat !== peer.seat) return false;
    if (peer.name !== null && peer.name !== name) this.forget(peer);
    if (!this.note(peer.seat, name)) return false;
    if (holder !== peer) {
      // A phone that was cut off comes back under its name before its old socket is known to be dead.
      if (holder !== undefined) {
        holder.name = null;
        this.hosts.delete(holder);
      }
      this.welcome(Object.assign(peer, { name }));
    }
    for (const other of this.peersOf(name)) this.introduce(peer, other);
    return true;
  }

  /** False for the name after the last that a seat may have. */
  private note(seat: Seat, name: string): boolean {
    const names = this.names.get(seat) ?? new Set();
    if (names.size >= MOST_NAMES && !names.has(name)) return false;
    this.names.set(seat, names.add(name));
    return true;
  }

  /** [H28] What was tried in vain before its way to us was a new one says nothing about now. */
  private welcome(peer: NamedPeer): void {
    this.named.set(peer.name, peer);
    const { names } = this.refused;
    if (names.length > 0) this.publish(peer, { type: 'refused', peers: names });
    if (peer.host) {
      this.hosts.add(peer);
      for (const other of this.named.values()) this.tell(other);
      return;
    }
    const failed = this.room.aside.has(peer.name) || this.room.apart.has(peer.name);
    const before = neighboursOf(this.room, peer.name);
    this.change(joined(failed ? left(this.room, peer.name) : this.room, peer.name));
    // Who is told of others hears it there already; a new socket has to hear it in any case.
    if (before.toString() === neighboursOf(this.room, peer.name).toString()) this.tell(peer);
  }

  private forget(peer: Peer): void {
    const { name } = peer;
    if (name === null || this.named.get(name) !== peer) return;
    this.named.delete(name);
    peer.name = null;
    if (this.hosts.delete(peer)) for (const other of this.named.values()) this.tell(other);
    else this.change(left(this.room, name));
  }

  /** [H28] Believed only if both are and were there: who sleeps or was cut off is reached by nobody. */
  private tried(peer: Peer, name: string, other: string): void {
    const there = this.named.get(other);
    if (there === undefined || there.host) return;
    this.pulse.ifThere([peer.line.socket, there.line.socket], this.triedMs, () =>
      this.change(parted(this.room, name, other)),
    );
  }

  /** Tells everybody whose neighbours are others now, and brings those together that are new to each other. */
  private change(next: Neighbourhood): void {
    const before = this.room;
    this.room = next;
    if (next === before) return;
    for (const [name, peer] of this.named) {
      const [old, now] = [neighboursOf(before, name), neighboursOf(next, name)];
      const added = now.filter((other) => !old.includes(other));
      if (added.length === 0 && old.length === now.length) continue;
      this.tell(peer);
      for (const other of added) {
        const there = this.named.get(other);
        if (there !== undefined && initiatorOf(peer, there) === peer) this.introduce(peer, there);
      }
    }
  }

  /** [H29] The host's window is told of nobody: it takes whoever comes. */
  private tell(peer: Peer): void {
    if (peer.host || peer.name === null) return;
    const peers = this.peersOf(peer.name).map(({ name }) => name);
    this.publish(peer, { type: 'neighbours', peers });
  }

  /** [H8] For each pair the initiator alone hears of the other. */
  private introduce(a: Peer, b: Peer): void {
    const initiator = initiatorOf(a, b);
    this.publish(initiator, { type: 'announce', from: (initiator === a ? b : a).name });
  }

  /** [H29] Signals go between those who are to meet, and nobody else. */
  private pass(peer: Peer, message: Extract<PeerMessage, { type: 'signal' }>): void {
    const target = this.peersOf(message.from).find(({ name }) => name === message.to);
    // The other one has left in the meantime: an ordinary thing, and nothing to answer.
    if (target === undefined) return;
    for (const signal of reachable(message.signal, peer.address)) {
      this.publish(target, { ...message, signal });
    }
  }

  /** Whom a peer is to be linked with, host included, as far as they are there. */
  private peersOf(name: string): readonly Peer[] {
    const self = this.named.get(name);
    if (self?.host === true) return [...this.named.values()].filter((other) => other !== self);
    const beside = neighboursOf(this.room, name).map((other) => this.named.get(other));
    return [...this.hosts, ...beside].filter((other) => other !== undefined);
  }

  private publish(peer: Peer, data: object): void {
    send(peer, { type: 'publish', topic: this.topic, data });
  }
}
