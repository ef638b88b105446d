/**
 * Stands in for the package simple-peer, which y-webrtc imports: the bundler aliases
 * `simple-peer/simplepeer.min.js` to this file. Only what y-webrtc uses is here, and what simple-peer
 * lacks: messages of any size, back-pressure, a deadline, a fresh start when the other side offers anew.
 *
 * Nothing is thrown into y-webrtc: failures become `error`, and `close` comes exactly once.
 */
import { Reassembly, type Received } from './fragments';
import { EARLY_CANDIDATES, LINK_DEADLINE_MS } from './limits';
import { asError, LinkAttempt } from './link-attempt';
import { type Candidate, type Description, readSignal, type Signal } from './signals';

/** Arguments of each event a peer emits. */
export interface PeerEvents {
  signal: [signal: Signal];
  connect: [];
  data: [message: Uint8Array];
  error: [error: Error];
  close: [];
}

/** What y-webrtc passes on from its `peerOpts`, and who initiates. */
export interface PeerOptions {
  readonly initiator?: boolean;
  readonly config?: RTCConfiguration;
  /** Told when the link goes up (true) and down (false), in turns. */
  readonly onLink?: (peer: Peer, up: boolean) => void;
  /** Told, before anybody else, when no link came about at all. */
  readonly onFailed?: (peer: Peer) => void;
  /** Whether a message may go to this peer now. */
  readonly maySend?: (peer: Peer) => boolean;
  /** Stands round the reading of each message of this peer, and calls `read` once. */
  readonly reading?: (peer: Peer, read: () => void) => void;
  /** The other side says whether it has a connection to the host; told only of changes. */
  readonly onHostWord?: (peer: Peer, there: boolean) => void;
}

/** First byte of the word on the host, which y-webrtc neither writes nor is shown. */
const HOST_WORD = 0xff;

type Listeners = { [K in keyof PeerEvents]: Array<(...args: PeerEvents[K]) => void> };

class Peer {
  readonly #listeners: Listeners = { signal: [], connect: [], data: [], error: [], close: [] };
  readonly #options: PeerOptions;
  #attempt: LinkAttempt | undefined;
  #reassembly = new Reassembly();
  #early: Candidate[] = [];
  #deadline: ReturnType<typeof setTimeout> | undefined;
  #connected = false;
  #wasConnected = false;
  #destroyed = false;
  #otherHasHost = false;

  constructor(options: PeerOptions = {}) {
    this.#options = options;
    this.#setDeadline(true);
    // Deferred, since whoever made this peer has had no chance to listen yet.
    queueMicrotask(() => {
      if (this.#destroyed) return;
      if (typeof RTCPeerConnection === 'undefined') {
        this.destroy(new Error('this browser has no WebRTC'));
      } else if (options.initiator === true && this.#attempt === undefined) {
        this.#begin(newLinkId())?.offer();
      }
    });
  }

  get connected(): boolean {
    return this.#connected;
  }

  get destroyed(): boolean {
    return this.#destroyed;
  }

  /** Whether the other side has a connection to the host, by its own word; false until it said so. */
  get otherHasHost(): boolean {
    return this.#otherHasHost;
  }

  /** Tells the other side whether this page has a connection to the host. */
  sayHost(there: boolean): void {
    this.#push(new Uint8Array([HOST_WORD, there ? 1 : 0]));
  }

  on<K extends keyof PeerEvents>(name: K, listener: (...args: PeerEvents[K]) => void): this {
    this.#listeners[name].push(listener);
    return this;
  }

  /** Takes a signal of the other side as it came from the network. */
  signal(raw: unknown): void {
    if (this.#destroyed) return;
    const signal = readSignal(raw);
    if (signal === undefined) this.#emit('error', new Error('a peer sent a malformed signal'));
    else if (signal.type === 'candidate') this.#onCandidate(signal);
    else if (signal.type === 'offer') this.#onOffer(signal);
    else if (this.#attempt !== undefined && isFor(this.#attempt, signal)) {
      this.#attempt.describe(signal);
    }
  }

  /**
   * Sends a message of any size. Without a link it is dropped: y-webrtc sends every update to every
   * peer it knows, and the sync that follows `connect` brings whatever was missed.
   */
  send(message: Uint8Array): void {
    if (this.#options.maySend?.(this) !== false) this.#push(message);
  }

  #push(message: Uint8Array): void {
    if (!this.#connected || this.#attempt === undefined) return;
    try {
      if (!this.#attempt.send(message)) this.destroy(new Error('the peer is too slow'));
    } catch (error) {
      this.destroy(asError(error));
    }
  }

  destroy(error?: Error): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    this.#setDeadline(false);
    this.#endAttempt();
    if (error !== undefined && !this.#wasConnected) this.#options.onFailed?.(this);
    if (error !== undefined) this.#emit('error', error);
    this.#emit('close');
  }

  /** An offer replaces whatever there was: the other side has started anew, or both sides offered. */
  #onOffer(offer: Description): void {
    const id = offer.link ?? offer.sdp;
    if (this.#attempt?.id === id) return;
    this.#endAttempt();
    const attempt = this.#begin(id);
    if (attempt === undefined) return;
    attempt.describe(offer);
    for (const candidate of this.#early.splice(0)) {
      if (isFor(attempt, candidate)) attempt.candidate(candidate);
    }
  }

  /** One of another attempt is kept: its offer may be on the way. */
  #onCandidate(candidate: Candidate): void {
    if (this.#attempt !== undefined && isFor(this.#attempt, candidate)) {
      this.#attempt.candidate(candidate);
    } else if (this.#early.length < EARLY_CANDIDATES) {
      this.#early.push(candidate);
    }
  }

  #begin(id: string): LinkAttempt | undefined {
    this.#setDeadline(true);
    this.#reassembly = new Reassembly();
    try {
      this.#attempt = new LinkAttempt(id, this.#options.config ?? { iceServers: [] }, {
        onSignal: (signal) => this.#emit('signal', signal),
        onOpen: () => {
          this.#setDeadline(false);
          this.#setConnected(true);
          this.#emit('connect');
        },
        onFragment: (fragment) => this.#onReceived(this.#reassembly.accept(fragment)),
        onInterrupted: (interrupted) => this.#setDeadline(interrupted),
        onEnd: (error) => this.destroy(error),
      });
    } catch (error) {
      this.destroy(asError(error));
    }
    return this.#attempt;
  }

  #endAttempt(): void {
    this.#attempt?.close();
    this.#attempt = undefined;
    this.#setConnected(false);
  }

  #onReceived(received: Received): void {
    if (received.kind === 'message') this.#onMessage(received.message);
    // A lost update would leave the two boards apart for good; a new link syncs them.
    else if (received.kind === 'malformed') {
      this.destroy(new Error(`the peer sent a malformed fragment: ${received.reason}`));
    }
  }

  #onMessage(message: Uint8Array): void {
    if (message[0] === HOST_WORD) {
      const there = message[1] === 1;
      if (this.#otherHasHost === there) return;
      this.#otherHasHost = there;
      this.#options.onHostWord?.(this, there);
      return;
    }
    const read = () => this.#emit('data', message);
    if (this.#options.reading === undefined) read();
    else this.#options.reading(this, read);
  }

  #setConnected(connected: boolean): void {
    if (this.#connected === connected) return;
    this.#connected = connected;
    this.#otherHasHost = false;
    if (connected) this.#wasConnected = true;
    this.#options.onLink?.(this, connected);
  }

  #setDeadline(running: boolean): void {
    clearTimeout(this.#deadline);
    if (!running) return;
    const expire = () => this.destroy(new Error(`no link within ${LINK_DEADLINE_MS} ms`));
    this.#deadline = setTimeout(expire, LINK_DEADLINE_MS);
  }

  #emit<K extends keyof PeerEvents>(name: K, ...args: PeerEvents[K]): void {
    for (const listener of this.#listeners[name]) listener(...args);
  }
}

function isFor(attempt: LinkAttempt, signal: Signal): boolean {
  return signal.link === undefined || signal.link === attempt.id;
}

/** `crypto.randomUUID` is missing on plain http, `getRandomValues` is not. */
function newLinkId(): string {
  const random = crypto.getRandomValues(new Uint8Array(8));
  return Array.from(random, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

// The default export is the shape of the package this file stands in for.
export default Peer;
