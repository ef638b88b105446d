/** One attempt at a link: one RTCPeerConnection with one ordered, reliable data channel. */
import { BUFFER_LOW_BYTES } from './limits';
import { Outbox } from './outbox';
import type { Candidate, Description, Signal } from './signals';

/** What an attempt tells its owner. Nothing is told after `close()`. */
export interface AttemptEvents {
  onSignal(signal: Signal): void;
  onOpen(): void;
  onFragment(fragment: Uint8Array): void;
  /** The network is gone for the moment (true), or back (false). */
  onInterrupted(interrupted: boolean): void;
  /** The attempt is over; no error when the other side simply left. */
  onEnd(error?: Error): void;
}

export class LinkAttempt {
  readonly id: string;
  readonly #events: AttemptEvents;
  readonly #connection: RTCPeerConnection;
  readonly #channel: RTCDataChannel;
  readonly #outbox: Outbox;
  readonly #candidates: RTCIceCandidateInit[] = [];
  #steps: Promise<void> = Promise.resolve();
  #closed = false;

  /** Throws where the browser refuses a connection; the owner turns that into an event. */
  constructor(id: string, config: RTCConfiguration, events: AttemptEvents) {
    this.id = id;
    this.#events = events;
    this.#connection = new RTCPeerConnection(config);
    // Agreed beforehand: both sides open the same channel, so none has to be waited for.
    this.#channel = this.#connection.createDataChannel('board', { negotiated: true, id: 0 });
    this.#channel.binaryType = 'arraybuffer';
    this.#channel.bufferedAmountLowThreshold = BUFFER_LOW_BYTES;
    this.#outbox = new Outbox(this.#channel);
    this.#listen();
  }

  /** Starts as the side that offers. */
  offer(): void {
    this.#step(async () => {
      const offer = await this.#connection.createOffer();
      await this.#connection.setLocalDescription(offer);
      this.#tell('offer', offer.sdp);
    });
  }

  /** Takes the other side's offer or answer; one that does not fit the moment is a duplicate. */
  describe(description: Description): void {
    this.#step(async () => {
      const expected = description.type === 'offer' ? 'stable' : 'have-local-offer';
      const connection = this.#connection;
      if (connection.signalingState !== expected || connection.remoteDescription !== null) return;
      await connection.setRemoteDescription({ type: description.type, sdp: description.sdp });
      for (const candidate of this.#candidates.splice(0)) await this.#add(candidate);
      if (description.type === 'answer') return;
      const answer = await connection.createAnswer();
      await connection.setLocalDescription(answer);
      this.#tell('answer', answer.sdp);
    });
  }

  /** Takes a candidate of the other side, before or after its description. */
  candidate(signal: Candidate): void {
    this.#step(async () => {
      if (this.#connection.remoteDescription === null) this.#candidates.push(signal.candidate);
      else await this.#add(signal.candidate);
    });
  }

  /** Sends a whole message; false when the peer is too slow for it. Throws when the channel does. */
  send(message: Uint8Array): boolean {
    return this.#outbox.push(message);
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#channel.close();
    this.#connection.close();
  }

  #listen(): void {
    const connection = this.#connection;
    const channel = this.#channel;
    connection.onicecandidate = ({ candidate }) => {
      if (this.#closed || candidate === null) return;
      this.#events.onSignal({ type: 'candidate', candidate: plain(candidate), link: this.id });
    };
    connection.onconnectionstatechange = () => {
      if (this.#closed) return;
      const state = connection.connectionState;
      if (state === 'failed') this.#events.onEnd(new Error('the peer cannot be reached'));
      else if (state === 'closed') this.#events.onEnd();
      else if (state === 'disconnected') this.#events.onInterrupted(true);
      else if (state === 'connected' && channel.readyState === 'open') {
        this.#events.onInterrupted(false);
      }
    };
    channel.onopen = () => {
      if (!this.#closed) this.#events.onOpen();
    };
    channel.onclose = () => {
      if (!this.#closed) this.#events.onEnd();
    };
    channel.onerror = (event) => {
      if (!this.#closed) this.#events.onEnd(event.error);
    };
    channel.onbufferedamountlow = () => {
      if (!this.#closed) this.#guarded(() => this.#outbox.drain());
    };
    channel.onmessage = (event: MessageEvent<unknown>) => {
      if (this.#closed) return;
      if (event.data instanceof ArrayBuffer) this.#events.onFragment(new Uint8Array(event.data));
      else this.#events.onEnd(new Error('the peer sent something other than bytes'));
    };
  }

  /** Runs steps of the negotiation one after another; a failed one ends the attempt. */
  #step(step: () => Promise<void>): void {
    this.#steps = this.#steps.then(async () => {
      if (this.#closed) return;
      try {
        await step();
      } catch (error) {
        if (!this.#closed) this.#events.onEnd(asError(error));
      }
    });
  }

  async #add(candidate: RTCIceCandidateInit): Promise<void> {
    try {
      await this.#connection.addIceCandidate(candidate);
    } catch (error) {
      // One unusable candidate (of an earlier attempt, of an unknown kind) must not cost the link:
      // others may do, and the deadline ends it if none does.
      console.debug('peer candidate not usable', error);
    }
  }

  #tell(type: 'offer' | 'answer', sdp: string | undefined): void {
    if (this.#closed) return;
    if (sdp === undefined) throw new Error(`the browser made an ${type} without content`);
    this.#events.onSignal({ type, sdp, link: this.id });
  }

  #guarded(action: () => void): void {
    try {
      action();
    } catch (error) {
      this.#events.onEnd(asError(error));
    }
  }
}

/** Makes an Error of whatever was thrown. */
export function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}

function plain(candidate: RTCIceCandidate): Candidate['candidate'] {
  const { candidate: line, sdpMid, sdpMLineIndex, usernameFragment } = candidate;
  return { candidate: line, sdpMid, sdpMLineIndex, usernameFragment };
}
