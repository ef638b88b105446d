/**
 * Which change goes to which neighbour, so that a small one crosses the wire to a page once or twice
 * and not once per link: the host brings everything to whoever it reaches.
 */

import type { Ways } from '../ways';
import type Peer from './simple-peer';

type Neighbour = Pick<Peer, 'otherHasHost'>;

export class PassingOn {
  /** Whose message is being read at the moment. */
  #reading: Neighbour | null = null;
  /** Origin of the change that is being sent at the moment; null while it is an answer or a question. */
  #change: { readonly origin: unknown } | null = null;

  /** @param passesOwn whether this page's own changes go to neighbours that have the host as well */
  constructor(
    private readonly ways: Ways,
    private readonly passesOwn: boolean,
  ) {}

  /** Stands round the reading of a message of `neighbour`. */
  reading(neighbour: Neighbour, read: () => void): void {
    this.#reading = neighbour;
    this.ways.arriving = { senderHasHost: neighbour.otherHasHost };
    try {
      read();
    } finally {
      this.#reading = null;
      this.ways.arriving = null;
    }
  }

  /** Stands round the sending of a change to all neighbours. */
  sending(origin: unknown, send: () => void): void {
    this.#change = { origin };
    try {
      send();
    } finally {
      this.#change = null;
    }
  }

  /** [H31] Whether what is being sent goes to this neighbour. */
  mayPass(neighbour: Neighbour): boolean {
    if (this.#change === null) return true;
    if (neighbour === this.#reading) return false;
    if (!this.ways.host.get() || !neighbour.otherHasHost) return true;
    const own = this.#reading === null && this.#change.origin !== this.ways.fromHost;
    return own && this.passesOwn;
  }
}
