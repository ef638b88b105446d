import type { Seat } from './access';
import type { Line } from './line';

/** One page's y-webrtc, as the signalling knows it. */
export type Peer = {
  /** A number that grows with every socket, so that an order of arrival exists. */
  readonly arrival: number;
  readonly seat: Seat;
  /** Whether this is the facilitator's own window, which meets everybody. */
  readonly host: boolean;
  readonly line: Line;
  /** The address its socket came from; stands in for the `.local` names of its candidates. */
  readonly address: string;
  /** y-webrtc's own name for it; null until it announced itself. */
  name: string | null;
};

/** A peer that has announced itself. */
export type NamedPeer = Peer & { readonly name: string };

/**
 * Which of two peers begins their link: always the earlier one. If both began at once they would
 * wait for each other for ever, because y-webrtc does not resolve that.
 */
export function initiatorOf<P extends Pick<Peer, 'arrival'>>(a: P, b: P): P {
  return a.arrival < b.arrival ? a : b;
}

/** Sends if the line is open; a message to one that is not would reach nobody. */
export function send({ line }: Peer, message: object): void {
  line.tell(JSON.stringify(message));
}
