/** One y-webrtc peer as the signalling sees it. */
export type SignalPeer = {
  /** A number that grows with every socket, so that an order of arrival exists. */
  readonly arrival: number;
  /** Whether this is the facilitator's own window, which meets everybody. */
  readonly host: boolean;
};

/**
 * The peers that `peer` is to be linked with: everybody the host, and every participant the one
 * before and the one after it in a ring by arrival, so that the board lives on among the pages
 * while the laptop is away and the number of links per phone stays small.
 */
export function neighbours<P extends SignalPeer>(peer: P, room: Iterable<P>): readonly P[] {
  const everybody = [...room].sort((a, b) => a.arrival - b.arrival);
  const others = everybody.filter((other) => other !== peer);
  if (peer.host) return others;
  const ring = everybody.filter((other) => !other.host);
  const place = ring.indexOf(peer);
  const before = ring.at(place - 1);
  const after = ring[(place + 1) % ring.length];
  return others.filter((other) => other.host || other === before || other === after);
}

/**
 * Which of two peers begins their link: always the earlier one. If both began at once they would
 * wait for each other for ever, because y-webrtc does not resolve that.
 */
export function initiatorOf<P extends SignalPeer>(a: P, b: P): P {
  return a.arrival < b.arrival ? a : b;
}
