import {
  array,
  type InferOutput,
  literal,
  looseObject,
  maxLength,
  pipe,
  strictObject,
  string,
  unknown,
  variant,
} from 'valibot';

const topic = pipe(string(), maxLength(120));
const peer = pipe(string(), maxLength(80));

/** What y-webrtc says to its signalling server. */
export const signallingRequest = variant('type', [
  strictObject({ type: literal('subscribe'), topics: pipe(array(topic), maxLength(8)) }),
  strictObject({ type: literal('unsubscribe'), topics: pipe(array(topic), maxLength(8)) }),
  looseObject({ type: literal('publish'), topic, data: unknown() }),
  strictObject({ type: literal('ping') }),
]);
export type SignallingRequest = InferOutput<typeof signallingRequest>;

/**
 * What a page publishes: here I am, a part of an offer or answer for one peer (both said by y-webrtc
 * itself), or that a peer it was to meet could not be reached.
 */
export const peerMessage = variant('type', [
  looseObject({ type: literal('announce'), from: peer }),
  looseObject({ type: literal('signal'), from: peer, to: peer, signal: unknown() }),
  looseObject({ type: literal('unreachable'), from: peer, peer }),
]);
export type PeerMessage = InferOutput<typeof peerMessage>;
