/** The send queue of one link: fills the data channel only as fast as it empties. */
import { fragmentsOf } from './fragments';
import { BUFFER_HIGH_BYTES, WAITING_BYTES } from './limits';

/** The part of a data channel the outbox needs. */
export interface OutboxChannel {
  readonly bufferedAmount: number;
  send(fragment: Uint8Array<ArrayBuffer>): void;
}

/** Bounds in bytes, given only by tests. */
export interface OutboxBounds {
  readonly highBytes: number;
  readonly waitingBytes: number;
}

interface Waiting {
  readonly bytes: number;
  readonly fragments: Iterator<Uint8Array<ArrayBuffer>>;
}

export class Outbox {
  readonly #channel: OutboxChannel;
  readonly #bounds: OutboxBounds;
  readonly #queue: Waiting[] = [];
  #waitingBytes = 0;
  #nextId = 0;

  constructor(
    channel: OutboxChannel,
    bounds: OutboxBounds = { highBytes: BUFFER_HIGH_BYTES, waitingBytes: WAITING_BYTES },
  ) {
    this.#channel = channel;
    this.#bounds = bounds;
  }

  /**
   * Queues a message and sends what the channel has room for.
   *
   * @returns false when the peer is so slow that the message would be too much; it was not queued
   */
  push(message: Uint8Array): boolean {
    const bytes = message.byteLength;
    if (this.#waitingBytes + bytes > this.#bounds.waitingBytes) return false;
    this.#nextId = (this.#nextId + 1) >>> 0;
    this.#queue.push({ bytes, fragments: fragmentsOf(this.#nextId, message) });
    this.#waitingBytes += bytes;
    this.drain();
    return true;
  }

  /** Sends what the channel has room for; call it when its buffer has run low. */
  drain(): void {
    let first = this.#queue[0];
    while (first !== undefined && this.#channel.bufferedAmount < this.#bounds.highBytes) {
      const next = first.fragments.next();
      if (next.done) {
        this.#queue.shift();
        this.#waitingBytes -= first.bytes;
        first = this.#queue[0];
      } else {
        this.#channel.send(next.value);
      }
    }
  }
}
