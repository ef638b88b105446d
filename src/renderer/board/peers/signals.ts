/** What two peers tell each other through signalling until they have a link. */
import * as v from 'valibot';

/** Names the attempt a signal belongs to, so that late signals of an earlier one are told apart. */
const link = v.optional(v.pipe(v.string(), v.maxLength(64)));

const DescriptionSchema = v.object({
  type: v.picklist(['offer', 'answer']),
  sdp: v.pipe(v.string(), v.maxLength(65_536)),
  link,
});

const CandidateSchema = v.object({
  type: v.literal('candidate'),
  candidate: v.object({
    candidate: v.pipe(v.string(), v.maxLength(1_024)),
    sdpMid: v.nullish(v.pipe(v.string(), v.maxLength(64)), null),
    sdpMLineIndex: v.nullish(v.pipe(v.number(), v.integer(), v.minValue(0)), null),
    usernameFragment: v.nullish(v.pipe(v.string(), v.maxLength(256)), null),
  }),
  link,
});

export type Description = v.InferOutput<typeof DescriptionSchema>;
export type Candidate = v.InferOutput<typeof CandidateSchema>;
export type Signal = Description | Candidate;

const SignalSchema = v.variant('type', [DescriptionSchema, CandidateSchema]);

/** Reads a signal that came from another peer, or undefined when it is none. */
export function readSignal(raw: unknown): Signal | undefined {
  const result = v.safeParse(SignalSchema, raw);
  return result.success ? result.output : undefined;
}

const PublishSchema = v.object({
  type: v.literal('publish'),
  topic: v.string(),
  data: v.variant('type', [
    v.object({ type: v.literal('announce'), from: v.string() }),
    v.object({
      type: v.literal('signal'),
      from: v.string(),
      to: v.string(),
      token: v.optional(v.number()),
      signal: v.looseObject({ type: v.string() }),
    }),
    v.object({ type: v.literal('neighbours'), peers: v.array(v.string()) }),
    v.object({ type: v.literal('part'), peer: v.string() }),
    v.object({ type: v.literal('refused'), peers: v.array(v.string()) }),
  ]),
});

export type Publish = v.InferOutput<typeof PublishSchema>;

/** Reads a message of the signalling that y-webrtc may act on, or undefined when it is none. */
export function readPublish(raw: unknown): Publish | undefined {
  const result = v.safeParse(PublishSchema, raw);
  return result.success ? result.output : undefined;
}
